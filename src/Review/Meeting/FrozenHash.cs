using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Palmares.Review.Meeting;

/// <summary>One hash over what a meeting works with, so that anybody can check that nothing shown has moved. Pure.</summary>
internal static class FrozenHash
{
    public static string Of(Calibration calibration)
    {
        string[] head = [calibration.Method, calibration.Seed.ToString(CultureInfo.InvariantCulture), calibration.InputHash];
        var lines = calibration.Lines.OrderBy(l => l.Nomination.Value).Select(l => string.Create(
            CultureInfo.InvariantCulture, $"{l.Nomination} {l.Set} {l.Reviews} {l.RawMean:R} {l.Calibrated:R} {l.Se:R} {l.ExpectedRank:R} {l.RankLow90:R} {l.RankHigh90:R} {l.InQuota:R}"));
        return Hash([.. head, .. lines]);
    }

    /// <summary>One hash over those of all categories, for the ledger.</summary>
    public static string OfAll(IEnumerable<string> hashes) => Hash([.. hashes.Order(StringComparer.Ordinal)]);

    private static string Hash(IReadOnlyList<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
