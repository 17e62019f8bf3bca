using System.Globalization;

namespace Palmares.Tracking.Indicators;

/// <summary>Figures as readers meet them: no more digits than they deserve.</summary>
public static class FigureWords
{
    public static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.0", CultureInfo.CurrentCulture);

    public static string Between(Span span) => Between(span.Low, span.High);

    public static string Between(double low, double high) => $"{Number(low)}–{Number(high)}";

    public static string Percent(double share) => share.ToString("P0", CultureInfo.CurrentCulture);
}
