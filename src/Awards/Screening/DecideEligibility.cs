using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>The secretary confirms what the rules say, or decides what they cannot tell and gives the reason.</summary>
public sealed class DecideEligibility(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(NominationId Nomination, bool Eligible, string? Reason = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        var nomination = await db.Set<Nomination>().WithText().Include(n => n.Findings)
            .SingleOrDefaultAsync(n => n.Id == input.Nomination && n.State == NominationState.Submitted, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        var phase = await db.Set<Edition>().Where(e => e.Id == nomination.EditionId).Select(e => e.Phase).SingleAsync(ct);
        if (phase is not (EditionPhase.Nominating or EditionPhase.Screening))
            return AwardsErrors.NotScreening;
        if (nomination.Findings.Count == 0)
            return AwardsErrors.NotChecked;
        var verdict = EligibilityRules.Overall(nomination.Findings.Select(f => new RuleFinding(f.Rule, f.Verdict, f.Reason, f.Used) { Counts = f.Counts }));
        if (Refusal(nomination, input, verdict) is { } refused)
            return refused;

        nomination.Eligibility = input.Eligible ? Eligibility.Eligible : Eligibility.Ineligible;
        nomination.EligibilityReason = input.Reason?.Trim();
        nomination.EligibilityDecidedAt = clock.GetUtcNow();
        acts.Record(new EligibilityDecided(nomination.Id, nomination.Eligibility, verdict), by, input.Reason);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private static Error? Refusal(Nomination nomination, Input input, RuleVerdict verdict)
    {
        if (input.Reason?.Length > Nomination.ReasonLimit)
            return AwardsErrors.TooLong.With("The reason", input.Reason.Length, Nomination.ReasonLimit).At("Reason");
        if (input.Eligible)
        {
            // Consent and open corrections are the nominee's rights; no reason stands above them.
            if (nomination.Consent != Consent.Agreed)
                return AwardsErrors.ConsentMissing;
            if (nomination.Claims.SelectMany(c => c.Evidence).Any(e => e.Contest == ContestState.Contested))
                return AwardsErrors.ContestOpen;
            if (nomination.Findings.FirstOrDefault(f => f.Counts && f.Verdict == RuleVerdict.Ineligible) is { } no)
                return AwardsErrors.RuleSaysNo.With(no.Reason);
        }

        var confirms = verdict == (input.Eligible ? RuleVerdict.Eligible : RuleVerdict.Ineligible);
        return confirms || !string.IsNullOrWhiteSpace(input.Reason) ? null : AwardsErrors.ReasonNeeded;
    }
}
