using System.Globalization;
using CsCheck;
using DuckDB.NET.Data;
using Palmares.Engagement;
using Palmares.Engagement.Metrics;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Engagement.Metrics;

/// <summary>The measures of four bodies, each figure beside one recomputed in SQL from the snapshot's tables.</summary>
public sealed class MeasuringBodies
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly string[] Files =
        ["3gpp-sa2-tdoc", "org-categories-3gpp", "ietf-id", "ietf-attendance-orgs", "ietf-rfc", "w3c-specs", "w3c-charters", "tc39-notes", "tc39-proposal"];

    [Fact]
    public async Task Every_figure_of_four_bodies_is_what_SQL_finds_and_the_printed_matrix_says_so()
    {
        var shared = SharedData.Require();
        await using var world = await World.OnAsync(Engine.Sqlite);
        var files = Files.Select(file => Path.Combine(shared, "data", "records", file + ".jsonl.gz")).ToList();
        var read = await world.RunAsync((ImportRecord import) => import.RunAsync(new(files) { Refresh = false }, world.As(Role.Steward), null, Ct));
        Assert.False(read.IsError);

        var measured = (await world.RunAsync((MeasureBodies measure) => measure.RunAsync(world.As(Role.Rapporteur), Ct))).Value;
        var store = world.Services.GetService(typeof(RecordStore)) as RecordStore ?? throw new InvalidOperationException();
        using var record = store.Open(measured.Snapshot);
        Prepare(record);
        var recomputed = Sql.SelectMany(query => record.Read(
            row => (Of: $"{query.Body} {query.Metric} {row.GetString(0)} {row.GetString(1)}", Numbers: (Round(row.GetValue(2)), Round(row.GetValue(3)), Round(row.GetValue(4)), Round(row.GetValue(5)))), query.Text)).OrderBy(row => row.Of, StringComparer.Ordinal).ToList();
        var computed = measured.Metrics.SelectMany(metric => metric.Figures.Select(figure => (
            Of: $"{metric.Body} {metric.Definition.Id} {figure.Part} {figure.Period}", Numbers: (Round(figure.Numerator), Round(figure.Denominator), Round(figure.Known), Round(figure.Of))))).OrderBy(row => row.Of, StringComparer.Ordinal).ToList();

        Assert.Equal(64, measured.Metrics.Count);
        Assert.True(computed.Count > 100, $"{computed.Count} figures");
        Assert.Equal(recomputed, computed);
        Assert.Equal(record.Read(row => row.GetDouble(0), $"{W3cSpans} SELECT median(m)::DOUBLE FROM spans").Single(), measured.Metrics.Single(one => one is { Body: "W3C", Definition.Id: "IE-11" }).Figures.Single().Value);
        var matrix = MetricMatrix.Write(measured.Metrics);
        var path = Path.Combine(Repository(), "docs", "metrics.md");
        if (Environment.GetEnvironmentVariable("PALMARES_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(path, matrix, Ct);
        Assert.Equal(await File.ReadAllTextAsync(path, Ct), matrix);
    }

    [Fact]
    public void Every_measure_has_one_definition_and_says_what_it_divides()
    {
        Assert.Equal(Enumerable.Range(1, 16).Select(number => $"IE-{number}"), MetricDefinitions.Every.Select(one => one.Id));
        Assert.All(MetricDefinitions.Every, one => Assert.All(new[] { one.Name, one.Numerator, one.Denominator, one.Source, one.Access, one.Coverage, one.Caveat }, text => Assert.NotEmpty(text)));
    }

    [Fact]
    public void No_percentage_is_told_below_ten_and_the_interval_holds_the_share()
    {
        Assert.Null(MetricRules.Share(9, 9));
        Assert.Equal((0.5, 0.2366, 0.7634), MetricRules.Share(5, 10) is var (value, low, high) ? (value, Math.Round(low, 4), Math.Round(high, 4)) : default);
        Gen.Int[10, 5000].SelectMany(of => Gen.Int[0, of].Select(part => (part, of))).Sample(one =>
        {
            var (share, below, above) = MetricRules.Share(one.part, one.of)!.Value;
            return below <= share && share <= above && below >= 0 && above <= 1;
        });
    }

    /// <summary>A merger of names moves weight and loses none; only the merged change; and taking the decision back restores all.</summary>
    [Fact]
    public void Roll_ups_change_with_the_decision_on_an_alias_and_only_as_they_should()
    {
        var contributions = Gen.Int[0, 9].List[1, 4].List[1, 40];
        var decisions = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).List[0, 6];

        Gen.Select(contributions, decisions).Sample((all, aliases) =>
        {
            var book = Book(aliases);
            Dictionary<OrganisationKey, double> Weigh(OrganisationBook? by) => MetricRules.Weights(all.Select(one => (IReadOnlyCollection<OrganisationKey?>)[.. one.Select(name => (OrganisationKey?)(by is null ? Key(name) : by.Resolve(Key(name))))])).ToDictionary();
            var (before, after, back) = (Weigh(null), Weigh(book), Weigh(OrganisationBook.Empty));
            var touched = Enumerable.Range(0, 10).Select(Key).Where(key => book.Resolve(key) != key).Select(key => book.Resolve(key)).ToHashSet();

            return Math.Abs(before.Values.Sum() - after.Values.Sum()) < 1e-9
                && after.All(pair => Math.Abs(pair.Value - before.Where(one => book.Resolve(one.Key) == pair.Key).Sum(one => one.Value)) < 1e-9)
                && before.Where(one => book.Resolve(one.Key) == one.Key && !touched.Contains(one.Key)).All(one => Math.Abs(after[one.Key] - one.Value) < 1e-9)
                && before.Keys.Where(key => book.Resolve(key) != key).All(key => !after.ContainsKey(key))
                && MetricRules.Concentration(after.Values) >= MetricRules.Concentration(before.Values) - 1e-9
                && before.All(one => back[one.Key] == one.Value);
        });
    }

    private static OrganisationKey Key(int name) => OrganisationKey.Of($"Harbour {(char)('A' + name)}");

    /// <summary>As the steward's room would take them: an alias that runs in a circle is refused.</summary>
    private static OrganisationBook Book(IEnumerable<(int From, int To)> aliases)
    {
        var stated = new List<OrganisationStatement>();
        foreach (var (from, to) in aliases)
        {
            var book = new OrganisationBook(stated);
            if (book.Resolve(Key(from)) != Key(from) || book.Resolve(Key(to)) == Key(from))
                continue;
            stated.Add(new OrganisationStatement { Id = new(new Guid(stated.Count + 1, 0, 0, new byte[8])), Kind = StatementKind.Alias, Organisation = Key(from), Other = Key(to), Reason = "one house", At = DateTimeOffset.UnixEpoch.AddDays(stated.Count), By = "steward" });
        }

        return new OrganisationBook(stated);
    }

    /// <summary>Tables of SQL's own: the kind of an organisation, and contributions with their sources.</summary>
    private static void Prepare(DuckDBConnection record)
    {
        record.Run("CREATE TEMP TABLE keys (name VARCHAR, k VARCHAR)");
        var names = record.Read(row => row.GetString(0), "SELECT DISTINCT n FROM (SELECT org AS n FROM mentions UNION SELECT name FROM mentions WHERE kind = 'organisation' UNION SELECT org FROM attendance UNION SELECT org FROM mandates UNION SELECT name FROM organisations) WHERE n IS NOT NULL");
        using (var rows = record.CreateAppender("keys"))
        {
            foreach (var name in names)
                rows.CreateRow().AppendValue(name).AppendValue(OrganisationKey.Of(name).Value).EndRow();
        }

        record.Run("CREATE TEMP TABLE lands (written VARCHAR, code VARCHAR)");
        var written = record.Read(row => row.GetString(0), "SELECT DISTINCT country FROM organisations WHERE country IS NOT NULL");
        using (var rows = record.CreateAppender("lands"))
        {
            foreach (var (country, code) in written.Select(country => (country, Territories.Read(country)?.Value)).Where(one => one.Value is not null))
                rows.CreateRow().AppendValue(country).AppendValue(code).EndRow();
        }

        record.Run("CREATE TEMP TABLE places (land VARCHAR, region VARCHAR)");
        using (var rows = record.CreateAppender("places"))
        {
            foreach (var (land, region) in Territories.All.Select(land => (land, MemberRegions.Of(land))).Where(one => one.Item2 is not null))
                rows.CreateRow().AppendValue(land.Value).AppendValue(region.ToString()).EndRow();
        }

        record.Run(
            """
            CREATE TEMP TABLE kinds AS SELECT k, CASE WHEN count(stakeholder) = 0 THEN NULL ELSE bool_or(stakeholder = 'Business') END AS ind, bool_or(membership IS NOT NULL) AS member,
                CASE WHEN count(stakeholder) = 0 THEN NULL WHEN bool_or(stakeholder = 'Business') THEN 'industry' WHEN bool_or(stakeholder LIKE 'Academi%') THEN 'academia' WHEN bool_or(stakeholder LIKE 'Gover%') THEN 'government' ELSE 'other kinds' END AS cat,
                arg_min(code, (o.source, o.name, o.raw)) FILTER (code IS NOT NULL) AS land
            FROM organisations o JOIN keys USING (name) LEFT JOIN lands ON written = country GROUP BY k;
            CREATE TEMP TABLE work AS
                WITH kept AS (SELECT *, row_number() OVER (PARTITION BY source, coalesce(series, key) ORDER BY date DESC, key DESC) AS n FROM documents
                    WHERE source IN ('3gpp-sa2-tdoc', 'ietf-id') AND same_as IS NULL AND date IS NOT NULL AND coalesce(status, '') NOT ILIKE 'revised' AND coalesce(status, '') NOT ILIKE 'withdrawn'
                    AND lower(coalesce(type, '')) NOT IN ('not used', 'ls in', 'agenda', 'report', 'work plan'))
                SELECT source, key, left(date, 4) AS y, work_item FROM kept WHERE n = 1;
            CREATE TEMP TABLE said AS SELECT w.source, w.key, w.y, w.work_item, x.k, kinds.ind, kinds.cat, kinds.land, places.region
                FROM work w JOIN mentions m ON m.source = w.source AND m.key = w.key LEFT JOIN keys x ON x.name = coalesce(m.org, CASE WHEN m.kind = 'organisation' THEN m.name END) LEFT JOIN kinds ON kinds.k = x.k LEFT JOIN places USING (land);
            CREATE TEMP TABLE cover AS SELECT source, y, count(ind) AS known, count(*) AS total, count(k) AS named FROM said GROUP BY ALL;
            """);
    }

    private const string W3cSpans = "WITH e AS (SELECT key, min(target) AS t FROM relations WHERE source = 'w3c' AND type = 'edition-of' GROUP BY key), d AS (SELECT coalesce(t, key) AS w, status, date FROM documents LEFT JOIN e USING (key) WHERE source = 'w3c' AND date IS NOT NULL), s AS (SELECT w, min(date) FILTER (status = 'First Public Working Draft') AS a, min(date) FILTER (status = 'Recommendation') AS b FROM d GROUP BY w), spans AS (SELECT date_diff('month', (left(a, 7) || '-01')::DATE, (left(b, 7) || '-01')::DATE) AS m FROM s WHERE a <= b)";

    private static IEnumerable<(string Body, string Metric, string Text)> Sql => Of("3GPP SA2", "3gpp-sa2-tdoc").Concat(Of("IETF", "ietf-id")).Concat(
    [
        ("3GPP SA2", "IE-2", "SELECT 'members', y, count(DISTINCT k) FILTER (ind AND k IN (SELECT k FROM kinds WHERE member)), (SELECT count(*) FROM kinds WHERE member AND ind), (SELECT count(ind) FROM kinds WHERE member), (SELECT count(*) FROM kinds WHERE member) FROM said WHERE source = '3gpp-sa2-tdoc' GROUP BY y"),
        ("3GPP SA2", "IE-5", "WITH items AS (SELECT y, work_item, count(DISTINCT k) FILTER (ind) AS n FROM said WHERE source = '3gpp-sa2-tdoc' AND work_item IS NOT NULL GROUP BY ALL) SELECT 'work items', y, count(*) FILTER (n >= 2), count(*), any_value(known), any_value(total) FROM items JOIN cover USING (y) WHERE source = '3gpp-sa2-tdoc' GROUP BY y"),
        ("IETF", "IE-3", "SELECT coalesce(presence, 'all'), meeting, coalesce(sum(\"count\") FILTER (ind), 0)::DOUBLE, sum(\"count\")::DOUBLE, coalesce(sum(\"count\") FILTER (ind IS NOT NULL), 0)::DOUBLE, sum(\"count\")::DOUBLE FROM attendance LEFT JOIN keys ON name = org LEFT JOIN kinds USING (k) WHERE source = 'ietf-attendance' GROUP BY ALL"),
        ("IETF", "IE-6", "WITH d AS (SELECT key, y, bool_or(coalesce(ind, false)) AS i, count(ind) AS known, count(*) AS total FROM said WHERE source = 'ietf-id' AND key LIKE 'draft-ietf-%' GROUP BY ALL HAVING count(k) > 0) SELECT 'drafts', y, count(*) FILTER (i), count(*), sum(known)::DOUBLE, sum(total)::DOUBLE FROM d GROUP BY y"),
        ("W3C", "IE-4", "SELECT 'chairs named', 'all', count(*) FILTER (ind), count(org), count(ind), count(*) FROM mandates LEFT JOIN keys ON name = org LEFT JOIN kinds USING (k) WHERE source = 'w3c-charter' AND role = 'chair'"),
        ("TC39", "IE-3", "SELECT 'all', left(date, 4), count(*) FILTER (ind), count(*), count(ind), count(*) FROM attendance LEFT JOIN keys ON name = org LEFT JOIN kinds USING (k) WHERE source = 'tc39-notes' AND left(date, 4) >= (SELECT min(left(date, 4)) FROM attendance WHERE source = 'tc39-notes' AND org IS NOT NULL) GROUP BY ALL"),
        ("IETF", "IE-13", Evidence("SELECT key AS w, left(date, 4)::INTEGER AS y FROM documents WHERE source = 'ietf-rfc' AND same_as IS NULL AND date IS NOT NULL")),
        ("W3C", "IE-13", Evidence("SELECT coalesce(t, key) AS w, min(left(date, 4))::INTEGER AS y FROM documents LEFT JOIN (SELECT key, min(target) AS t FROM relations WHERE source = 'w3c' AND type = 'edition-of' GROUP BY key) USING (key) WHERE source = 'w3c' AND same_as IS NULL AND status = 'Recommendation' AND date IS NOT NULL GROUP BY w")),
        ("TC39", "IE-13", Evidence("SELECT key AS w, min(left(date, 4))::INTEGER AS y FROM statuses WHERE source = 'tc39-proposal' AND status = 'stage-4' GROUP BY w")),
        ("W3C", "IE-11", $"{W3cSpans} SELECT 'median months', 'all', sum(m)::DOUBLE, count(*), count(*), count(*) FROM spans"),
        ("TC39", "IE-11", "WITH s AS (SELECT key, min(date) FILTER (status = 'stage-1') AS a, min(date) FILTER (status = 'stage-4') AS b FROM statuses WHERE source = 'tc39-proposal' GROUP BY key) SELECT 'median months', 'all', sum(date_diff('month', (left(a, 7) || '-01')::DATE, (left(b, 7) || '-01')::DATE))::DOUBLE, count(*), count(*), count(*) FROM s WHERE a <= b"),
        ("TC39", "IE-16", "WITH p AS (SELECT m.person_key, min(left(a.date, 4))::INTEGER AS f, max(left(a.date, 4))::INTEGER AS l FROM attendance a JOIN mentions m ON m.id = a.mention WHERE a.source = 'tc39-notes' AND m.person_key IS NOT NULL GROUP BY 1), t AS (SELECT max(left(date, 4))::INTEGER AS latest FROM attendance WHERE source = 'tc39-notes') SELECT 'there ' || n * 12 || ' months on', f::VARCHAR, count(*) FILTER (l >= f + n), count(*), (SELECT count(m.person_key) FROM attendance a JOIN mentions m ON m.id = a.mention WHERE a.source = 'tc39-notes'), (SELECT count(*) FROM attendance WHERE source = 'tc39-notes') FROM p, t, (VALUES (1), (2), (3)) v(n) WHERE f + n <= latest GROUP BY f, n"),
    ]);

    private static string Evidence(string approved) => $"WITH a AS ({approved}), l AS (SELECT max(y) AS l FROM a), n AS (SELECT count(*) AS n FROM a, l WHERE y BETWEEN l - 4 AND l - 2) SELECT 'approved', (l - 4) || '–' || (l - 2), 0, n, n, n FROM l, n";

    private static IEnumerable<(string Body, string Metric, string Text)> Of(string body, string source) =>
    [
        (body, "IE-1", $"WITH f AS (SELECT w.key, w.y, coalesce(bool_or(ind), false) AS i, coalesce(count(*) FILTER (ind) / nullif(count(s.key), 0), 0) AS share FROM work w LEFT JOIN said s USING (source, key) WHERE source = '{source}' GROUP BY ALL) SELECT part, y, CASE part WHEN 'whole' THEN count(*) FILTER (i) ELSE sum(share) END, count(*), coalesce(any_value(known), 0), coalesce(any_value(total), 0) FROM f LEFT JOIN (SELECT * FROM cover WHERE source = '{source}') USING (y), (VALUES ('whole'), ('fractional')) p(part) GROUP BY y, part"),
        (body, "IE-1", $"WITH n AS (SELECT key, count(*) AS n FROM said WHERE source = '{source}' GROUP BY key), c AS (SELECT y, cat, sum(1 / n) AS s FROM said JOIN n USING (key) WHERE source = '{source}' AND cat <> 'industry' GROUP BY ALL HAVING count(DISTINCT k) >= 5) SELECT 'fractional, ' || cat, y, s, (SELECT count(*) FROM work w WHERE w.source = '{source}' AND w.y = c.y), known, total FROM c JOIN (SELECT * FROM cover WHERE source = '{source}') USING (y)"),
        (body, "IE-7", $"""
            WITH a AS (SELECT DISTINCT y::INTEGER AS y, k FROM said WHERE source = '{source}' AND ind), f AS (SELECT k, min(y) AS f FROM a GROUP BY k),
                years AS (SELECT DISTINCT y::INTEGER AS y FROM work WHERE source = '{source}'), o AS (SELECT y, lag(y) OVER (ORDER BY y) AS b FROM years)
            SELECT part, o.y::VARCHAR, CASE part WHEN 'new' THEN (SELECT count(*) FROM a JOIN f USING (k) WHERE a.y = o.y AND f = o.y) ELSE (SELECT count(*) FROM a JOIN a b USING (k) WHERE a.y = o.y AND b.y = o.b) END,
                CASE part WHEN 'new' THEN (SELECT count(*) FROM a WHERE a.y = o.y) ELSE (SELECT count(*) FROM a WHERE a.y = o.b) END,
                coalesce((SELECT known FROM cover WHERE source = '{source}' AND cover.y = o.y::VARCHAR), 0), coalesce((SELECT total FROM cover WHERE source = '{source}' AND cover.y = o.y::VARCHAR), 0)
            FROM o, (VALUES ('new'), ('retained')) p(part) WHERE o.y > (SELECT min(y) FROM a)
            """),
        (body, "IE-9", $"WITH w AS (SELECT y, k, 1.0 / count(*) OVER (PARTITION BY key) AS part FROM said WHERE source = '{source}'), f AS (SELECT y, k, sum(part) AS s FROM w WHERE k IS NOT NULL GROUP BY ALL), t AS (SELECT y, sum(s * s) AS n, sum(s) * sum(s) AS d FROM f GROUP BY y) SELECT 'HHI of families', y, coalesce(n, 0), coalesce(d, 0), coalesce(named, 0), coalesce(total, 0) FROM (SELECT DISTINCT y FROM work WHERE source = '{source}') LEFT JOIN t USING (y) LEFT JOIN (SELECT * FROM cover WHERE source = '{source}') USING (y)"),
        (body, "IE-10", $"SELECT 'territories', w.y, count(DISTINCT land) FILTER (ind), count(*) FILTER (ind), count(land) FILTER (ind), count(*) FILTER (ind) FROM (SELECT DISTINCT y FROM work WHERE source = '{source}') w LEFT JOIN (SELECT * FROM said WHERE source = '{source}') USING (y) GROUP BY ALL"),
        (body, "IE-10", $"SELECT 'regions', w.y, count(DISTINCT region) FILTER (ind), count(*) FILTER (ind), count(region) FILTER (ind), count(*) FILTER (ind) FROM (SELECT DISTINCT y FROM work WHERE source = '{source}') w LEFT JOIN (SELECT * FROM said WHERE source = '{source}') USING (y) GROUP BY ALL"),
        (body, "IE-10", $"WITH r AS (SELECT y, region, count(*) AS c, count(DISTINCT k) AS o FROM said WHERE source = '{source}' AND ind AND region IS NOT NULL GROUP BY ALL), t AS (SELECT y, sum(c)::DOUBLE AS placed, count(*) FILTER (o < 5) AS hidden FROM r GROUP BY y), i AS (SELECT y, count(*) AS total FROM said WHERE source = '{source}' AND ind GROUP BY y), n AS (SELECT *, row_number() OVER (PARTITION BY y, o >= 5 ORDER BY c, region) AS nth FROM r) SELECT 'from ' || region, y, c, placed, placed, total FROM n JOIN t USING (y) JOIN i USING (y) WHERE o >= 5 AND NOT (hidden = 1 AND nth = 1)"),
    ];

    // Nine digits: the engine adds fractions in no fixed order.
    private static double Round(object value) => double.Parse(Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("G9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "palmares.slnx")))
            at = at.Parent ?? throw new InvalidOperationException("Not in the checkout.");
        return at.FullName;
    }
}
