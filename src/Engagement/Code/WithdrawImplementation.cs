using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Code;

[ActName("engagement.implementation-withdrawn")]
public sealed record ImplementationWithdrawn(ImplementationId Implementation) : Act;

/// <summary>Takes back that something carries a standard out. What was said stays in the ledger, with the reason.</summary>
public sealed class WithdrawImplementation(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(ImplementationId Implementation, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Reason))
            return EngagementErrors.WithdrawReasonMissing;
        if (input.Reason.Trim().Length > Implementation.ReasonLength)
            return EngagementErrors.TextTooLong.With(input.Reason.Trim().Length, Implementation.ReasonLength).At("Reason");
        if (await db.Set<Implementation>().SingleOrDefaultAsync(one => one.Id == input.Implementation && one.WithdrawnAt == null, ct) is not { } found)
            return EngagementErrors.NoSuchImplementation;

        found.WithdrawnAt = clock.GetUtcNow();
        acts.Record(new ImplementationWithdrawn(found.Id), by, input.Reason.Trim());
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
