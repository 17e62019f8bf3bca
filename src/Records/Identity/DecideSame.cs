using Microsoft.EntityFrameworkCore;
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

        var proposing = false;
        if (await NeedsTwoAsync(mentions, ct))
        {
            var proposals = await ProposalsAsync(mentions, ct);
            proposing = proposals.Count == 0;
            if (!proposing && proposals.TrueForAll(proposal => proposal.By == by.Token))
                return RecordsErrors.AwaitsAnother;
        }

        var decided = await step.RunAsync(proposing ? DecisionKind.Proposed : DecisionKind.Same, mentions, [], null, input.Grounds, by, ct);
        return decided.IsError ? decided.Error : new Outcome(decided.Value, proposing);
    }

    // Persons come together, and one of them is a nominee.
    private async Task<bool> NeedsTwoAsync(List<MentionId> mentions, CancellationToken ct)
    {
        var persons = await PersonsAsync(mentions, ct);
        return persons.Count > 1 && (await stakes.RunAsync(ct)).Keys.Any(persons.Contains);
    }

    /// <summary>Proposals that stand and would bring together these very persons.</summary>
    private async Task<List<IdentityDecision>> ProposalsAsync(List<MentionId> mentions, CancellationToken ct)
    {
        var persons = await PersonsAsync(mentions, ct);
        var ledger = await db.Set<IdentityDecision>().AsNoTracking().ToListAsync(ct);
        var standing = new List<IdentityDecision>();
        foreach (var proposal in BindingDecisions.StillBinding(ledger).Where(decision => decision.Kind == DecisionKind.Proposed))
            if ((await PersonsAsync(proposal.Left, ct)).SetEquals(persons))
                standing.Add(proposal);
        return standing;
    }

    private async Task<HashSet<PersonId>> PersonsAsync(IReadOnlyList<MentionId> mentions, CancellationToken ct) =>
        [.. await db.Set<PersonMention>().AsNoTracking().Where(row => mentions.Contains(row.Mention)).Select(row => row.Person).ToListAsync(ct)];
}
