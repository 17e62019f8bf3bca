using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Review.Assigning;

/// <summary>What stands against putting a judge on a nomination by hand. Pure.</summary>
internal static class ReassignRules
{
    /// <param name="open">Pairs that hold now: not taken back, not in conflict.</param>
    /// <param name="from">Who is taken off in the same change.</param>
    public static Error? Obstacle(Judge judge, Awards.NominationId nomination, Panel panel, IReadOnlyList<Assignment> open, IReadOnlySet<(JudgeId, Awards.NominationId)> apart, JudgeId? from)
    {
        if (apart.Contains((judge.Id, nomination)))
            return ReviewErrors.JudgeConflicted.With(judge.Name);
        if (open.Any(a => a.Judge == judge.Id && a.Nomination == nomination))
            return ReviewErrors.TheirsAlready.With(judge.Name);
        if (open.Count(a => a.Judge == judge.Id) >= judge.MaxLoad)
            return ReviewErrors.OverLoad.With(judge.Name);
        var beside = open.Where(a => a.Nomination == nomination && a.Judge != from).Select(a => panel.Judges.Single(j => j.Id == a.Judge));
        if (beside.Count(other => SameOrganisation(other, judge)) >= panel.PerOrganisation)
            return ReviewErrors.OrganisationTwice.With(judge.Name);
        return judge.Region is { } region && panel.PerRegion is { } most && beside.Count(other => other.Region == region) >= most ? ReviewErrors.RegionTwice.With(judge.Name) : null;
    }

    private static bool SameOrganisation(Judge a, Judge b) =>
        a.Organisation is { } one && b.Organisation is { } other && OrganisationKey.Of(one) == OrganisationKey.Of(other);
}
