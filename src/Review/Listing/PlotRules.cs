using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

public enum PlotKind
{
    /// <summary>A point for each nomination: a number across, a number up.</summary>
    Scatter,

    /// <summary>A bar for each value of a field of words: how many, or the mean of a number.</summary>
    Bar,

    /// <summary>How many fall into each of equal steps of a number.</summary>
    Histogram,
}

/// <param name="Label">A bar's or a step's words; a point's number.</param>
/// <param name="Across">A point's place across.</param>
public sealed record PlotMark(string Label, double Across, double Up);

/// <summary>What a plot is drawn from: nothing but the rows its viewer is listed.</summary>
/// <param name="Left">How many rows have nothing in a field asked for and are not drawn.</param>
public sealed record Plot(PlotKind Kind, ListColumn Across, ListColumn? Up, IReadOnlyList<PlotMark> Marks, int Left);

/// <summary>From rows to the marks of a plot. Pure.</summary>
internal static class PlotRules
{
    public const int BarsLimit = 40;
    private const int StepsLimit = 20;

    public static Result<Plot> Of(PlotKind kind, ListField across, ListField? up, IReadOnlyList<ListedRow> rows) => kind switch
    {
        PlotKind.Scatter => Scatter(across, up, rows),
        PlotKind.Histogram => Histogram(across, rows),
        _ => Bars(across, up, rows),
    };

    private static Result<Plot> Scatter(ListField across, ListField? up, IReadOnlyList<ListedRow> rows)
    {
        if (across.Kind != FieldKind.Number || up?.Kind != FieldKind.Number)
            return ReviewErrors.PlotTwoNumbers;
        PlotMark[] marks = [.. rows.Select(row => (row, X: across.Read(row).Number, Y: up.Read(row).Number)).Where(one => one.X is not null && one.Y is not null)
            .Select(one => new PlotMark(one.row.Nomination.Number, one.X!.Value, one.Y!.Value))];
        return new Plot(PlotKind.Scatter, Column(across), Column(up), marks, rows.Count - marks.Length);
    }

    private static Result<Plot> Bars(ListField across, ListField? up, IReadOnlyList<ListedRow> rows)
    {
        if (across.Kind == FieldKind.Number || (up is not null && up.Kind != FieldKind.Number))
            return ReviewErrors.PlotWords;
        var drawn = rows.Select(row => (Key: Key(across, row), Value: up is null ? 1 : up.Read(row).Number)).Where(one => one.Key.Length > 0 && one.Value is not null).ToList();
        var groups = drawn.GroupBy(one => one.Key).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (groups.Count > BarsLimit)
            return ReviewErrors.PlotTooMany.With(across.Name, groups.Count, BarsLimit);
        return new Plot(
            PlotKind.Bar, Column(across), up is null ? null : Column(up), [.. groups.Select((group, at) => new PlotMark(group.Key, at, up is null ? group.Count() : group.Average(one => one.Value!.Value)))],
            rows.Count - drawn.Count);
    }

    /// <remarks>Steps by Sturges' rule, widened to 1, 2 or 5 times a power of ten; each holds its lower edge, the last both.</remarks>
    private static Result<Plot> Histogram(ListField across, IReadOnlyList<ListedRow> rows)
    {
        if (across.Kind != FieldKind.Number)
            return ReviewErrors.PlotNumber;
        double[] values = [.. rows.Select(row => across.Read(row).Number).OfType<double>()];
        if (values.Length == 0)
            return new Plot(PlotKind.Histogram, Column(across), null, [], rows.Count);
        var (low, high) = (values.Min(), values.Max());
        var step = Step((high - low) / Math.Clamp(Math.Ceiling(Math.Log2(values.Length)) + 1, 1, StepsLimit));
        var first = Math.Floor(low / step);
        var counts = new int[Math.Max(1, (int)Math.Ceiling((high / step) - first))];
        foreach (var value in values)
            counts[Math.Clamp((int)Math.Floor((value / step) - first), 0, counts.Length - 1)]++;
        return new Plot(
            PlotKind.Histogram, Column(across), null, [.. counts.Select((count, at) => new PlotMark(Span((first + at) * step, step), (first + at) * step, count))], rows.Count - values.Length);
    }

    private static double Step(double raw)
    {
        if (raw <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return power * ((raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
    }

    private static string Span(double low, double step) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(low, 6):0.######}–{Math.Round(low + step, 6):0.######}");

    private static string Key(ListField field, ListedRow row) => field.Kind == FieldKind.Date ? field.Read(row).Day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "" : field.Read(row).Shown;

    private static ListColumn Column(ListField field) => new(field.Name, field.Label, field.Kind, field.Choices);
}
