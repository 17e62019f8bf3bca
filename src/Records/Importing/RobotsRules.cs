using System.Globalization;

namespace Palmares.Records.Importing;

/// <summary>What a host's robots.txt asks of one visitor.</summary>
/// <param name="Delay">Between two questions; null when it does not say.</param>
/// <remarks>Source: RFC 9309. The group that names the visitor counts, else that of everybody; of rules that match the longest wins, and allow before disallow. Crawl-delay is common usage.</remarks>
internal sealed record RobotsRules(IReadOnlyList<(string Path, bool Allow)> Rules, TimeSpan? Delay)
{
    public static readonly RobotsRules Everything = new([], null);

    public static RobotsRules Read(string text, string visitor)
    {
        var groups = new Dictionary<string, (List<(string, bool)> Rules, TimeSpan? Delay)>(StringComparer.OrdinalIgnoreCase);
        var named = new List<string>();
        var naming = false;
        foreach (var line in text.Split('\n').Select(line => line.Split('#')[0].Split(':', 2)).Where(line => line.Length == 2))
        {
            var (field, value) = (line[0].Trim().ToLowerInvariant(), line[1].Trim());
            if (field == "user-agent")
            {
                if (!naming)
                    named.Clear();
                naming = true;
                named.Add(value);
                groups.TryAdd(value, ([], null));
                continue;
            }

            naming = false;
            foreach (var name in named)
            {
                if (field is "allow" or "disallow" && value.Length > 0)
                    groups[name].Rules.Add((value, field == "allow"));
                else if (field == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400)
                    groups[name] = groups[name] with { Delay = TimeSpan.FromSeconds(seconds) };
            }
        }

        return groups.TryGetValue(visitor, out var own) || groups.TryGetValue("*", out own) ? new RobotsRules(own.Rules, own.Delay) : Everything;
    }

    public bool Allow(string path) => Rules.Where(rule => Matches(rule.Path, path)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allow).Select(rule => (bool?)rule.Allow).FirstOrDefault() ?? true;

    // A star stands for any signs, a dollar at the end for the end.
    private static bool Matches(string rule, string path)
    {
        var exact = rule.EndsWith('$');
        var parts = (exact ? rule[..^1] : rule).Split('*');
        var at = 0;
        foreach (var (index, part) in parts.Index())
        {
            var found = index == 0 ? (path.StartsWith(part, StringComparison.Ordinal) ? 0 : -1) : path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + part.Length;
        }

        return !exact || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
