using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>What an edition that has opened may still change: closing dates to come, later, and the switches of phases to come. Everything else was announced. Pure.</summary>
public static class SetupPromises
{
    private static readonly string[] Movable = [.. new[] { "nominating_closes", "screening_closes", "reviewing_closes", "deciding_closes", "publishes" }.Select(name => "$.dates." + name)];

    public static IEnumerable<Error> Broken(EditionDraft before, IReadOnlyList<SetupChange> changes, EditionPhase phase, DateOnly today)
    {
        if (phase == EditionPhase.Draft)
            yield break;
        var dates = SetupRules.NamedDates(before).ToDictionary(date => "$.dates." + date.Name, date => date.Day);
        foreach (var change in changes)
        {
            if (PhaseRules.Phases.Any(one => one > phase && change.Path.StartsWith($"$.phases['{SetupWords.Of(one)}'].", StringComparison.Ordinal)))
                continue;
            if (!Movable.Contains(change.Path))
                yield return AwardsErrors.SetupPromised.At(change.Path);
            else if (dates[change.Path] < today)
                yield return AwardsErrors.SetupPast.At(change.Path);
            else if (DateOnly.ParseExact(change.After!.Trim('"'), "yyyy-MM-dd", CultureInfo.InvariantCulture) < dates[change.Path])
                yield return AwardsErrors.SetupEarlier.At(change.Path);
        }
    }
}
