namespace Palmares.Papers.Charts;

/// <summary>A linear scale from values to pixels with ticks at round numbers.</summary>
internal sealed class Axis
{
    private const int WantedTicks = 6;

    public Axis(double low, double high, double start, double end, bool whole = false)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high))
            throw new ArgumentException("A chart needs finite numbers.");
        // Labels carry six decimals; a range they cannot tell apart is widened.
        if (high - low < Math.Max(1e-4, 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high))))
            (low, high) = (low - Margin(low), high + Margin(high));
        Step = RoundStep(high - low, whole);
        Low = Math.Floor(low / Step) * Step;
        High = Math.Ceiling(high / Step) * Step;
        // The products round; an end that fell short of its value by a rounding takes one step more.
        if (Low > low)
            Low -= Step;
        if (High < high)
            High += Step;
        Start = start;
        End = end;
    }

    public double Low { get; }
    public double High { get; }
    public double Step { get; }
    public double Start { get; }
    public double End { get; }

    /// <summary>The pixel of a value; a value outside the axis is held at its edge.</summary>
    public double At(double value) => Start + (Math.Clamp(value, Low, High) - Low) / (High - Low) * (End - Start);

    public IEnumerable<double> Ticks()
    {
        var count = (int)Math.Round((High - Low) / Step);
        for (var tick = 0; tick <= count; tick++)
            yield return Low + tick * Step;
    }

    public string Label(double tick) => XmlText.Number(tick, Math.Clamp((int)Math.Ceiling(-Math.Log10(Step)), 0, 6));

    private static double Margin(double value) => Math.Max(1, Math.Abs(value) * 0.05);

    /// <summary>1, 2 or 5 times a power of ten, never below one where only whole numbers make sense.</summary>
    private static double RoundStep(double range, bool whole)
    {
        var rough = range / WantedTicks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
        return whole ? Math.Max(1, step) : step;
    }
}
