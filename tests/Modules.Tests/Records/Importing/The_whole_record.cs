using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

/// <summary>All files of the real record, imported once for the tests of this class.</summary>
public sealed class WholeRecord : IAsyncLifetime
{
    private RecordRoom? _room;

    internal RecordRoom Room => _room!;

    public ImportRecord.Report First { get; private set; } = null!;

    public static string Folder => Path.Combine(SharedData.Require(), "data", "records");

    public async ValueTask InitializeAsync()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(SharedData.Variable)))
            return;
        _room = await RecordRoom.OnAsync(Engine.Sqlite);
        First = await ImportAsync();
    }

    public async Task<ImportRecord.Report> ImportAsync()
    {
        var result = await Room.World.RunAsync((ImportRecord import) => import.RunAsync(new([Folder], Refresh: false), Room.World.As(Role.Steward), null, TestContext.Current.CancellationToken));
        Assert.False(result.IsError, result.IsError ? result.Error.ToString() : "");
        return result.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_room is not null)
            await _room.DisposeAsync();
    }
}

public sealed class The_whole_record(WholeRecord record) : IClassFixture<WholeRecord>
{
    private const int Lines = 493_407, Gold = 10_607, ExactDuplicates = 51;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void All_38_files_are_accounted_for_to_the_line()
    {
        SharedData.Require();
        var told = JsonDocument.Parse(File.ReadAllText(Path.Combine(WholeRecord.Folder, "MANIFEST.json"))).RootElement.GetProperty("files").EnumerateArray()
            .ToDictionary(file => file.GetProperty("file").GetString()!, file => file.GetProperty("records").GetInt32());
        var first = record.First;

        Assert.Equal((38, Lines, Gold), (first.Files, first.Read, first.Gold));
        Assert.Equal(Lines, first.Imported + first.Unchanged + first.Rejected + first.Gold);
        Assert.Equal(told, first.ByFile.ToDictionary(file => file.File, file => file.Read));
        Assert.All(first.ByFile, file => Assert.Equal(file.Read, file.Imported + file.Unchanged + file.Rejected + file.Gold));
        Assert.Equal(ExactDuplicates, first.Unchanged);
        TestContext.Current.TestOutputHelper?.WriteLine($"imported {first.Imported}, unchanged {first.Unchanged}, rejected {first.Rejected}, gold {first.Gold}, fields left out {first.FieldsRejected}");
        foreach (var reason in first.Rejections.GroupBy(r => r.Reason.Split(':')[0]).OrderByDescending(group => group.Count()))
            TestContext.Current.TestOutputHelper?.WriteLine($"  {reason.Key}: {reason.Count()}");
    }

    [Fact]
    public async Task A_refused_row_is_kept_with_its_reason_and_its_text()
    {
        SharedData.Require();
        var whole = await record.Room.World.QueryAsync(db => db.Set<ImportRejection>().AsNoTracking().Where(rejection => rejection.Run == record.First.Run && rejection.Text != null).ToListAsync(Ct));

        Assert.Equal(record.First.Rejected, whole.Count);
        Assert.All(whole, rejection => Assert.Equal(LineOf(rejection.File, rejection.Line), rejection.Text));
    }

    [Fact]
    public void The_traps_are_there_in_the_numbers_that_are_known()
    {
        SharedData.Require();
        using var opened = record.Room.World.Services.GetRequiredService<RecordStore>().Open(record.First.Snapshot!.Value);

        // 9,629 in the file; 13 of them stand twice to the letter, and a line is kept once.
        Assert.Equal(9_629 - 13, opened.Count("SELECT count(*) FROM (SELECT key FROM lines WHERE source = 'iso' GROUP BY key HAVING count(*) > 1)"));
        Assert.Equal(61_638, opened.Count("SELECT count(*) FROM documents WHERE source = 'iso'"));
        Assert.Equal(1_290, opened.Count("SELECT count(*) FROM relations r JOIN documents d ON d.source = r.target_source AND d.key = r.target WHERE r.type = 'same-as'"));
        Assert.InRange(opened.Count("SELECT count(DISTINCT same_as) FROM documents WHERE source = '3gpp'"), 6_300, 6_400);
        // 2,419 and 1,069 in the file; one of them, held since before the readings, stands under a body's name.
        Assert.Equal((2_418, 1_068), opened.Read(row => (row.GetInt64(0), row.GetInt64(1)), "SELECT count(*), count(*) FILTER (left_censored) FROM mandates WHERE source = 'w3c-roles'").Select(n => ((int)n.Item1, (int)n.Item2)).Single());
        Assert.Equal(0, opened.Count("SELECT count(*) FROM mentions WHERE kind = 'person' AND source IN ('itu', 'itu-r', 'etsi', 'ieee', 'iso')"));
        var share = opened.Read(
            row => (Year: row.GetString(0), Share: row.GetDouble(1)),
            "SELECT substr(date, 1, 4), avg((org IS NOT NULL)::INTEGER) FROM mentions WHERE source = 'ietf-id' AND kind = 'person' GROUP BY 1").ToDictionary(row => row.Year, row => row.Share);
        Assert.InRange(share["2010"], 0.83, 0.90);
        Assert.All(["2012", "2014", "2016"], year => Assert.InRange(share[year], 0.15, 0.25));
        Assert.True(share["2021"] > 0.9);
    }

    [Fact]
    public async Task A_second_import_takes_in_nothing_and_switches_nothing()
    {
        SharedData.Require();
        var second = await record.ImportAsync();

        Assert.Equal((Lines, 0, record.First.Rejected, Gold), (second.Read, second.Imported, second.Rejected, second.Gold));
        Assert.Equal(record.First.Imported + ExactDuplicates, second.Unchanged);
        Assert.Equal(record.First.Snapshot, second.Snapshot);
    }

    [Fact]
    public async Task Verifying_recomputes_every_count_from_the_raw_rows()
    {
        SharedData.Require();
        var verdict = (await record.Room.World.RunAsync((VerifyRecord verify) => verify.RunAsync(record.Room.World.As(Role.Auditor), Ct))).Value;

        Assert.True(verdict.Holds);
        Assert.Equal(record.First.Imported, verdict.Sources.Sum(source => source.Lines));
        Assert.Equal(verdict.Snapshot, verdict.Recomputed);
    }

    [Fact]
    public async Task Random_facts_500_of_them_lead_to_the_line_of_the_file_that_says_them()
    {
        SharedData.Require();
        var facts = Facts(500);
        Assert.Equal(500, facts.Count);
        var (auditor, delegated) = (record.Room.World.As(Role.Auditor), record.Room.World.As(Role.Delegate));

        foreach (var (at, fact) in facts.Index())
        {
            // The kept text is looked up in all rows of the source, so of every tenth only; the file itself is read for each.
            var lines = (await record.Room.World.RunAsync((ReadSourceLine read) => read.RunAsync(fact.Record, null, at % 10 == 0 ? auditor : delegated, Ct))).Value;
            var line = Assert.Single(lines, line => line.Raw == fact.Raw);
            var text = LineOf(line.File, line.Line);
            Assert.Equal(at % 10 == 0 ? text : null, line.Text);
            var says = JsonDocument.Parse(text!).RootElement;
            Assert.Equal(fact.Record.Source, says.GetProperty("source").GetString());
            Assert.Contains(fact.Value, Texts(says));
        }
    }

    private List<Fact> Facts(int count)
    {
        using var opened = record.Room.World.Services.GetRequiredService<RecordStore>().Open(record.First.Snapshot!.Value);
        var each = count / 10;
        return
        [
            .. new (string Table, string Column)[]
            {
                ("documents", "title"), ("documents", "key"), ("mentions", "name"), ("mentions", "org"), ("relations", "target"), ("mandates", "first_seen"), ("statuses", "status"),
                ("attendance", "count"), ("affiliations", "org"), ("aliases", "written"),
            }.SelectMany(asked => opened.Read(
                row => new Fact(row.Record(0), row.GetString(2), row.GetString(3)),
                // The one source whose names are mended, one that completes targets and one that knows terms by its own table are held by tests of their own.
                $"""
                SELECT source, key, raw, "{asked.Column}"::VARCHAR FROM {asked.Table} WHERE "{asked.Column}" IS NOT NULL AND source NOT IN ('iso-wg14', 'openstack-election')
                    AND NOT ('{asked.Table}' = 'relations' AND source IN ('itu', 'itu-r')) AND NOT ('{asked.Table}' = 'statuses' AND source IN ('xsf-xep', 'tc39-proposal', 'iso', 'ieee', 'itu-r', '3gpp'))
                ORDER BY md5(raw || "{asked.Column}"::VARCHAR || 'seed 7') LIMIT {each}
                """)),
        ];
    }

    private static string? LineOf(string file, int number) => Wanted(file)[number - 1];

    private static readonly Dictionary<string, string[]> Read = [];

    private static string[] Wanted(string file)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(file, out var lines))
                Read[file] = lines = [.. ReadStep.Lines(Path.Combine(WholeRecord.Folder, file)).Select(line => line.Text)];
            return lines;
        }
    }

    private static IEnumerable<string> Texts(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().SelectMany(entry => Texts(entry.Value)),
        JsonValueKind.Array => of.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [of.GetString()!.Trim()],
        _ => [of.GetRawText()],
    };

    private sealed record Fact(RecordRef Record, string Raw, string Value);
}
