using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Palmares.Judging.Assigning;

/// <summary>Hash over the canonical form of a problem: one line a fact, fields as JSON-like quoted text, lines sorted.</summary>
internal static class InputHash
{
    public static string Of(AssignmentProblem problem)
    {
        IEnumerable<string> lines =
        [
            .. problem.Nominations.Select(n => Line("nomination", n.Id, Text(n.Reviews), n.Organisation, n.Region)),
            .. problem.Judges.Select(j => Line("judge", j.Id, Text(j.Min), Text(j.Max), j.Organisation, j.Region, j.Gender)),
            .. problem.Affinities.Select(a => Line("affinity", a.Judge, a.Nomination, Text(a.Value))),
            .. problem.Conflicts.Distinct().Select(c => Line("conflict", c.Judge, c.Nomination)),
            .. problem.Fixed.Select(f => Line("fixed", f.Judge, f.Nomination)),
            Line("default", Text(problem.DefaultAffinity), problem.OnlyListedPairs ? "listed" : "all"),
            .. OfLimits(problem.Limits),
            .. problem.RelaxOrder.Index().Select(r => Line("relax", Text(r.Index), r.Item)),
        ];
        return OfLines(lines);
    }

    /// <summary>SHA-256 over the lines in ordinal order, each ended by a line feed, in lower-case hexadecimal.</summary>
    public static string OfLines(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines.Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Fields in quotes, quotes and backslashes escaped: different fields never give the same line.</summary>
    public static string Line(params ReadOnlySpan<string?> fields)
    {
        var line = new StringBuilder();
        foreach (var field in fields)
        {
            if (field is null)
                line.Append("null,");
            else
                line.Append('"').Append(field.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append("\",");
        }
        return line.ToString();
    }

    public static string Text(double value) => (value == 0 ? 0 : value).ToString("R", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> OfLimits(AssignmentLimits limits)
    {
        (string Name, double? Value)[] numbers =
        [
            ("organisation", limits.JudgesPerOrganisationPerNomination), ("region", limits.JudgesPerRegionPerNomination),
            ("regions", limits.MinRegionsPerNomination), ("gender", limits.EachGenderPerNomination),
            ("experts", limits.ExpertsPerNomination), ("expert_affinity", limits.ExpertAffinity),
            ("probability", limits.MaxPairProbability),
        ];
        foreach (var (name, value) in numbers.Where(n => n.Value is not null))
            yield return Line("limit", name, Text(value!.Value));
        foreach (var (first, second) in limits.AvoidPairs)
            yield return Line("avoid", first, second);
    }
}
