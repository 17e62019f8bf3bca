using System.Globalization;
using System.Numerics;

namespace Palmares.Awards.Screening;

/// <summary>An exact number, so that two thirds are two thirds: <c>18</c>, <c>7.04</c>, <c>2/3</c>, <c>20%</c>.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger _over;
    private readonly BigInteger _under;

    public Fraction(BigInteger over, BigInteger under)
    {
        var shared = BigInteger.GreatestCommonDivisor(over, under);
        (_over, _under) = shared.IsZero ? (BigInteger.Zero, BigInteger.One) : (over / shared, under / shared);
    }

    private BigInteger Under => _under.IsZero ? BigInteger.One : _under;

    public static implicit operator Fraction(int number) => new(number, 1);

    public static Fraction FromInt32(int number) => new(number, 1);

    public static bool TryParse(string? text, out Fraction number)
    {
        number = default;
        var trimmed = (text ?? "").Trim();
        if (trimmed.Split('/') is [var over, var under])
            return TryDecimal(over, out var a) && TryDecimal(under, out var b) && b > 0 && Set(out number, a, b);
        return trimmed.EndsWith('%')
            ? TryDecimal(trimmed[..^1], out var share) && Set(out number, share, 100)
            : TryDecimal(trimmed, out var plain) && Set(out number, plain, 1);
    }

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static Fraction operator +(Fraction left, Fraction right) => new((left._over * right.Under) + (right._over * left.Under), left.Under * right.Under);

    public static Fraction operator /(Fraction left, Fraction right) => new(left._over * right.Under, left.Under * right._over);

    public static Fraction Add(Fraction left, Fraction right) => left + right;

    public static Fraction Divide(Fraction left, Fraction right) => left / right;

    public int CompareTo(Fraction other) => (_over * other.Under).CompareTo(other._over * Under);

    public override string ToString()
    {
        if (Under.IsOne)
            return _over.ToString(CultureInfo.InvariantCulture);
        var whole = 1000 % (int)BigInteger.Min(Under, 1001) == 0 ? (decimal)_over / (decimal)Under : (decimal?)null;
        return whole is { } exact ? exact.ToString(CultureInfo.InvariantCulture) : $"{_over.ToString(CultureInfo.InvariantCulture)}/{Under.ToString(CultureInfo.InvariantCulture)}";
    }

    private static bool Set(out Fraction number, decimal over, decimal under)
    {
        const long Scale = 1_000_000;
        number = new Fraction(new BigInteger(over * Scale), new BigInteger(under * Scale));
        return true;
    }

    private static bool TryDecimal(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && decimal.Abs(number) < 1_000_000_000 && number.Scale <= 6;
}

/// <summary>An interval of numbers; a bound counts unless it is said to be open.</summary>
public sealed record Bounds(Fraction? Min = null, Fraction? Max = null, bool MinOpen = false, bool MaxOpen = false)
{
    public bool Holds(Fraction number) =>
        (Min is not { } min || (MinOpen ? number > min : number >= min)) && (Max is not { } max || (MaxOpen ? number < max : number <= max));

    /// <summary>What every number from <paramref name="low"/> to <paramref name="high"/> says; null where they differ.</summary>
    /// <remarks>An interval holds all of a span when it holds both ends, and none when the span lies on one side.</remarks>
    public bool? HoldsAll(Fraction low, Fraction high)
    {
        if (Holds(low) && Holds(high))
            return true;
        var below = Min is { } min && (MinOpen ? high <= min : high < min);
        var above = Max is { } max && (MaxOpen ? low >= max : low > max);
        return below || above ? false : null;
    }
}

/// <summary>An interval of lengths of time; a bound counts unless it is said to be open.</summary>
public sealed record Lengths(Period? Min = null, Period? Max = null, bool MinOpen = false, bool MaxOpen = false);
