namespace Palmares.Landscape.Harmonising;

/// <summary>An age rule that is in force or was, with what it is for: three schemes, three purposes.</summary>
public sealed record AgeRule(string Scheme, Sector? Sector, string Rule, string Purpose, string Source);

/// <summary>Resolutions of the four conferences on one theme. Null where none was found, with the note saying what was seen.</summary>
public sealed record ResolutionRow(string Theme, string? Plenipotentiary, string? Radio, string? Standardization, string? Development, string Note);

/// <summary>Facts from public pages that the inter-sector group begins with. Each says how it was seen.</summary>
public static class KnownPractice
{
    public static readonly IReadOnlyList<AgeRule> AgeRules =
    [
        new("Kaleidoscope young author recognition", Sector.T, "up to 30", "Recognises authors of research papers at an academic conference", "itu.int, Kaleidoscope pages; register record itu-kaleidoscope"),
        new("Generation Connect Young Leadership Programme", Sector.D, "18 to 28 at the application deadline", "Fellowships for community projects on digital development", "itu.int, programme pages; register record itu-gcylp"),
        new("YIPL at the Plenipotentiary Conference 2014", Landscape.Sector.GS, "under 35", "For young participants of one conference", "itu.int, conference pages; a single occasion"),
    ];

    public static readonly IReadOnlyList<ResolutionRow> Resolutions =
    [
        new("Youth", "Resolution 198", null, null, "Resolution 76 (Buenos Aires, 2017)", "WTSA-24: young professionals named among the priorities of its decisions; a Resolution of its own and its number were not seen. RA: none found."),
        new("Gender", "Resolution 70", null, "Resolution 55", "Resolution 55", "RA-23: one was proposed; its adoption was not seen."),
        new("Coordination between the Sectors", "Resolution 191", "Resolution ITU-R 75 (Dubai, 2023)", "Resolution 18 (Rev. New Delhi, 2024)", "Resolution 59 (Dubai, 2014)", "Also Resolutions ITU-R 6 and 7 in earlier revisions."),
        new("Terms of office", "Resolution 208", "Resolution ITU-R 15", "Resolution 35 (older)", null, "WTDC: none found."),
        new("Acknowledging the involvement of the membership", null, null, "Resolution 80", null, "New at WTSA-12; its text was not read. PP, RA, WTDC: none found."),
    ];
}
