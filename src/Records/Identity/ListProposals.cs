using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>Merges that one steward proposed and a second must decide, the oldest first.</summary>
public sealed class ListProposals(PalmaresDb db)
{
    /// <param name="Own">Proposed by whoever asks, who cannot decide it.</param>
    public sealed record Proposal(DecisionId Decision, DateTimeOffset At, string Reason, bool Own, IReadOnlyList<Proposed> Persons);

    public sealed record Proposed(PersonId Person, string DisplayName);

    public async Task<Result<IReadOnlyList<Proposal>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DecideIdentity))
            return KernelErrors.NotPermitted;
        var ledger = await db.Set<IdentityDecision>().AsNoTracking().ToListAsync(ct);
        var found = new List<Proposal>();
        foreach (var proposal in BindingDecisions.StillBinding(ledger).Where(decision => decision.Kind == DecisionKind.Proposed).OrderBy(decision => decision.At))
        {
            var mentions = proposal.Left;
            var ids = await db.Set<PersonMention>().AsNoTracking().Where(row => mentions.Contains(row.Mention)).Select(row => row.Person).Distinct().ToListAsync(ct);
            // Of one person by now: decided, or brought together by the record itself.
            if (ids.Count < 2)
                continue;
            var persons = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.DisplayName }).ToListAsync(ct);
            found.Add(new Proposal(
                proposal.Id, proposal.At, proposal.Reason, proposal.By == by.Token,
                [.. persons.OrderBy(person => person.DisplayName, StringComparer.Ordinal).ThenBy(person => person.Id.ToString(), StringComparer.Ordinal).Select(person => new Proposed(person.Id, person.DisplayName))]));
        }
        return found;
    }
}
