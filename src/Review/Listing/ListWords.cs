using Palmares.Awards;

namespace Palmares.Review.Listing;

/// <summary>Words of lists that pages need by themselves.</summary>
public static class ListWords
{
    /// <summary>Searches that everybody who has a list may ask.</summary>
    public static readonly IReadOnlyList<string> Examples =
    [
        "lamp or (organisation:harbour -category:rising)", "submitted:2026-01..2026-03 endorsements:>=2", "nominee:\"Alder Firstling\"", "number:=LEADERS-2026-1234", "has:endorsement not has:region",
    ];

    /// <summary>"Not decided" is typed <c>not-decided</c>.</summary>
    public static string Typed(string choice) => ValueReader.Typed(choice);

    public static string Of(NomineeRegion region) => ListFields.Of(region);

    public static string Of(NomineeMemberType type) => ListFields.Of(type);
}
