namespace Palmares.Linkage.Running;

/// <summary>Refuses, by the name of its field, what the engine cannot do; nothing is quietly left out.</summary>
internal static class SpecCheck
{
    private const int MostComparisons = 16;
    private const int MostLevels = 15;
    private const int MostRules = 100;

    public static void Demand(LinkageSpec spec)
    {
        Demand(spec.Blocking.Count > 0, "blocking", "At least one blocking rule is needed.");
        Demand(spec.Blocking.All(rule => rule.Keys.Count > 0), "blocking", "A rule without keys would compare everything with everything.");
        Demand(spec.BlockLimit > 1, "block_limit", "At least 2.");
        Demand(spec.Comparisons.Count is > 0 and <= MostComparisons, "comparisons", $"Between 1 and {MostComparisons} comparisons.");
        Demand(spec.Rules.Count <= MostRules, "rules", $"At most {MostRules} rules.");
        Demand(spec.Lambda is null or (> 0 and < 1), "lambda", "Between 0 and 1, both excluded.");
        Demand(spec.Thresholds is { Link: > 0 and < 1, Apart: > 0 and < 1 } && spec.Thresholds.Apart <= spec.Thresholds.Link, "thresholds", "0 < apart <= link < 1.");
        Demand(spec.Thresholds.Cluster is > 0 and < 1, "thresholds.cluster", "Between 0 and 1, both excluded.");
        Demand(spec.Thresholds.Lead is null or (> 0 and < 1), "thresholds.lead", "Between 0 and 1, both excluded.");
        for (var index = 0; index < spec.Derive.Count; index++)
            Demand(spec.Derive[index].From.Count > 0, $"derive[{index}].from", "At least one column.");
        for (var index = 0; index < spec.Comparisons.Count; index++)
            Demand(spec, spec.Comparisons[index], $"comparisons[{index}]");
        for (var index = 0; index < spec.Rules.Count; index++)
            foreach (var reference in spec.Rules[index].When.SelectMany(condition => condition.AnyOf))
                Demand(Exists(spec, reference), $"rules[{index}].when", $"There is no level '{reference.Comparison}: {reference.Level}'.");
        foreach (var reference in spec.Training.Same.Concat(spec.Training.Different))
            Demand(Exists(spec, reference), "training", $"There is no level '{reference.Comparison}: {reference.Level}'.");
    }

    private static void Demand(LinkageSpec spec, Comparison comparison, string field)
    {
        Demand(comparison.Levels.Count is > 0 and <= MostLevels, $"{field}.levels", $"Between 1 and {MostLevels} levels.");
        Demand(spec.Comparisons.Count(other => other.Name == comparison.Name) == 1, $"{field}.name", $"'{comparison.Name}' stands twice.");
        for (var index = 0; index < comparison.Levels.Count; index++)
        {
            var level = comparison.Levels[index];
            var place = $"{field}.levels[{index}]";
            Demand(level.Test != LevelTest.Custom || level.Custom is not null, $"{place}.custom", "A custom level needs a function; it cannot come from JSON.");
            Demand(level.M is null or (> 0 and <= 1), $"{place}.m", "Above 0, at most 1.");
            Demand(level.U is null or (> 0 and <= 1), $"{place}.u", "Above 0, at most 1.");
            Demand(level.Test, level.Parameter, level.With, place);
            foreach (var condition in level.And ?? [])
                Demand(condition.Test, condition.Parameter, condition.With, $"{place}.and");
        }
    }

    private static void Demand(LevelTest test, double? parameter, string? with, string place)
    {
        var needsParameter = test is LevelTest.JaroWinkler or LevelTest.DamerauLevenshtein or LevelTest.WithinDays or LevelTest.WithinNumber or LevelTest.SameStart or LevelTest.WeightedOverlap;
        Demand(!needsParameter || parameter >= 0, $"{place}.parameter", $"'{test}' needs a parameter, 0 or more.");
        Demand(test != LevelTest.Crossed || with is not null, $"{place}.with", "'Crossed' needs the other column.");
    }

    private static bool Exists(LinkageSpec spec, LevelReference reference) => spec.Comparisons
        .Any(comparison => comparison.Name == reference.Comparison && comparison.Levels.Any(level => level.Name == reference.Level));

    private static void Demand(bool holds, string field, string message)
    {
        if (!holds)
            throw new LinkageException(field, message);
    }
}
