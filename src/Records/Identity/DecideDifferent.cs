using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>A steward decides that the mentions of one side are not the person of the other. Remembered: no rule joins them again.</summary>
public sealed class DecideDifferent(PalmaresDb db, IMentionSource source, IdSource ids, ActLog acts, TimeProvider clock, RebuildSearch search)
{
    public sealed record Input(IReadOnlyList<MentionId> Mentions, IReadOnlyList<MentionId> Against, Grounds Grounds);

    public async Task<Result<DecisionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DecideIdentity))
            return KernelErrors.NotPermitted;
        if (DecisionStep.Check(input.Grounds) is { } refusal)
            return refusal;
        if (input.Mentions.Count == 0 || input.Against.Count == 0)
            return RecordsErrors.TooFewMentions;
        if (input.Mentions.Intersect(input.Against).Any())
            return RecordsErrors.BothSides;
        var step = new DecisionStep(db, source, ids, acts, clock, search);
        if (!await step.KnowsAllAsync([.. input.Mentions, .. input.Against], ct))
            return RecordsErrors.NoSuchMention;

        return await step.RunAsync(
            DecisionKind.Different, [.. input.Mentions.Distinct()], [.. input.Against.Distinct()], null, input.Grounds, by, ct);
    }
}
