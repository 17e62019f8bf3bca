namespace Palmares.Linkage.Running;

/// <summary>Refuses, by the name of its field, what the engine cannot do; nothing is quietly left out.</summary>
internal static class SpecCheck
{
    private const int MostComparisons = 16;
    private const int MostLevels = 15;

    public static void Demand(LinkageSpec spec)
    {
        Demand(spec.Blocking.Count > 0, "blocking", "At least one blocking rule is needed.");
        Demand(spec.Rules.Count > 0, "rules", "Specs judged by weights cannot be run yet; give decision rules.");
        Demand(spec.Comparisons.Count is > 0 and <= MostComparisons, "comparisons", $"Between 1 and {MostComparisons} comparisons.");
        for (var index = 0; index < spec.Comparisons.Count; index++)
            Demand(spec.Comparisons[index], $"comparisons[{index}]");
        for (var index = 0; index < spec.Rules.Count; index++)
            foreach (var reference in spec.Rules[index].When.SelectMany(condition => condition.AnyOf))
                Demand(Exists(spec, reference), $"rules[{index}].when", $"There is no level '{reference.Comparison}: {reference.Level}'.");
    }

    private static void Demand(Comparison comparison, string field)
    {
        Demand(!comparison.TermFrequency, $"{field}.term_frequency", "Not supported yet.");
        Demand(comparison.Levels.Count is > 0 and <= MostLevels, $"{field}.levels", $"Between 1 and {MostLevels} levels.");
        for (var level = 0; level < comparison.Levels.Count; level++)
            Demand(comparison.Levels[level].Test is not (>= LevelTest.JaroWinkler and <= LevelTest.Nickname),
                $"{field}.levels[{level}].test", $"'{comparison.Levels[level].Test}' is not supported yet.");
    }

    private static bool Exists(LinkageSpec spec, LevelReference reference) => spec.Comparisons
        .Any(comparison => comparison.Name == reference.Comparison && comparison.Levels.Any(level => level.Name == reference.Level));

    private static void Demand(bool holds, string field, string message)
    {
        if (!holds)
            throw new LinkageException(field, message);
    }
}
