using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>
/// A steward decides that mentions are of one person. Binds every linking until taken back. Where a nominee of a live
/// edition is among them, the first steward's word is a proposal and the second's decides.
/// </summary>
public sealed class DecideSame(PalmaresDb db, IMentionSource source, IdSource ids, ActLog acts, TimeProvider clock, RebuildSearch search, AtStake stakes)
{
    public sealed record Input(IReadOnlyList<MentionId> Mentions, Grounds Grounds);

    /// <param name="Awaits">A second steward must say so too; nothing has changed yet.</param>
    public sealed record Outcome(DecisionId Decision, bool Awaits);

    public async Task<Result<Outcome>> RunAsync(Input input, Actor by, CancellationToken ct)
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

        var standing = new StandingProposals(db);
        var persons = await standing.PersonsAsync(mentions, ct);
        var proposing = false;
        if (await NeedsTwoAsync(persons, ct))
        {
            var proposals = (await standing.RunAsync(ct)).Where(proposal => proposal.Persons.SetEquals(persons)).ToList();
            proposing = proposals.Count == 0;
            if (!proposing && proposals.TrueForAll(proposal => proposal.Decision.By == by.Token))
                return RecordsErrors.AwaitsAnother;
        }

        var decided = await step.RunAsync(proposing ? DecisionKind.Proposed : DecisionKind.Same, mentions, [], null, input.Grounds, by, ct);
        return decided.IsError ? decided.Error : new Outcome(decided.Value, proposing);
    }

    // Persons come together, and one of them is a nominee.
    private async Task<bool> NeedsTwoAsync(IReadOnlySet<PersonId> persons, CancellationToken ct) => persons.Count > 1 && (await stakes.RunAsync(ct)).Keys.Any(persons.Contains);
}
