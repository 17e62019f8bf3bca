namespace Palmares.Review.Assigning;

/// <summary>What a fit is made of, for pages.</summary>
public static class AffinityParts
{
    public sealed record Part(string Name, double Weight, string From);

    public static string Version => Affinity.Version;

    public static IReadOnlyList<Part> All { get; } =
    [
        new("titles", Affinity.OfTitles, "How close the evidence is to the titles of the judge's own works in the record; rare words count more, the five closest works are taken."),
        new("record", Affinity.OfRecord, "Groups and documents of the judge's own work that the evidence names; three are enough."),
        new("expertise", Affinity.OfExpertise, "Words of the expertise told to the panel that stand in the evidence, the claims and the category."),
        new("wish", Affinity.OfWish, "What the judge would gladly read, or rather not. Five wishes count fully; of more, each counts less."),
    ];
}
