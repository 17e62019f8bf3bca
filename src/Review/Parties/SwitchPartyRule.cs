using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Parties;

/// <summary>The secretary switches a rule on parties off in an edition, or on again, with a reason. Every edition begins with all of them on.</summary>
public sealed class SwitchPartyRule(PalmaresDb db, ActLog acts, TimeProvider clock, ReadEdition editions, PartyMatters matters)
{
    public sealed record Input(EditionId Edition, PartyRule Rule, bool On, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return PartyErrors.RulesLate;
        if (!Enum.IsDefined(input.Rule))
            return PartyErrors.NoSuchRule;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Conflict.ReasonLimit)
            return ReviewErrors.ReasonNeeded.With(Conflict.ReasonLimit);

        var kept = await db.Set<PartyRuleSwitch>().SingleOrDefaultAsync(rule => rule.Edition == input.Edition && rule.Rule == input.Rule, ct);
        if (kept is null)
            db.Set<PartyRuleSwitch>().Add(new PartyRuleSwitch { Edition = input.Edition, Rule = input.Rule, IsOn = input.On, Reason = input.Reason.Trim(), At = clock.GetUtcNow() });
        else
            (kept.IsOn, kept.Reason, kept.At) = (input.On, input.Reason.Trim(), clock.GetUtcNow());
        acts.Record(new PartyRuleSwitched(input.Edition, input.Rule, input.On), by, input.Reason.Trim());
        await using var transaction = await db.BeginAsync(ct);
        await db.SaveChangesAsync(ct);
        await matters.LookAsync(input.Edition, PartyMoment.TermRuns, by, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}
