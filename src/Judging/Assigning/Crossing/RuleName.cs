namespace Palmares.Judging.Assigning.Crossing;

/// <summary>The rules of an assignment by the names of the instance file, and in words.</summary>
internal static class RuleName
{
    public const string Organisation = "judges_per_organisation_per_nomination";
    public const string Region = "judges_per_region_per_nomination";
    public const string Regions = "min_regions_per_nomination";
    public const string Gender = "each_gender_per_nomination";
    public const string Experts = "experts_per_nomination";
    public const string Avoid = "avoid_pairs";
    public const string Min = "min";
    public const string Max = "max";
    public const string Reviews = "reviews";

    /// <summary>Rules that may stand in the order of relaxing.</summary>
    public static readonly string[] Relaxable = [Organisation, Region, Regions, Gender, Experts, Avoid, Min, Max];

    public static string InWords(string rule, AssignmentLimits limits) => rule switch
    {
        Organisation => $"at most {limits.JudgesPerOrganisationPerNomination} of one organisation",
        Region => $"at most {limits.JudgesPerRegionPerNomination} of one region",
        Regions => $"judges of at least {limits.MinRegionsPerNomination} regions",
        Gender => $"at least {limits.EachGenderPerNomination} of each gender",
        Experts => FormattableString.Invariant($"at least {limits.ExpertsPerNomination} with affinity {limits.ExpertAffinity ?? 0.5} or more, where there is one"),
        Avoid => "pairs of judges kept apart",
        Min => "the judges' minima",
        Max => "the judges' maxima",
        _ => "the number of reviews",
    };
}
