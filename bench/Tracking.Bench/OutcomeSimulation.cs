using System.Globalization;
using Palmares.Tracking.Outcomes;

namespace Palmares.Tracking.Bench;

/// <summary>Invented careers through the whole design: does it find what is there, and nothing where nothing is?</summary>
/// <remarks>
/// Laureates are chosen by what they did before, and who does much leaves less: a comparison with everybody would find an effect that is none. Leaving is exponential from t0; works come at random while
/// somebody is there; three decisions, a year apart; records end five to seven years after the last moment at which leaving can be seen.
/// </remarks>
internal static class OutcomeSimulation
{
    private const int Until = (2023 * 12) + 11;
    private const int Pool = 500;
    // The interval's allowance is the issue's; the others are ours.
    private const double Low = .936, High = .964, PowerWithin = .05, Fires = .95, FalseAlarm = .07;

    private static readonly int[] Days = [2013 * 12, 2014 * 12, 2015 * 12];

    private sealed record Setting(string Name, int Laureates, double HazardRatio, double Broken, double CuratedLaureates, double CuratedOthers);

    private sealed record Run(bool Covers3, bool Covers5, bool CoversRatio, bool CoversAll, bool LogRank, bool Warns, double EventShare, double PerLaureate, double Difference, double Difference5, bool Balanced, int Compared);

    public static int Simulate(int count)
    {
        Console.WriteLine($"{count} runs a row, {Pool * Days.Length} people; {Machine.Noise()}");
        Console.WriteLine("setting; laureates compared; each with; left; balanced; covers nought at 3 years, at 5 years; hazard ratio covers 1; log-rank below .05; stated power; warns; mean difference at 5 years; covers nought beside everybody");
        var holds = Covers(Report(count, new("no effect, 30 laureates", 30, 1, 0, .1, .1)));
        holds &= Covers(Report(count, new("no effect, 90 laureates", 90, 1, 0, .1, .1)));
        holds &= Found(Report(count, new("hazard ratio .4, 30 laureates", 30, .4, 0, .1, .1)));
        holds &= Equal(Report(count, new("no effect, records broken, equal care", 30, 1, .3, .3, .3)));
        holds &= Warned(Report(count, new("no effect, records broken, laureates' mended", 30, 1, .3, .9, .1)));
        Console.WriteLine(holds ? "All hold." : "Not all hold.");
        return holds ? 0 : 1;
    }

    private static Run[] Report(int count, Setting setting)
    {
        var runs = new Run[count];
        Parallel.For(0, count, at => runs[at] = Once(setting, new Random(20260711 + at)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{setting.Name}; {runs.Average(run => run.Compared):0.0}; {runs.Average(run => run.PerLaureate):0.0}; {runs.Average(run => run.EventShare):0.00}; {Share(runs, run => run.Balanced):0.0} %; {Share(runs, run => run.Covers3):0.0} %, {Share(runs, run => run.Covers5):0.0} %; {Share(runs, run => run.CoversRatio):0.0} %; {Share(runs, run => run.LogRank):0.0} %; {100 * Stated(setting, runs):0.0} %; {Share(runs, run => run.Warns):0.0} %; {runs.Average(run => run.Difference5):+0.000;-0.000}; {Share(runs, run => run.CoversAll):0.0} %"));
        return runs;
    }

    private static double Share(Run[] runs, Func<Run, bool> what) => 100.0 * runs.Count(what) / runs.Length;

    private static double Stated(Setting setting, Run[] runs) =>
        setting.HazardRatio == 1 ? .05 : PowerRules.Of(setting.HazardRatio, setting.Laureates, runs.Average(run => run.PerLaureate), runs.Average(run => run.EventShare));

    private static bool Covers(Run[] runs) => Share(runs, run => run.Covers3) / 100 is >= Low and <= High && Share(runs, run => run.Covers5) / 100 is >= Low and <= High;

    private static bool Found(Run[] runs) =>
        Math.Abs((Share(runs, run => run.LogRank) / 100) - Stated(new("", 30, .4, 0, 0, 0), runs)) <= PowerWithin && Math.Abs((Share(runs, run => !run.CoversRatio) / 100) - Stated(new("", 30, .4, 0, 0, 0), runs)) <= PowerWithin;

    private static bool Equal(Run[] runs) => Share(runs, run => run.Warns) / 100 <= FalseAlarm;

    private static bool Warned(Run[] runs) => Share(runs, run => run.Warns) / 100 >= Fires;

    private static Run Once(Setting setting, Random chance)
    {
        var careers = new Dictionary<string, Career>();
        var (pools, laureates) = (new Dictionary<int, List<Profile>>(), new List<Subject>());
        foreach (var day in Days)
        {
            var people = Enumerable.Range(0, Pool).Select(at => Before(day, at, chance)).ToList();
            var profiles = people.ConvertAll(person => Profile.Of(person.Career, day));
            var chosen = Enumerable.Range(0, Pool).Where(at => profiles[at] is not null).OrderByDescending(at => (.5 * profiles[at]!.Volume) - Math.Log(-Math.Log(chance.NextDouble()))).Take(setting.Laureates / Days.Length).ToHashSet();
            pools[day] = [];
            for (var at = 0; at < Pool; at++)
            {
                if (profiles[at] is not { } profile)
                    continue;
                careers[profile.Token] = After(people[at].Career, people[at].Pace, day, profile.Volume, chosen.Contains(at), setting, chance);
                if (chosen.Contains(at))
                    laureates.Add(new Subject(profile, day));
                else
                    pools[day].Add(profile);
            }
        }

        return Judge(laureates, pools, careers);
    }

    private static Run Judge(List<Subject> laureates, Dictionary<int, List<Profile>> pools, Dictionary<string, Career> careers)
    {
        var matching = MatchingRules.Of(laureates, day => pools[day], "simulation");
        var profiles = pools.Values.SelectMany(pool => pool).ToDictionary(profile => profile.Token);
        var subjects = laureates.ToDictionary(laureate => laureate.Profile.Token);
        var balance = BalanceRules.Of(
            [.. matching.Sets.Select(set => (subjects[set.Laureate], (IReadOnlyList<Profile>)[.. set.Controls.Select(token => profiles[token])]))],
            [.. pools.SelectMany(pool => pool.Value.Select(profile => (profile, pool.Key)))]);
        var found = OutcomeStudyRules.Of(matching, careers, Until, balance);
        var retention = found.Questions[0];
        var everybody = RestrictedMeanRules.Between(
            [.. laureates.Index().Select(one => ExitRules.Leaving(careers[one.Item.Profile.Token], one.Item.Month, Until, 24, 1.0 / laureates.Count, one.Index)!.Value)],
            [.. pools.SelectMany(pool => pool.Value.Select(profile => (profile.Token, pool.Key))).Index().Select(one => ExitRules.Leaving(careers[one.Item.Token], one.Item.Key, Until, 24, 1.0 / profiles.Count, 1000 + one.Index)!.Value)], 5);
        return new Run(
            retention.Means[0].CoversNought, retention.Means[1].CoversNought, retention.Ratio is not { } ratio || (ratio.Low <= 1 && ratio.High >= 1), everybody!.CoversNought, retention.LogRank!.Chance < .05, found.ByHand.Warns,
            found.Power.EventShare, found.Power.PerLaureate, retention.Means[0].Difference, retention.Means[1].Difference, balance.All(line => line.Balanced), found.Laureates);
    }

    private static (Career Career, double Pace) Before(int day, int at, Random chance)
    {
        var pace = .3 + (.3 * chance.NextDouble());
        var entry = day - 36 - (12 * chance.Next(4)) - chance.Next(12);
        var (family, works) = ("F" + chance.Next(2), new List<DatedWork>());
        foreach (var month in Months(entry, day, pace, chance))
            works.Add(new DatedWork(month, family, family + chance.Next(3)));
        works.Add(new DatedWork(entry, family, family));
        return (new Career($"{day}-{at}", works, [], null, 0), pace);
    }

    // Who leaves hangs on what stood before t0, and on an award where it does something.
    private static Career After(Career before, double pace, int day, int volume, bool laureate, Setting setting, Random chance)
    {
        var hazard = .26 / 12 / (1 + (.35 * (volume - 2))) * (laureate ? setting.HazardRatio : 1);
        var gone = day - (Math.Log(1 - chance.NextDouble()) / hazard);
        var curated = chance.NextDouble() < (laureate ? setting.CuratedLaureates : setting.CuratedOthers);
        // A record that falls in two when the name is written another way looks like leaving, unless somebody puts the halves together.
        var broken = chance.NextDouble() < setting.Broken && !curated ? day + chance.Next(72) : int.MaxValue;
        var works = Months(day, Math.Min(Until + 1, gone), pace, chance).Where(month => month < broken).Select(month => new DatedWork(month, "F", "F")).ToList();
        return before with { Works = [.. before.Works, .. works], Decisions = curated ? 1 + chance.Next(2) : 0 };
    }

    private static IEnumerable<int> Months(int from, double until, double pace, Random chance)
    {
        for (var at = from - (Math.Log(1 - chance.NextDouble()) / pace); at < until; at -= Math.Log(1 - chance.NextDouble()) / pace)
            yield return (int)at;
    }
}
