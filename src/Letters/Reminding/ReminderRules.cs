namespace Palmares.Letters.Reminding;

/// <summary>When a reminder goes. Pure.</summary>
public static class ReminderRules
{
    /// <summary>So many days before it is due, to the hour.</summary>
    public static DateTimeOffset Begins(DateTimeOffset due, int days) => due.AddDays(-days);

    /// <summary>Of several reminders before the same day, the last whose hour has come: after a standstill one letter goes, not all that were missed.</summary>
    /// <returns>Null when none has begun, or the day has passed.</returns>
    public static int? Now(DateTimeOffset due, IEnumerable<int> days, DateTimeOffset now)
    {
        var begun = days.Where(one => Begins(due, one) <= now).ToList();
        return now > due || begun.Count == 0 ? null : begun.Min();
    }
}
