using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>A decision no longer binds: everything stands again as the remaining decisions have it.</summary>
public sealed class RetractDecision(PalmaresDb db, IMentionSource source, IdSource ids, ActLog acts, TimeProvider clock, RebuildSearch search)
{
    public sealed record Input(DecisionId Decision, Grounds Grounds);

    public async Task<Result<DecisionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DecideIdentity))
            return KernelErrors.NotPermitted;
        if (DecisionStep.Check(input.Grounds) is { } refusal)
            return refusal;
        var decision = await db.Set<IdentityDecision>().AsNoTracking().SingleOrDefaultAsync(earlier => earlier.Id == input.Decision, ct);
        if (decision is null)
            return RecordsErrors.NoSuchDecision;
        if (decision.Kind == DecisionKind.Retract)
            return RecordsErrors.NotRetractable;

        return await new DecisionStep(db, source, ids, acts, clock, search).RunAsync(DecisionKind.Retract, [], [], decision.Id, input.Grounds, by, ct);
    }
}
