using Palmares.Awards;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards;

/// <summary>A published roll of three laureates: the first named, the second not, the third named.</summary>
internal sealed record Honoured(Panel Panel, IReadOnlyList<LaureateId> Laureates)
{
    public static async Task<Honoured> OnAsync(World world, bool publish = true)
    {
        var panel = await Panel.WithAsync(world, 3, quota: 3);
        await new AwardsBuilder(world).ConsentAsync(panel.Nominations[1], 2, mayName: false);
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate, Outcome.Laureate, Outcome.Laureate]));
        var view = AwardsBuilder.Ok(await world.RunAsync((ShowPublishing use) => use.RunAsync(panel.Edition.Id, world.As(Role.Secretary), CancellationToken.None)));
        foreach (var line in view.Laureates)
            await new AwardsBuilder(world).CiteAsync(line.Id);
        if (publish)
            AwardsBuilder.Ok(await world.RunAsync((PublishRoll use) => use.RunAsync(new(panel.Edition.Id, "today"), world.As(Role.Secretary), CancellationToken.None)));
        return new Honoured(panel, [.. view.Laureates.OrderBy(line => line.NomineeName, StringComparer.Ordinal).Select(line => line.Id)]);
    }
}
