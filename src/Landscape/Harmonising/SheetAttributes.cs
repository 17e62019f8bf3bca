using Palmares.Proceedings;

namespace Palmares.Landscape.Harmonising;

/// <summary>The rows of the sheet.</summary>
public static class SheetAttributes
{
    public static readonly IReadOnlyList<(string Key, string Label)> All =
    [
        ("name", "Name"), ("purpose", "Purpose"), ("membership", "Eligible membership"), ("age-career", "Age or career rule"), ("reference-date", "Reference date"),
        ("categories", "Categories"), ("criteria", "Criteria and weights"), ("nominators", "Who may nominate"), ("panel", "Panel"), ("conflicts", "Conflict rules"),
        ("periodicity", "Periodicity"), ("ceremony", "Ceremony"), ("prize", "Prize"), ("follow-up", "Follow-up"), ("data-protection", "Data protection"), ("cost", "Cost"),
    ];

    public static bool Has(string? key) => All.Any(one => one.Key == key);

    public static string Label(string key) => All.First(one => one.Key == key).Label;
}

/// <summary>How a liaison statement or an input names a row of a sheet. Its label tells the attribute alone: the sheet's title is the group's.</summary>
public static class SheetTargets
{
    public static readonly InputKind Row = new("sheet-row");

    public static string Reference(SheetId sheet, string attribute) => $"{sheet}.{attribute}";

    public static Target Of(SheetId sheet, string attribute) =>
        new(Row, Reference(sheet, attribute), $"Harmonisation: {SheetAttributes.Label(attribute)}", $"/landscape/harmonising/sheet/{sheet}#row-{attribute}");
}
