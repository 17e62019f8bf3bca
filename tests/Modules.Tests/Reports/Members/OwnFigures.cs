using System.Text.Json;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Modules.Tests.Records;
using Palmares.Reports.Members;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Reports.Members;

public sealed class OwnFigures
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sees_the_figures_of_the_house_the_account_is_kept_under_and_nobody_without_one_sees_any()
    {
        await using var room = await RecordRoom.OnAsync(Engine.Sqlite);
        await room.ImportAsync(room.File("3gpp-sa2-tdoc.jsonl", Enumerable.Range(0, 12).Select(at => JsonSerializer.Serialize(new
        {
            source = "3gpp-sa2-tdoc", docid = $"S2-{at:0000000}", title = $"Paper {at}", type = "CR", date = "2024-05", group = "3GPP SA2", status = "Noted", contributors = new[] { new { org = at < 9 ? "Foghorn Works" : "Reedwater Works", role = "source", kind = "org" } },
        }))));
        var (foghorn, reedwater, nobody) = (await UserAsync(room.World, "foghorn", "Foghorn Works"), await UserAsync(room.World, "reedwater", "Reedwater works"), await UserAsync(room.World, "nobody", null));

        Assert.Equal((9, 12), await OwnAsync(room.World, foghorn));
        Assert.Equal((3, 12), await OwnAsync(room.World, reedwater));
        Assert.Empty((await room.World.RunAsync((ShowOwnFigures show) => show.RunAsync(nobody, Ct))).Value.Bodies);
        Assert.Equal(ErrorKind.Forbidden, (await room.World.RunAsync((ShowOwnFigures show) => show.RunAsync(room.World.As(Role.Judge), Ct))).Error.Kind);
    }

    private static async Task<Actor> UserAsync(World world, string name, string? organisation) => Actor.ForUser(
        (await world.RunAsync((CreateUser create) => create.RunAsync(new($"{name}@meadow.example", name, [Role.Delegate], Organisation: organisation), world.As(Role.Secretary), Ct))).Value, [Role.Delegate], ActorOrigin.Web);

    private static async Task<(int, int)> OwnAsync(World world, Actor by)
    {
        var figure = (await world.RunAsync((ShowOwnFigures show) => show.RunAsync(by, Ct))).Value.Bodies.Single().Figures.Single();
        return ((int)figure.Numerator, (int)figure.Denominator);
    }
}
