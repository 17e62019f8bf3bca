using CsCheck;
using Palmares.Kernel;
using Palmares.Modules.Tests.Privacy;
using Palmares.Modules.Tests.Records;
using Palmares.Privacy;
using Palmares.Privacy.Stating;
using Palmares.Records;
using Palmares.TestKit;
using Palmares.Tracking.Indicators;
using Xunit;

namespace Palmares.Modules.Tests.Tracking.Indicators;

/// <summary>Works and roles without successors, and how people move from a first contribution to leading.</summary>
public sealed class Who_comes_next
{
    private static readonly string[] Texts =
    [
        Text("LAB 1", "2012-03", "in force", "SG 1", "p1"),
        // Of those who wrote it nobody has worked for three years.
        Text("LAB 2", "2014-03", "in force", "SG 1", "p2"),
        Text("LAB 3", "2013-03", "superseded", "SG 1", "p2"),
        // Under way, one alone.
        Text("LAB 4", "2025-02", "under study", "SG 1", "p1"),
        Text("LAB 5", "2025-03", "under study", "SG 1", "p1", "p3"),
        Text("LAB 6", "2025-04", "withdrawn", "SG 1", "p1"),
    ];

    private static readonly string[] Roles =
    [
        Held("SG 1", "chair", "p1", "2010-01", null, true), Held("SG 1", "rapporteur", "p3", "2023-01", null, true), Held("SG 1", "editor", "p2", "2015-01", "2019-01", false), Held("SG 9", "chair", "p2", "2010-01", "2014-01", false),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_sees_works_nobody_active_wrote_works_on_one_pair_of_shoulders_and_roles_long_held_or_empty()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportAsync(room.File("demo-lab.jsonl", Texts), room.File("roles.jsonl", Roles));
        var secretary = room.World.As(Role.Secretary);
        await room.World.RunAsync((StateProcessing state) => state.RunAsync(Statements.Of(ProcessingPurpose.Tracking), secretary, Ct));
        await room.World.RunAsync((ComputeIndicators compute) => compute.RunAsync(secretary, Ct));

        var all = (await room.World.RunAsync((ShowSuccession show) => show.RunAsync(null, secretary, Ct))).Value;
        var group = Assert.Single(all.Groups);
        var shown = (await room.World.RunAsync((ShowSuccession show) => show.RunAsync(group.Group, secretary, Ct))).Value;
        var none = await room.World.RunAsync((ShowSuccession show) => show.RunAsync(new GroupKey("demo-lab", "SG 77"), secretary, Ct));

        Assert.Equal((2, 2), (group.Works, group.Roles));
        Assert.Equal([("LAB 2", SuccessionKind.NoWriterActive), ("LAB 4", SuccessionKind.OnePersonAlone)], shown.Succession!.Works.Select(work => (work.Document.Key, work.Kind)));
        Assert.Equal([("chair", SuccessionKind.LongHeld), ("editor", SuccessionKind.NobodySince)], shown.Succession.Roles.Select(role => (role.Role, role.Kind)).Order());
        Assert.Equal("Title of LAB 2", shown.Titles[shown.Succession.Works[0].Document]);
        Assert.True(none.IsError);
        Assert.Equal(KernelErrors.NotPermitted, (await room.World.RunAsync((ShowSuccession show) => show.RunAsync(null, room.World.As(Role.Judge), Ct))).Error);
    }

    [Fact]
    public void Entrants_are_counted_by_five_years_and_small_counts_are_kept_back() => InventedCareers.Any.Sample(drawn =>
    {
        var figures = drawn.Figures();
        foreach (var row in figures.Flows.Values.SelectMany(rows => rows))
        {
            Assert.InRange(row.People, Population.SmallestCell, InventedCareers.People);
            foreach (var count in new[] { row.Edited, row.Led }.OfType<int>())
                Assert.True((count == 0 || count >= Population.SmallestCell) && (row.People - count == 0 || row.People - count >= Population.SmallestCell));
            Assert.True(row.YearsToEdit is null || row.Edited is null or >= Population.SmallestCell);
        }
    }, iter: 500);

    private static string Text(string number, string date, string status, string group, params string[] keys) =>
        $$"""{"source":"demo-lab","docid":"{{number}}","title":"Title of {{number}}","type":"recommendation","date":"{{date}}","status":"{{status}}","group":"{{group}}","contributors":[{{string.Join(",", keys.Select(key => $$"""{"name":"{{NameOf(key)}}","role":"author","person_key":"{{key}}"}"""))}}]}""";

    private static string Held(string group, string role, string key, string from, string? to, bool ongoing) =>
        $$"""{"source":"demo-lab-roles","group":"{{group}}","group_name":"{{group}}","name":"{{NameOf(key)}}","role":"{{role}}","person_key":"{{key}}","first_seen":"{{from}}-01","left_censored":false,{{(ongoing ? "\"last_seen\":\"2025-06-01\",\"ongoing\":true" : $"\"last_seen\":\"{to}-01\",\"end_before\":\"{to}-02\"")}}}""";

    private static string NameOf(string key) => key switch { "p1" => "Milan Hestrup", "p2" => "Ada Quarrow", _ => "Oddny Thistlewood" };
}
