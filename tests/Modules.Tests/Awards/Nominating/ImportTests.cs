using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Papers.Sheets;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Nominating;

public sealed class ImportTests
{
    private const string Head = "category,nominee_name,nominee_email,nominee_organisation,on_behalf_of,statement,citation,claim_1,country,region,member_type,send\n";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_table_without_fault_is_taken_whole(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var table = Head + "emerging,Alder Firstling,alder@example.org,Harbour School,Foghorn Radio,\"Did much, and more.\",For much.,Led the work,Tuvalu,Asia Pacific,Academia,yes\nEmerging leader,Briar Secondson,briar@example.org,,Foghorn Radio,,,,,,,\n";

        var tried = AwardsBuilder.Ok(await ImportAsync(world, edition, "sent.csv", Encoding.UTF8.GetBytes(table), dry: true));
        var between = await CountAsync(world);
        var taken = AwardsBuilder.Ok(await ImportAsync(world, edition, "sent.csv", Encoding.UTF8.GetBytes(table), dry: false));

        Assert.Equal((2, 1, false, 0), (tried.Taken, tried.Sent, tried.Kept, between));
        Assert.Equal((2, 1, true, 2), (taken.Taken, taken.Sent, taken.Kept, await CountAsync(world)));
        Assert.Equal(
            ["awards.nomination-started", "awards.nominee-stated", "awards.draft-saved", "awards.nomination-submitted", "awards.nomination-started", "awards.draft-saved", "awards.nominations-imported"],
            (await world.ActsAsync()).Skip(4).Select(act => act.Name));
        Assert.NotEmpty(await builder.SecretAsync("/consent/", "alder@example.org"));
    }

    [Fact]
    public async Task Every_fault_is_named_by_row_and_column_and_nothing_is_taken()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var builder = new AwardsBuilder(world);
        var edition = await builder.OpenAsync();
        var shape = Head + "nowhere,,alder at example,,Foghorn,,,,Atlantis,Moon,Guild,perhaps\nemerging,Good,good@example.org,,Foghorn,,,,,,,\n";
        var rules = Head + "emerging,Good,good@example.org,,Foghorn,,,,,,,\nemerging,Unsent,unsent@example.org,,Foghorn,,,,,,,yes\nemerging,Good,good@example.org,,Foghorn,,,,,,,\nemerging,Nobody's,own@example.org,,,,,,,,,\n"
            + $"emerging,Long,long@example.org,,Foghorn,{string.Join(' ', Enumerable.Repeat("word", 501))},,,,,,\n";

        var first = AwardsBuilder.Ok(await ImportAsync(world, edition, "sent.csv", Encoding.UTF8.GetBytes(shape), dry: false));
        var second = AwardsBuilder.Ok(await ImportAsync(world, edition, "sent.csv", Encoding.UTF8.GetBytes(rules), dry: false));

        Assert.Equal(
            [(2, "nominee_name"), (2, "category"), (2, "nominee_email"), (2, "country"), (2, "send"), (2, "region"), (2, "member_type")], first.Faults.Select(fault => (fault.Row, fault.Column)));
        Assert.Equal(
            [(3, "statement", "Incomplete"), (4, "nominee_name", "AlreadyNominated"), (5, "on_behalf_of", "OnBehalfNeeded"), (6, "statement", "TooManyWords")], second.Faults.Select(fault => (fault.Row, fault.Column, fault.Error.Code)));
        Assert.Equal((false, false, 0, 4), (first.Kept, second.Kept, await CountAsync(world), (await world.ActsAsync()).Count));
    }

    [Theory]
    [InlineData("category,nominee_name\n emerging,A\n", nameof(AwardsErrors.ColumnMissing))]
    [InlineData("category,nominee_name,nominee_email,shoe_size\nemerging,A,a@example.org,42\n", nameof(AwardsErrors.ColumnUnknown))]
    [InlineData("category,category,nominee_name,nominee_email\nemerging,emerging,A,a@example.org\n", nameof(AwardsErrors.ColumnTwice))]
    [InlineData("category,nominee_name,nominee_email\n", nameof(AwardsErrors.TableEmpty))]
    [InlineData("category,nominee_name,\"nominee_email\nemerging", nameof(AwardsErrors.TableUnreadable))]
    public async Task A_table_of_another_shape_is_refused(string table, string code)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world).OpenAsync();

        Assert.Equal(code, (await ImportAsync(world, edition, "sent.csv", Encoding.UTF8.GetBytes(table), dry: false)).Error.Code);
        Assert.Equal(nameof(AwardsErrors.TableUnreadable), (await ImportAsync(world, edition, "sent.xlsx", Encoding.UTF8.GetBytes(table), dry: false)).Error.Code);
    }

    [Fact]
    public async Task A_workbook_says_the_same_as_its_table()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var edition = await new AwardsBuilder(world).OpenAsync();
        var book = SheetFile.Write("Sent", ["category", "nominee_name", "nominee_email", "on_behalf_of"], [["emerging", "Alder", "alder@example.org", "Foghorn"], ["emerging", "Briar", "wrong", "Foghorn"]]);

        var report = AwardsBuilder.Ok(await ImportAsync(world, edition, "sent.xlsx", book, dry: false));

        Assert.Equal((3, "nominee_email"), report.Faults.Select(fault => (fault.Row, fault.Column)).Single());
    }

    private static Task<Result<ImportNominations.Report>> ImportAsync(World world, EditionFacts edition, string file, byte[] content, bool dry) => world.RunAsync(
        (ImportNominations import) => import.RunAsync(new(edition.Id, file, content, new("Secretary", "secretary@example.org", null), dry), world.As(Role.Secretary), None));

    private static Task<int> CountAsync(World world) => world.QueryAsync(db => db.Set<Nomination>().CountAsync());
}
