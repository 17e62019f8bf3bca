using System.Globalization;
using Microsoft.Extensions.Localization;
using Palmares.Engagement;

namespace Palmares.Web.Pages.Engagement;

/// <summary>Figures of measures in the reader's language and numerals.</summary>
public static class MetricWords
{
    private const string From = "from ";

    /// <summary>Before the names of parts among the texts: a name alone is a word that other texts have with a capital.</summary>
    /// <remarks>Parts that have none are a source's own words.</remarks>
    public const string Named = "part: ";

    public static string Part(MetricFigure figure, IStringLocalizer<Texts> texts) =>
        figure.Part.StartsWith(From, StringComparison.Ordinal) && Enum.TryParse<Region>(figure.Part[From.Length..], out var region) ? texts["from the region {0}", texts[EventWords.Of(region)].Value].Value
        : texts[Named + figure.Part] is { ResourceNotFound: false } told ? told.Value : figure.Part;

    public static string Period(MetricFigure figure, IStringLocalizer<Texts> texts) => figure.Period == "all" ? texts["over all years"].Value : figure.Period;

    /// <summary>Value, interval and counts.</summary>
    public static string Value(MetricFigure figure, IStringLocalizer<Texts> texts) => figure switch
    {
        { Value: null } => texts["{0} of {1}, too few for a percentage", Number(figure.Numerator), Number(figure.Denominator)],
        { Low: { } low, High: { } high } => texts["{0} [{1}, {2}] ({3} of {4})", Share(figure.Value.Value), Share(low), Share(high), Number(figure.Numerator), Number(figure.Denominator)],
        _ => texts["{0} ({1} over {2})", figure.Value.Value.ToString("0.####", CultureInfo.CurrentCulture), Number(figure.Numerator), Number(figure.Denominator)],
    };

    private static string Share(double share) => share.ToString("P1", CultureInfo.CurrentCulture);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.CurrentCulture);
}
