namespace Palmares.Webhooks.Delivering;

/// <summary>When a message is tried again, and when it is enough.</summary>
/// <remarks>Pauses as Standard Webhooks 1.0.0 proposes. Pure.</remarks>
internal static class RetryRules
{
    /// <summary>Failed attempts in a row after which a webhook is stopped.</summary>
    public const int MostFailures = 20;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    public static int MostAttempts => Pauses.Length + 1;

    /// <returns>The pause after so many failed attempts; null when the message is given up.</returns>
    public static TimeSpan? PauseAfter(int attempts) => attempts >= 1 && attempts <= Pauses.Length ? Pauses[attempts - 1] : null;

    /// <summary>2xx is taken; everything else, a redirect too, is a failure.</summary>
    public static bool IsTaken(int? status) => status is >= 200 and < 300;

    /// <summary>410 Gone: the receiver wants nothing more.</summary>
    public static bool IsGone(int? status) => status == 410;
}
