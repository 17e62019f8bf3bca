using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Palmares.Tracking.Outcomes;

/// <summary>The matched list as text, and its hash: said before any outcome is looked at, so that nobody can exchange people afterwards.</summary>
public static class FrozenList
{
    /// <summary>A line a set: laureate, month, how far the match was widened, the others. All as tokens; sorted.</summary>
    public static string Write(Matching matching) => string.Concat(
        matching.Sets.Select(set => string.Join(' ', [set.Laureate, set.Month.ToString(CultureInfo.InvariantCulture), set.Step.ToString(CultureInfo.InvariantCulture), .. set.Controls.Order(StringComparer.Ordinal)]) + "\n")
            .Order(StringComparer.Ordinal).Concat(matching.Unmatched.Order(StringComparer.Ordinal).Select(token => token + "\n")));

    public static Matching Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        return new Matching(
            [.. lines.Where(line => line.Length > 1).Select(line => new MatchedSet(line[0], int.Parse(line[1], CultureInfo.InvariantCulture), int.Parse(line[2], CultureInfo.InvariantCulture), line[3..]))],
            [.. lines.Where(line => line.Length == 1).Select(line => line[0])]);
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
