using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>How often somebody decided by hand who each person is: how much care each record was given.</summary>
public sealed class ReadCuration(PalmaresDb db, PersonMentions linked)
{
    /// <returns>Persons in whose identity nothing was decided are left out. What was taken back counts: somebody looked.</returns>
    public async Task<IReadOnlyDictionary<PersonId, int>> RunAsync(CancellationToken ct)
    {
        var decisions = await db.Set<IdentityDecision>().AsNoTracking().Where(decision => decision.Kind != DecisionKind.Retract && decision.Kind != DecisionKind.Proposed).ToListAsync(ct);
        var behind = await linked.BehindAsync(decisions.SelectMany(decision => decision.Left.Concat(decision.Right)), ct);
        return decisions.SelectMany(decision => decision.Left.Concat(decision.Right).Where(behind.ContainsKey).Select(mention => behind[mention].Id).Distinct()).CountBy(person => person).ToDictionary();
    }
}
