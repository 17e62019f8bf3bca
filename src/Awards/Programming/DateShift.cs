using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

public enum ShiftUnit
{
    Years,
    Months,
    Weeks,
    Days,
}

/// <summary>By how much the dates of a set-up move. Whole calendar days in the edition's own zone, so that a change of the clocks moves nothing. Pure.</summary>
/// <remarks>Years and months keep the day of the month, or take the last one of a shorter month; weeks keep the weekday.</remarks>
public readonly record struct DateShift(int Amount, ShiftUnit Unit)
{
    public const int AmountLimit = 1000;

    private const string Letters = "ymwd";

    /// <summary>Reads <c>1y</c>, <c>12m</c>, <c>52w</c>, <c>364d</c>; a minus moves back.</summary>
    public static Result<DateShift> Parse(string? text)
    {
        var trimmed = (text ?? "").Trim().ToLowerInvariant();
        var unit = trimmed.Length > 1 ? Letters.IndexOf(trimmed[^1], StringComparison.Ordinal) : -1;
        return unit >= 0 && int.TryParse(trimmed[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) && amount is >= -AmountLimit and <= AmountLimit
            ? new DateShift(amount, (ShiftUnit)unit)
            : AwardsErrors.ShiftUnreadable.With(trimmed);
    }

    public DateOnly Of(DateOnly day) => Unit switch
    {
        ShiftUnit.Years => day.AddYears(Amount),
        ShiftUnit.Months => day.AddMonths(Amount),
        ShiftUnit.Weeks => day.AddDays(Amount * 7),
        _ => day.AddDays(Amount),
    };

    public EditionDraft Of(EditionDraft draft) => draft with
    {
        NominatingOpens = Of(draft.NominatingOpens),
        NominatingCloses = Of(draft.NominatingCloses),
        ScreeningCloses = Of(draft.ScreeningCloses),
        ReviewingCloses = Of(draft.ReviewingCloses),
        DecidingCloses = Of(draft.DecidingCloses),
        Publishes = Of(draft.Publishes),
        ReferenceDate = draft.ReferenceDate is { } reference ? Of(reference) : null,
    };

    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture) + Letters[(int)Unit];
}
