using Palmares.Awards;
using Palmares.Judging.Assigning;

namespace Palmares.Review.Assigning;

/// <summary>Turns a panel and its nominations into the engine's problem.</summary>
internal static class AssignmentInput
{
    public static AssignmentProblem Of(
        Panel panel, IReadOnlyList<ReviewableNomination> nominations, IReadOnlyDictionary<(JudgeId, NominationId), Fit> fits,
        IReadOnlySet<(JudgeId Judge, NominationId Nomination)> apart, int? evenLoad) => new()
        {
            Nominations = [.. nominations.Select(n => new NominationNeed(n.Id.ToString(), panel.Reviews, n.NomineeOrganisation))],
            Judges = [.. panel.Members.Select(judge => CapacityOf(judge, evenLoad))],
            Affinities = [.. fits.Where(f => f.Value.Value > 0).Select(f => new PairAffinity(f.Key.Item1.ToString(), f.Key.Item2.ToString(), f.Value.Value))],
            Conflicts = [.. apart.Where(pair => IsPresent(panel, nominations, pair)).Select(p => new JudgePair(p.Judge.ToString(), p.Nomination.ToString()))],
            Limits = new AssignmentLimits
            {
                JudgesPerOrganisationPerNomination = panel.PerOrganisation,
                JudgesPerRegionPerNomination = panel.PerRegion,
                MinRegionsPerNomination = panel.Regions,
                ExpertsPerNomination = panel.Experts,
                ExpertAffinity = panel.Experts is null ? null : Panel.ExpertFit,
            },
        };

    /// <summary>Most nominations a judge, from wished for to agreed: the best total alone would heap everything on few judges when fits are alike.</summary>
    public static IReadOnlyList<int?> EvenLoads(Panel panel, int nominations)
    {
        var judges = panel.Members.Count();
        var fair = ((nominations * panel.Reviews) + judges - 1) / judges;
        return [fair, fair + 1, null];
    }

    private static JudgeCapacity CapacityOf(Judge judge, int? evenLoad) =>
        new(judge.Id.ToString(), judge.MinLoad, evenLoad is { } even ? Math.Clamp(even, judge.MinLoad, judge.MaxLoad) : judge.MaxLoad, judge.Organisation is { } name ? Records.OrganisationKey.Of(name).Value : null, judge.Region);

    private static bool IsPresent(Panel panel, IReadOnlyList<ReviewableNomination> nominations, (JudgeId Judge, NominationId Nomination) pair) =>
        panel.Members.Any(j => j.Id == pair.Judge) && nominations.Any(n => n.Id == pair.Nomination);

    /// <summary>Puts numbers and names in the place of ids, for people to read.</summary>
    public static string InWords(string reason, Panel panel, IReadOnlyList<ReviewableNomination> nominations)
    {
        foreach (var judge in panel.Judges)
            reason = reason.Replace(judge.Id.ToString(), judge.Name, StringComparison.Ordinal);
        foreach (var nomination in nominations)
            reason = reason.Replace(nomination.Id.ToString(), nomination.Number, StringComparison.Ordinal);
        return reason;
    }
}
