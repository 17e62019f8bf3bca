using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

/// <summary>Two invented study groups in the form of the real pages: management teams, Questions, meetings, work items, saved in three ways on several days.</summary>
public sealed class Pages_of_the_itu
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Records", "Importing", "Pages");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Bad_rows_are_named_with_their_place_and_mend_and_the_rest_is_taken_in_once(Engine engine)
    {
        await using var room = await RecordRoom.OnAsync(engine);

        var first = await room.ImportAsync(Folder);
        var second = await room.ImportAsync(Folder);

        Assert.Equal(22, first.Files);
        Assert.Equal(first.Read, first.Imported + first.Unchanged + first.Rejected);
        Assert.Equal(
            [
                ("loqr-42-2024-04-15.html", "lblQWP"), ("meetingdoc-41-C.html", "Number"), ("mgmt-41-2024-03-01.html", "lblLName"), ("wp_item-70005-2024-03-01.html", "date"), ("wp_item-71004.html", "date"),
            ],
            first.Rejections.Select(bad => (bad.File, bad.Field)));
        Assert.Equal((4, 1), (first.Rejected, first.FieldsRejected));
        Assert.Contains("should read as Q10/17", first.Rejections[0].Reason, StringComparison.Ordinal);
        Assert.Contains("Question ten", (await File.ReadAllLinesAsync(Path.Combine(Folder, "loqr-42-2024-04-15.html"), Ct))[first.Rejections[0].Line - 1], StringComparison.Ordinal);
        Assert.Contains("write the day into the file's name", first.Rejections[4].Reason, StringComparison.Ordinal);
        Assert.Equal((0, first.Imported, first.Snapshot), (second.Imported, second.Unchanged, second.Snapshot));
        Assert.True((await room.World.RunAsync((VerifyRecord verify) => verify.RunAsync(room.World.As(Role.Auditor), Ct))).Value.Holds);
    }

    [Fact]
    public async Task Mandates_have_the_days_on_which_they_were_seen_begun_and_gone()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var report = await room.ImportAsync(Folder);

        string[] mandates = Read(room, report, "SELECT m.name || '|' || coalesce(a.org, '') || '|' || a.\"group\" || '|' || a.role || '|' || a.first_seen || '|' || a.last_seen || '|' || coalesce(a.end_before, '') || '|' || a.ongoing || '|' || a.left_censored FROM mandates a JOIN mentions m ON m.id = a.mention WHERE a.source = 'itu-t-management' AND a.\"group\" LIKE '%41' AND a.role <> 'counsellor'");

        Assert.Equal(
            [
                "Kofi BRANDSETTER|Brandsetter & Daughters Telecom|SG41|vice-chair|2023-06-12|2024-03-01||true|false",
                "Milan HESTRUP|Quarry Networks Co., Ltd.|SG41|vice-chair|2022-10-03|2022-10-03|2023-06-12|false|true",
                "Oddny THISTLEWOOD|Harbour Labs|WP1/41|chair|2022-10-03|2024-03-01||true|true",
                "Suvi LANTERNHOLM|Harbour Labs|WP2/41|chair|2024-03-01|2024-03-01||true|false",
                "Tobin MARROWGATE|Ministry of Clocks|SG41|vice-chair|2022-10-03|2023-06-12|2024-03-01|false|true",
                "Yara DELACOMBE|Institute of Slow Signals|WP2/41|chair|2022-10-03|2023-06-12|2024-03-01|false|true",
                // Another employer beside the name: another mandate.
                "Ámbar QUILLFEATHER|Harbour Labs|SG41|chair|2024-03-01|2024-03-01||true|false",
                "Ámbar QUILLFEATHER|Northwind Metrics Ltd|SG41|chair|2022-10-03|2023-06-12|2024-03-01|false|true",
            ],
            mandates.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rapporteurs_are_of_their_Question_and_a_second_name_under_it_too()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var report = await room.ImportAsync(Folder);

        var first = Read(room, report, "SELECT m.surname || ' ' || a.role || ' ' || a.first_seen || ' ' || coalesce(a.end_before, 'still') || ' ' || m.country || ' ' || length(m.email_key) FROM mandates a JOIN mentions m ON m.id = a.mention WHERE a.source = 'itu-t-questions' AND a.\"group\" = 'Q1/41'");
        var groups = Read(room, report, "SELECT DISTINCT name FROM groups WHERE source = 'itu-t-questions' AND \"group\" = 'Q4/41'");

        Assert.Equal(
            [
                "GILDERSLEEVE associate rapporteur 2024-03-01 still Norrland 16", "LANTERNHOLM associate rapporteur 2022-10-03 2024-03-01 Norrland 16",
                "LANTERNHOLM rapporteur 2024-03-01 still Norrland 16", "THISTLEWOOD rapporteur 2022-10-03 2024-03-01 Norrland 16",
            ],
            first.Order(StringComparer.Ordinal));
        Assert.Equal(["Q4/41 Vocabulary of tides"], groups);
    }

    [Fact]
    public async Task A_work_item_stands_as_it_was_read_last_with_editors_supporters_and_its_Recommendation()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var report = await room.ImportAsync(Folder);

        var item = Read(room, report, "SELECT title || '|' || status || '|' || date || '|' || \"group\" FROM documents WHERE source = 'itu-t-work-programme' AND key = 'ITU-T Y.tidal-fw'");
        var names = Read(room, report, "SELECT role || ' ' || name || ' ' || date FROM mentions WHERE source = 'itu-t-work-programme' AND key = 'ITU-T Y.tidal-fw'");
        var editing = Read(room, report, "SELECT m.name || ' ' || a.\"group\" || ' ' || a.first_seen || ' ' || a.last_seen || ' ' || a.left_censored FROM mandates a JOIN mentions m ON m.id = a.mention WHERE a.source = 'itu-t-work-programme' AND a.key LIKE 'work item Y.tidal-fw%'");
        var steps = Read(room, report, "SELECT date || ' ' || status || ' ' || first_seen FROM statuses WHERE source = 'itu-t-work-programme' AND key = 'ITU-T Y.tidal-fw' AND date IS NOT NULL");
        var becomes = Read(room, report, "SELECT type || ' ' || target_source || ' ' || target FROM relations WHERE source = 'itu-t-work-programme'");

        Assert.Equal(["Framework of tidal clocks|approved|2022-07-08|SG41"], item);
        Assert.Equal(
            [
                "editor Oddny THISTLEWOOD 2024-03-01", "editor Suvi LANTERNHOLM 2024-03-01", "supporting member Harbour Labs 2024-03-01",
                "supporting member Northwind Metrics Ltd 2024-03-01", "supporting member Quarry Networks Co., Ltd. 2024-03-01",
            ],
            names.Order(StringComparer.Ordinal));
        Assert.Equal(["Oddny THISTLEWOOD Q1/41 2023-01-10 2024-03-01 true", "Suvi LANTERNHOLM Q1/41 2024-03-01 2024-03-01 false"], editing.Order(StringComparer.Ordinal));
        Assert.Equal(["2022-07-08 registered false", "2023-01-10 under study true", "2024-02-13 approved false"], steps.Order(StringComparer.Ordinal));
        Assert.Equal(["replaced-by itu ITU-T Y.4321 (02/2024)"], becomes);
    }

    [Fact]
    public async Task A_meetings_documents_name_their_sources_and_no_offices_and_revisions_are_one_document()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        var report = await room.ImportAsync(Folder);

        var sources = Read(room, report, "SELECT DISTINCT name FROM mentions WHERE source = 'itu-t-meeting-documents' AND key LIKE 'T22-SG41%'");
        var versions = Read(room, report, "SELECT series || ' ' || version || ' ' || date || ' ' || meeting FROM documents WHERE source = 'itu-t-meeting-documents' AND title LIKE 'Sextant%'");

        Assert.Equal(["Arvandia", "Fog Forum", "Harbour Labs", "Institute of Slow Signals", "Northwind Metrics Ltd", "Quarry Networks Co., Ltd.", "Łodzian Telecom"], sources.Order(StringComparer.Ordinal));
        Assert.Equal(["T22-SG41-C-0102 0 2023-03-13 SG41 2023-03-13", "T22-SG41-C-0102 1 2023-03-13 SG41 2023-03-13"], versions.Order(StringComparer.Ordinal));
        Assert.Equal(["Zażółć: names of tides"], Read(room, report, "SELECT title FROM documents WHERE key = 'T22-SG41-C-0104'"));
    }

    [Fact]
    public async Task Readings_come_together_in_any_order_and_in_several_imports()
    {
        await using var together = await RecordRoom.OnAsync(Engine.Sqlite);
        await using var apart = await RecordRoom.OnAsync(Engine.Sqlite);
        string[] pages = [.. Directory.GetFiles(Folder, "mgmt-*").Order(StringComparer.Ordinal)];

        var whole = await together.ImportAsync(pages);
        foreach (var page in pages.Reverse())
            await apart.ImportAsync(page);

        var last = await apart.ImportAsync(pages);
        Assert.Equal((0, whole.Snapshot), (last.Imported, last.Snapshot));
    }

    [Fact]
    public async Task No_address_telephone_or_street_is_kept()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportAsync(Folder);

        var kept = Directory.GetFiles(room.World.Services.GetRequiredService<RecordFolder>().Raw, "*.parquet", SearchOption.AllDirectories)
            .SelectMany(file => { using var duck = Duck.Open(); return duck.Read(row => row.GetString(0), $"SELECT text FROM {Duck.Parquet(file)}"); }).ToList();

        Assert.NotEmpty(kept);
        Assert.DoesNotContain(kept, line => line.Contains("mail.example", StringComparison.Ordinal) || line.Contains("+00 000", StringComparison.Ordinal) || line.Contains("Tidal Lane", StringComparison.Ordinal));
    }

    private static string[] Read(RecordRoom room, ImportRecord.Report report, string sql)
    {
        using var record = room.World.Services.GetRequiredService<RecordStore>().Open(report.Snapshot!.Value);
        return [.. record.Read((DuckDBDataReader row) => row.GetString(0), sql)];
    }
}
