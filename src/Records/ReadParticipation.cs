using System.Globalization;
using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>What registers and stewards say of an organisation, for measures over many of them.</summary>
/// <param name="Kind">Null where nobody says what kind it is.</param>
/// <param name="Family">The organisation it is part of, or itself.</param>
/// <param name="Member">Whether a register of members names it; registers are undated.</param>
public sealed record OrganisationFacts(OrganisationKey Key, OrganisationKey Family, OrganisationKind? Kind, TerritoryCode? Territory, bool Member)
{
    public bool? Industry => Kind is { } kind ? kind == OrganisationKind.Industry : null;
}

public enum OrganisationKind
{
    Industry,
    Academia,
    Government,
    Other,
}

/// <summary>A contribution or a draft: of a series its last version, nothing withdrawn.</summary>
/// <param name="Sources">One for each author or source; null for one whose organisation is not written.</param>
public sealed record Contributed(string Key, int Year, string? WorkItem, IReadOnlyList<OrganisationFacts?> Sources);

/// <summary>People at a meeting, or one of them where the source knows who.</summary>
public sealed record Attended(string Meeting, int? Year, string? Month, OrganisationFacts? Organisation, string? Presence, int Count, string? PersonKey);

/// <summary>A work that was approved, with the numbers its editions stand under.</summary>
public sealed record ApprovedWork(PartialDate On, IReadOnlyList<RecordRef> Editions);

/// <summary>A work with the days of two of its steps.</summary>
public sealed record StepSpan(string Work, PartialDate From, PartialDate To);

/// <summary>Who took part, organisation by organisation, with what stewards stated applied: aliases are one, parts belong to their family. For measures; names no member to a reader.</summary>
public sealed class ReadParticipation(CurrentSnapshot current, RecordStore store, OrganisationBooks books)
{
    private static readonly HashSet<string> IndustryKinds = new(StringComparer.OrdinalIgnoreCase) { "business", "operator", "manufacturer", "software", "internet", "service", "sme", "consultancy" };

    /// <summary>An opened snapshot: answers several questions about one state of the record.</summary>
    public sealed class Opened : IDisposable
    {
        private readonly DuckDBConnection _record;
        private readonly OrganisationBook _book;
        private readonly Dictionary<OrganisationKey, OrganisationFacts> _facts = [];
        private readonly Dictionary<string, OrganisationFacts> _named = new(StringComparer.Ordinal);

        internal Opened(DuckDBConnection record, OrganisationBook book, SnapshotId snapshot)
        {
            (_record, _book, Snapshot) = (record, book, snapshot);
            Naming = record.Read(row => row.GetString(0), "SELECT DISTINCT source FROM mentions WHERE org IS NOT NULL OR kind = 'organisation' ORDER BY source").ToLookup(RecordSources.BodyOf);
            var register = record.Read(row => (Key: book.Of(row.GetString(0)), Stakeholder: row.Text(1), Country: row.Text(2), Membership: row.Text(3)), "SELECT name, stakeholder, country, membership FROM organisations ORDER BY source, name, raw");
            foreach (var entries in register.GroupBy(row => row.Key))
            {
                var told = entries.Where(row => row.Stakeholder is not null).ToList();
                OrganisationKind? kind = told.Count == 0 ? null : told.Select(row => KindOf(row.Stakeholder!)).Min();
                _facts[entries.Key] = Fact(entries.Key, kind, entries.Select(row => Territories.Read(row.Country)).FirstOrDefault(code => code is not null), entries.Any(row => row.Membership is not null));
            }
        }

        public SnapshotId Snapshot { get; }

        /// <summary>Every organisation a register names.</summary>
        public IReadOnlyCollection<OrganisationFacts> Register => _facts.Values;

        /// <summary>The sources, by body, whose documents or mandates name organisations.</summary>
        public ILookup<string, string> Naming { get; }

        public bool Holds(string source) => _record.Count("SELECT count(*) FROM documents WHERE source = ?", source) + _record.Count("SELECT count(*) FROM attendance WHERE source = ?", source) + _record.Count("SELECT count(*) FROM mandates WHERE source = ?", source) > 0;

        public IReadOnlyList<Contributed> Contributions(string source)
        {
            var rows = _record.Read(
                row => (Key: row.GetString(0), Year: row.GetInt32(1), WorkItem: row.Text(2), Series: row.GetString(3), Date: row.GetString(4), Org: row.Text(5), Named: !row.IsDBNull(6)),
                """
                SELECT d.key, CAST(substr(d.date, 1, 4) AS INTEGER), d.work_item, coalesce(d.series, d.key), d.date, coalesce(m.org, CASE WHEN m.kind = 'organisation' THEN m.name END), m.id
                FROM documents d LEFT JOIN mentions m ON m.source = d.source AND m.key = d.key
                WHERE d.source = ? AND d.same_as IS NULL AND d.date IS NOT NULL AND lower(coalesce(d.status, '')) NOT IN ('revised', 'withdrawn')
                    AND lower(coalesce(d.type, '')) NOT IN ('not used', 'ls in', 'agenda', 'report', 'work plan')
                """, source);
            return
            [
                .. rows.GroupBy(row => row.Series).Select(series => series.GroupBy(row => row.Key).MaxBy(version => (version.First().Date, version.Key), Comparer<(string, string)>.Create(Later))!)
                    .Select(version => new Contributed(version.Key, version.First().Year, version.First().WorkItem, [.. version.Where(row => row.Named).Select(row => row.Org is null ? null : Of(row.Org))])),
            ];
        }

        public IReadOnlyList<Attended> Attendance(string source) => _record.Read(
            row => new Attended(row.GetString(0), row.Text(1) is { } date ? int.Parse(date[..4], CultureInfo.InvariantCulture) : null, row.Text(1), row.Text(2) is { } org ? Of(org) : null, row.Text(3), row.GetInt32(4), row.Text(5)),
            """SELECT coalesce(a.meeting, a."group", ''), a.date, a.org, a.presence, a."count", m.person_key FROM attendance a LEFT JOIN mentions m ON m.id = a.mention AND m.source = a.source WHERE a.source = ?""", source);

        /// <summary>Chairs that documents such as charters name, with their organisation where written.</summary>
        public IReadOnlyList<OrganisationFacts?> Chairs(string source) => _record.Read(
            row => row.Text(0) is { } org ? Of(org) : null, "SELECT org FROM mandates WHERE source = ? AND role = 'chair'", source);

        /// <summary>Works that reached a later step: the first day of each of the two. Editions of one work, as the source says, are one.</summary>
        public IReadOnlyList<StepSpan> Spans(string source, string begun, string reached)
        {
            var editions = _record.Read(row => (Key: row.GetString(0), Work: row.GetString(1)), "SELECT key, min(target) FROM relations WHERE source = ? AND type = 'edition-of' GROUP BY key", source).ToDictionary(row => row.Key, row => row.Work);
            var steps = _record.Read(
                row => (Key: row.GetString(0), Status: row.GetString(1), Date: row.Date(2)),
                "SELECT key, status, date FROM statuses WHERE source = ? AND status IN (?, ?) UNION SELECT key, status, date FROM documents WHERE source = ? AND status IN (?, ?)", source, begun, reached, source, begun, reached)
                .Where(row => row.Date is not null).GroupBy(row => editions.GetValueOrDefault(row.Key, row.Key));
            return
            [
                .. from work in steps
                   let first = work.Where(row => row.Status == begun).Select(row => row.Date).Min()
                   let last = work.Where(row => row.Status == reached).Select(row => row.Date).Min()
                   where first is not null && last is not null && first.Value.CompareTo(last.Value) <= 0
                   select new StepSpan(work.Key, first.Value, last.Value),
            ];
        }

        /// <summary>Works of a source by the first day on which one of their editions was approved.</summary>
        /// <param name="status">The source's word for it; empty where all that it lists is approved.</param>
        public IReadOnlyList<ApprovedWork> Approved(string source, string status = "")
        {
            var editions = _record.Read(row => (Key: row.GetString(0), Work: row.GetString(1)), "SELECT key, min(target) FROM relations WHERE source = ? AND type = 'edition-of' GROUP BY key", source).ToDictionary(row => row.Key, row => row.Work);
            return
            [
                .. _record.Read(
                    row => (Key: row.GetString(0), On: row.Date(1)),
                    "SELECT key, date FROM documents WHERE source = ? AND same_as IS NULL AND (? = '' OR status = ?) UNION SELECT key, date FROM statuses WHERE source = ? AND status = ?", source, status, status, source, status)
                    .Where(row => row.On is not null).GroupBy(row => editions.GetValueOrDefault(row.Key, row.Key))
                    .Select(work => new ApprovedWork(work.Min(row => row.On!.Value), [.. work.Select(row => row.Key).Append(work.Key).Distinct().Select(key => new RecordRef(source, key))])),
            ];
        }

        public void Dispose() => _record.Dispose();

        /// <summary>An organisation as stewards' statements have it; an alias leads to what it stands for.</summary>
        public OrganisationFacts Of(string name)
        {
            if (_named.TryGetValue(name, out var known))
                return known;
            var key = _book.Of(name);
            return _named[name] = _facts.TryGetValue(key, out var facts) ? facts : Fact(key, null, null, false);
        }

        private OrganisationFacts Fact(OrganisationKey key, OrganisationKind? kind, TerritoryCode? territory, bool member)
        {
            var stated = _book.CategoriesOf(key).Select(one => one.Category).FirstOrDefault();
            return new OrganisationFacts(key, Family(key), stated is null ? kind : KindOf(stated), territory, member);
        }

        /// <remarks>Sources write "Goverment" too.</remarks>
        private static OrganisationKind KindOf(string written) =>
            IndustryKinds.Contains(written) ? OrganisationKind.Industry
            : written.StartsWith("academi", StringComparison.OrdinalIgnoreCase) ? OrganisationKind.Academia
            : written.StartsWith("gover", StringComparison.OrdinalIgnoreCase) ? OrganisationKind.Government
            : OrganisationKind.Other;

        private OrganisationKey Family(OrganisationKey key)
        {
            var seen = new HashSet<OrganisationKey>();
            while (seen.Add(key) && _book.ParentsOf(key).FirstOrDefault(parent => parent.To is null) is { } parent)
                key = parent.Organisation;
            return key;
        }

        private static int Later((string Date, string Key) one, (string Date, string Key) other)
        {
            var byDate = string.CompareOrdinal(one.Date, other.Date);
            return byDate != 0 ? byDate : string.CompareOrdinal(one.Key, other.Key);
        }
    }

    /// <returns>Null while nothing has been imported.</returns>
    public async Task<Opened?> RunAsync(CancellationToken ct) =>
        await current.RunAsync(ct) is { } snapshot ? new Opened(store.Open(snapshot), await books.OpenAsync(ct), snapshot) : null;
}
