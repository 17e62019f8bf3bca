using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>Merges that one steward proposed and nobody has decided or taken back, the oldest first, with the persons each would bring together today.</summary>
internal sealed class StandingProposals(PalmaresDb db)
{
    internal sealed record Standing(IdentityDecision Decision, IReadOnlySet<PersonId> Persons);

    public async Task<IReadOnlyList<Standing>> RunAsync(CancellationToken ct)
    {
        var ledger = await db.Set<IdentityDecision>().AsNoTracking().ToListAsync(ct);
        var found = new List<Standing>();
        foreach (var decision in BindingDecisions.StillBinding(ledger).Where(decision => decision.Kind == DecisionKind.Proposed).OrderBy(decision => decision.At))
        {
            var persons = await PersonsAsync(decision.Left, ct);
            // Of one person by now: decided, or brought together by the record itself.
            if (persons.Count > 1)
                found.Add(new(decision, persons));
        }

        return found;
    }

    public async Task<IReadOnlySet<PersonId>> PersonsAsync(IReadOnlyList<MentionId> mentions, CancellationToken ct) =>
        (await db.Set<PersonMention>().AsNoTracking().Where(row => mentions.Contains(row.Mention)).Select(row => row.Person).ToListAsync(ct)).ToHashSet();
}
