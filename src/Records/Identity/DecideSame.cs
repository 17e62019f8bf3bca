using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>A steward decides that mentions are of one person. Binds every linking until taken back.</summary>
public sealed class DecideSame(PalmaresDb db, IMentionSource source, IdSource ids, ActLog acts, TimeProvider clock, RebuildSearch search)
{
    public sealed record Input(IReadOnlyList<MentionId> Mentions, Grounds Grounds);

    public async Task<Result<DecisionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DecideIdentity))
            return KernelErrors.NotPermitted;
        if (DecisionStep.Check(input.Grounds) is { } refusal)
            return refusal;
        var mentions = input.Mentions.Distinct().ToList();
        if (mentions.Count < 2)
            return RecordsErrors.TooFewMentions;
        var step = new DecisionStep(db, source, ids, acts, clock, search);
        if (!await step.KnowsAllAsync(mentions, ct))
            return RecordsErrors.NoSuchMention;

        return await step.RunAsync(DecisionKind.Same, mentions, [], null, input.Grounds, by, ct);
    }
}
