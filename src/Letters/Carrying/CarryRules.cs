using System.Globalization;

namespace Palmares.Letters.Carrying;

/// <summary>How often a letter is tried, and when a digest is due. Pure.</summary>
public static class CarryRules
{
    public const int MostAttempts = 8;

    /// <summary>A claim older than this was left by a node that stopped: whether the letter went is not known, so it is not sent again by itself.</summary>
    public static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(30);

    /// <summary>1, 2, 4 … minutes, at most six hours.</summary>
    public static TimeSpan PauseAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, attempts - 1)));

    /// <summary>The last moment at which digests went: six in the morning (UTC), for weekly ones on a Monday.</summary>
    public static DateTimeOffset LastRound(Digest digest, DateTimeOffset now)
    {
        var utc = now.ToUniversalTime();
        var round = new DateTimeOffset(utc.Year, utc.Month, utc.Day, 6, 0, 0, TimeSpan.Zero);
        if (round > utc)
            round = round.AddDays(-1);
        return digest == Digest.Weekly ? round.AddDays(-(((int)round.DayOfWeek + 6) % 7)) : round;
    }

    /// <summary>Due when something was written before the last round that no digest has taken since. Without a digest the letters go at once.</summary>
    public static bool IsDue(Digest digest, DateTimeOffset? last, DateTimeOffset oldest, DateTimeOffset now) =>
        digest == Digest.Off || (oldest < LastRound(digest, now) && (last is null || last < LastRound(digest, now)));

    /// <summary>Below a letter that may be refused: how.</summary>
    public static string Footer(string? language, string link) => "\n\n-- \n" + string.Format(CultureInfo.InvariantCulture, language switch
    {
        "fr" => "Vous pouvez refuser ce genre de lettres ici, sans compte : {0}",
        "ar" => "يمكنك رفض هذا النوع من الرسائل هنا، دون حساب: {0}",
        _ => "You can refuse letters of this kind here, without an account: {0}",
    }, link) + "\n";
}
