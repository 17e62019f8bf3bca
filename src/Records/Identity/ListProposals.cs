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
        var standing = await new StandingProposals(db).RunAsync(ct);
        var ids = standing.SelectMany(proposal => proposal.Persons).Distinct().ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.DisplayName, ct);
        return Result<IReadOnlyList<Proposal>>.Of([.. standing.Select(proposal => Told(proposal, names, by))]);
    }

    internal static Proposal Told(StandingProposals.Standing proposal, IReadOnlyDictionary<PersonId, string> names, Actor by) => new(
        proposal.Decision.Id, proposal.Decision.At, proposal.Decision.Reason, proposal.Decision.By == by.Token,
        [.. proposal.Persons.Select(person => new Proposed(person, names.GetValueOrDefault(person, "")))
            .OrderBy(person => person.DisplayName, StringComparer.Ordinal).ThenBy(person => person.Person.ToString(), StringComparer.Ordinal)]);
}
