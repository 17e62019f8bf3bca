using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy.Stating;

[ActName("privacy.processing-withdrawn")]
public sealed record ProcessingWithdrawn(ProcessingId Processing, ProcessingPurpose Purpose) : Act;

/// <summary>The organisation takes a purpose back: what needs it is off again at once.</summary>
public sealed class WithdrawProcessing(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(ProcessingPurpose Purpose, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Reason))
            return PrivacyErrors.WithdrawReasonMissing;
        if (await db.Set<Processing>().SingleOrDefaultAsync(one => one.Purpose == input.Purpose && one.WithdrawnAt == null, ct) is not { } standing)
            return PrivacyErrors.NothingStated;
        standing.WithdrawnAt = clock.GetUtcNow();
        acts.Record(new ProcessingWithdrawn(standing.Id, standing.Purpose), by, input.Reason.Trim());
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
