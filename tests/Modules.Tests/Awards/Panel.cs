using Palmares.Awards;
using Palmares.Awards.Deciding;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards;

/// <summary>A chair and two judges before a recommendation: the first nominations clear, the rest to be talked over.</summary>
internal sealed class Panel(World world, EditionFacts edition, IReadOnlyList<NominationId> nominations)
{
    public EditionFacts Edition => edition;

    public IReadOnlyList<NominationId> Nominations => nominations;

    public CategoryId Category => edition.Categories[0].Id;

    public Actor Chair => world.As(Role.Chair);

    public static async Task<Panel> WithAsync(World world, int nominations, (string Judge, int Nomination)? recuse = null, bool move = true, Func<World, AwardsBuilder>? from = null, int quota = 2)
    {
        var builder = from?.Invoke(world) ?? new AwardsBuilder(world) { Quota = quota };
        var (edition, made) = await builder.ReviewingAsync(nominations);
        var panel = new Panel(world, edition, made);
        IReadOnlyList<RecordRecommendation.Recusal> recusals = recuse is { } r ? [new(made[r.Nomination], panel.User(r.Judge), "Same organisation.")] : [];
        AwardsBuilder.Ok(await world.RunAsync((RecordRecommendation use) => use.RunAsync(
            new(
                edition.Id,
                panel.Category,
                [.. made.Select((id, i) => new RecordRecommendation.Line(id, i == 0 ? RecommendedSet.Clear : RecommendedSet.Deliberate, 4 - i, 4 - (i * 0.9), i + 1, i + 2, 0.9 - (i * 0.2), 3))],
                "reml",
                "0011",
                7,
                ["Few marks."],
                recusals,
                [.. new[] { "chair", "judge-1", "judge-2" }.Select(name => new RecordRecommendation.Member(panel.User(name), name))]),
            builder.Secretary,
            CancellationToken.None)));
        return move ? new Panel(world, await builder.MoveAsync(edition.Id, EditionPhase.Deciding), made) : panel;
    }

    public Task<Result<DecisionId>> DecideAsync(
        IReadOnlyList<Outcome?> outcomes, IReadOnlyList<string>? present = null, string? reason = "The panel agreed.", string? withheld = null, string? presidedBy = null) =>
        world.RunAsync((RecordDecision use) => use.RunAsync(
            new(
                Category,
                [.. outcomes.Select((outcome, i) => new RecordDecision.Line(nominations[i], outcome, reason, presidedBy is null ? null : User(presidedBy)))],
                [.. (present ?? ["chair", "judge-1", "judge-2"]).Select(User)],
                withheld),
            Chair,
            CancellationToken.None));

    private UserId User(string name) => world.As(name == "chair" ? Role.Chair : Role.Judge, name).User!.Value;
}
