using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.TestKit;
using Xunit;

namespace Palmares.Modules.Tests.Records.Importing;

/// <summary>Tables that a steward maps, and registers of members whose standing is kept apart.</summary>
public sealed class Own_tables_and_members
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_mapping_is_saved_once_and_reads_a_table_with_the_same_header_again(Engine engine)
    {
        await using var room = await FormsRoom.OnAsync(engine);
        var file = room.Text("papers.csv", "No,Subject,Day,Writers,Companies\nNB 7,Tides,2021-05,Oddny Thistlewood; Milan Hestrup,\"Harbour Labs, Quarry Co., Ltd.\"\nNB 8,Fog,31/12/2021,,\nNB 9,Mist,2022,et al.,\n");
        var input = new MapTable.Input(file, TableKind.Documents, new Dictionary<string, string?> { ["number"] = "No", ["title"] = "Subject", ["date"] = "Day", ["authors"] = "Writers", ["sources"] = "Companies", ["status"] = null });
        var steward = room.Room.World.As(Role.Steward);

        var trial = MapTable.Try(input, steward).Value;
        var saved = await room.Room.World.RunAsync((MapTable map) => map.RunAsync(input, "norrland-papers", steward, Ct));
        await room.Room.World.RunAsync((MapTable map) => map.RunAsync(input, "norrland-papers", steward, Ct));
        var report = await room.ImportAsync(file);

        Assert.False(saved.IsError);
        Assert.Equal((2, 1), (trial.Taken, trial.Refused));
        Assert.Equal([(3, "Day", "not a date: 31/12/2021; write 2024-03-01, 2024-03 or 2024"), (4, "contributors[0]", "stands for several unnamed people")], trial.Problems.Select(one => (one.Number, one.Field, one.Reason)));
        Assert.Equal(trial.Problems.Select(one => (one.Number, one.Field)), report.Rejections.Select(one => (one.Line, one.Field)));
        Assert.Equal(["author Milan Hestrup", "author Oddny Thistlewood", "source Harbour Labs", "source Quarry Co., Ltd."], room.Read(report, "SELECT role || ' ' || name FROM mentions WHERE source = 'table-norrland-papers'"));
        Assert.Equal("NORRLAND-PAPERS", RecordSources.BodyOf("table-norrland-papers"));
        Assert.Single(await room.Room.World.ActsAsync(), act => act.Name == "records.table-mapped");
    }

    [Fact]
    public async Task A_mapping_without_a_needed_column_or_with_an_unfit_name_is_refused_at_its_place()
    {
        await using var room = await FormsRoom.OnAsync();
        var file = room.Text("papers.csv", "No,Subject\nNB 7,Tides\n");
        var steward = room.Room.World.As(Role.Steward);
        Task<Result<string>> Save(string? number, string name) => room.Room.World.RunAsync((MapTable map) => map.RunAsync(new(file, TableKind.Documents, new Dictionary<string, string?> { ["number"] = number }), name, steward, Ct));

        var missing = await Save(null, "papers");
        var unknown = await Save("Nummer", "papers");
        var unfit = await Save("No", "../papers");
        var other = MapTable.Try(new(room.Text("papers.docx", "text"), TableKind.Documents, new Dictionary<string, string?>()), steward);

        Assert.Equal([("ColumnNeeded", "Columns[number]"), ("NoSuchColumn", "Columns[number]"), ("MappingName", "Name"), ("NotATable", "Paths")], new[] { missing.Error, unknown.Error, unfit.Error, other.Error }.Select(error => (error.Code, error.Place)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Standing_and_focal_points_stay_out_of_the_record_and_are_read_with_leave_alone(Engine engine)
    {
        await using var room = await FormsRoom.OnAsync(engine);
        var register = room.Sheet(
            "members-2024-03-01.xlsx", ["Member", "Category", "Country", "Good standing", "Focal point", "Focal point e-mail"],
            ["Harbour Labs", "Sector Member", "NO", "no", "Ms Ines Vargrove", "ines@mail.example"], ["Northwind Metrics", "Associate", "NO", "yes", "", ""], ["", "Associate", "NO", "yes", "", ""], ["Quarry", "Academia", "NO", "perhaps", "", ""]);
        var later = room.Sheet("members-2024-09-01.xlsx", ["Member", "Category", "Good standing"], ["Harbour Labs", "Sector Member", "yes"]);

        var report = await room.ImportAsync(register, later);
        var secretary = await room.Room.World.RunAsync((ListStandings list) => list.RunAsync(1, room.Room.World.As(Role.Secretary), Ct));
        var steward = await room.Room.World.RunAsync((ListStandings list) => list.RunAsync(1, room.Room.World.As(Role.Steward), Ct));
        var kept = Directory.GetFiles(Path.Combine(room.Room.World.Folder.Path, "record"), "*.parquet", SearchOption.AllDirectories)
            .SelectMany(file => { using var duck = Duck.Open(); return duck.Read(row => row.GetString(0), $"SELECT to_json(r)::VARCHAR FROM {Duck.Parquet(file)} r"); }).ToList();
        var told = await room.Room.World.QueryAsync(db => db.Set<ImportRejection>().Select(one => one.Reason + one.Text).ToListAsync(Ct));

        Assert.Equal([("members-2024-03-01.xlsx", 4, "Member"), ("members-2024-03-01.xlsx", 5, "Good standing")], report.Rejections.Select(bad => (bad.File, bad.Line, bad.Field)));
        Assert.Equal([("Harbour Labs", new PartialDate(2024, 9, 1), (bool?)true), ("Northwind Metrics", new PartialDate(2024, 3, 1), true)], secretary.Value.Items.Select(row => (row.Name, row.AsOf, row.Good)));
        Assert.Equal(ErrorKind.Forbidden, steward.Error.Kind);
        Assert.Contains(kept, line => line.Contains("Harbour Labs", StringComparison.Ordinal));
        Assert.DoesNotContain(kept.Concat(told), line => line.Contains("Vargrove", StringComparison.Ordinal) || line.Contains("ines@", StringComparison.Ordinal) || line.Contains("perhaps", StringComparison.Ordinal) || line.Contains("tanding\"", StringComparison.Ordinal));
        Assert.Equal(2, (await room.Room.World.ActsAsync()).Count(act => act.Name == "records.record-imported"));
        Assert.Single(await room.Room.World.ActsAsync(), act => act.Name == "records.standings-kept");
    }
}
