using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Approving;

/// <summary>The secretary states, before the panel decides, how decisions of an edition are approved and contested.</summary>
public sealed class StateDueProcess(PalmaresDb db, ActLog acts)
{
    /// <param name="ApprovingBody">Null or empty: the panel decides alone.</param>
    /// <param name="RulesClause">Needed for a vote and for a public slate.</param>
    public sealed record Input(EditionId Edition, string? ApprovingBody, bool ByVote, int ObjectionDays, int AppealDays, bool SlatePublic, string? RulesClause);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var phase = await db.Set<Edition>().Where(e => e.Id == input.Edition).Select(e => (EditionPhase?)e.Phase).SingleOrDefaultAsync(ct);
        if (phase is null)
            return AwardsErrors.NoSuchEdition;
        if (phase >= EditionPhase.Deciding)
            return DueProcessErrors.RulesLate;
        if (DueProcessRules.Check(input) is { } error)
            return error;

        var rules = await db.DueProcessAsync(input.Edition, ct);
        if (rules is null)
            db.Set<DueProcess>().Add(rules = new DueProcess { EditionId = input.Edition });
        rules.ApprovingBody = DueProcessRules.Trimmed(input.ApprovingBody);
        rules.ByVote = input.ByVote;
        rules.ObjectionDays = input.ObjectionDays;
        rules.AppealDays = input.AppealDays;
        rules.SlatePublic = input.SlatePublic;
        rules.RulesClause = DueProcessRules.Trimmed(input.RulesClause);
        acts.Record(new DueProcessStated(input.Edition, rules.ApprovingBody is not null, rules.ByVote, rules.ObjectionDays, rules.AppealDays, rules.SlatePublic), by, rules.RulesClause);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
