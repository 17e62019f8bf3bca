namespace Palmares.Papers.Charts;

/// <summary>
/// How an element is drawn: a class for the style sheet, and presentation attributes that any rule of the
/// sheet overrides, so that a chart is legible in a document without the sheet too.
/// </summary>
internal sealed record Ink(string Class, string Fill, string? Stroke = null, double Width = 1.5, string? Dash = null)
{
    public const string Deep = "#0b4f4a", Accent = "#b5541c", Dark = "#1d2524", Grey = "#5a6664", Pale = "#d5dcda";

    public static readonly Ink Label = new("pc-label", Dark);
    public static readonly Ink Figure = new("pc-figure", Grey);
    public static readonly Ink Grid = new("pc-grid", "none", Pale, 1);
    public static readonly Ink AxisLine = new("pc-axis", "none", Grey, 1);
    public static readonly Ink Reference = new("pc-reference", Accent, Accent, 1.5, "6 4");

    private static readonly string[] SetColours = [Deep, Accent, Grey, Dark];

    /// <summary>The colour of a set; its shape or dash differs too.</summary>
    public static Ink Set(int set)
    {
        var colour = SetColours[set % SetColours.Length];
        return new Ink($"pc-set-{set % SetColours.Length + 1}", colour, colour, 2);
    }

    public string Filled() => $"class=\"{Class}\" fill=\"{Fill}\"" + (Stroke is null ? "" : $" stroke=\"{Stroke}\" stroke-width=\"{XmlText.Number(Width)}\"");

    public string Stroked() =>
        $"class=\"{Class}\" stroke=\"{Stroke ?? Fill}\" stroke-width=\"{XmlText.Number(Width)}\"" + (Dash is null ? "" : $" stroke-dasharray=\"{Dash}\"");

    public string Written() => $"class=\"{Class}\" fill=\"{Fill}\"";
}
