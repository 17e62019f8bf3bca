using System.Security.Cryptography;
using System.Text;

namespace Palmares.Tracking.Outcomes;

/// <summary>A laureate's profile at the month of the decision.</summary>
public sealed record Subject(Profile Profile, int Month);

/// <param name="Step">How far the match had to be widened: 0 for not at all.</param>
/// <param name="Controls">Tokens, five to ten.</param>
public sealed record MatchedSet(string Laureate, int Month, int Step, IReadOnlyList<string> Controls);

/// <param name="Unmatched">Laureates for whom fewer than five could be found; they are counted and not compared.</param>
public sealed record Matching(IReadOnlyList<MatchedSet> Sets, IReadOnlyList<string> Unmatched);

/// <summary>Finds people like each laureate on the day of the decision, from what stood before it.</summary>
/// <remarks>
/// Risk-set matching: whoever was active and no laureate yet. Always exact on family, stage and entry year within one. First also the same class of volume and the same direction over three years,
/// region and size of employer where both are known; then, in steps, without employer and region, without direction, with a neighbouring class of volume. Nobody is used twice: laureates take turns,
/// those with the fewest candidates first, and each takes whoever brings the mean of those matched nearest to the laureate; then people of one set are exchanged, equally matched ones against each other,
/// while that brings both sides as a whole nearer. All of it before any outcome is known. Equal ones are told apart by a hash, never by name or number.
/// Sources: coarsened exact matching after Iacus, King, Porro 2012; risk sets after Li, Propert, Rosenbaum 2001.
/// </remarks>
public static class MatchingRules
{
    public const int Least = 5;
    public const int Most = 10;
    public const int LastStep = 3;

    // How much it counts that a single person is near, beside the mean of those matched.
    private const double Alone = .1;

    // Exchanging ends when both sides lie within a twentieth of a standard deviation.
    private const double Near = .05;
    private const int Passes = 10;

    private sealed class Choosing(Subject laureate, double[] own, List<Candidate> candidates)
    {
        public Subject Laureate { get; } = laureate;

        public double[] Own { get; } = own;

        public List<Candidate> Candidates { get; } = candidates;

        public List<Candidate> Chosen { get; } = [];

        public double[] Sum { get; } = new double[own.Length];
    }

    private sealed record Candidate(string Token, int Step, double[] Place, string Lot);

    /// <param name="pool">Profiles of all others at a month; laureates of that month or earlier are not among them.</param>
    /// <param name="seed">Said before, so that nobody can draw again until it pleases.</param>
    public static Matching Of(IReadOnlyList<Subject> laureates, Func<int, IReadOnlyList<Profile>> pool, string seed)
    {
        var sides = laureates.GroupBy(laureate => laureate.Month).SelectMany(month => Candidates([.. month], pool(month.Key), seed)).OrderBy(side => side.Candidates.Count(candidate => candidate.Step == 0))
            .ThenBy(side => Lot(seed, side.Laureate.Profile.Token), StringComparer.Ordinal).ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < Most; round++)
        {
            foreach (var side in sides)
                Take(side, taken);
        }

        Exchange([.. sides.Where(side => side.Chosen.Count >= Least)], taken);
        return new Matching(
            [.. sides.Where(side => side.Chosen.Count >= Least).Select(side => new MatchedSet(side.Laureate.Profile.Token, side.Laureate.Month, side.Chosen.Max(pick => pick.Step), [.. side.Chosen.Select(pick => pick.Token)]))],
            [.. sides.Where(side => side.Chosen.Count < Least).Select(side => side.Laureate.Profile.Token)]);
    }

    private static void Take(Choosing side, HashSet<string> taken)
    {
        Candidate? best = null;
        var nearest = double.MaxValue;
        foreach (var candidate in side.Candidates)
        {
            // Widened candidates fill a set up to five and no further, the narrowest first.
            if (best is not null && candidate.Step > best.Step)
                break;
            if (taken.Contains(candidate.Token) || (candidate.Step > 0 && side.Chosen.Count >= Least))
                continue;
            var apart = 0.0;
            for (var at = 0; at < side.Own.Length; at++)
            {
                var (mean, alone) = (side.Own[at] - ((side.Sum[at] + candidate.Place[at]) / (side.Chosen.Count + 1)), side.Own[at] - candidate.Place[at]);
                apart += (mean * mean) + (Alone * alone * alone);
            }

            if (apart < nearest || (apart == nearest && string.CompareOrdinal(candidate.Lot, best!.Lot) < 0))
                (best, nearest) = (candidate, apart);
        }

        if (best is null)
            return;
        taken.Add(best.Token);
        side.Chosen.Add(best);
        for (var at = 0; at < side.Sum.Length; at++)
            side.Sum[at] += best.Place[at];
    }

    private static void Exchange(List<Choosing> sides, HashSet<string> taken)
    {
        var apart = new double[sides.Count == 0 ? 0 : sides[0].Own.Length];
        foreach (var side in sides)
        {
            for (var at = 0; at < apart.Length; at++)
                apart[at] += (side.Own[at] - (side.Sum[at] / side.Chosen.Count)) / sides.Count;
        }

        for (var pass = 0; pass < Passes && apart.Any(difference => Math.Abs(difference) > Near); pass++)
        {
            foreach (var side in sides)
            {
                for (var at = 0; at < side.Chosen.Count; at++)
                    ExchangeOne(side, at, apart, 1.0 / side.Chosen.Count / sides.Count, taken);
            }
        }
    }

    private static void ExchangeOne(Choosing side, int chosen, double[] apart, double part, HashSet<string> taken)
    {
        var (gone, best, least) = (side.Chosen[chosen], (Candidate?)null, apart.Sum(difference => difference * difference) - 1e-9);
        foreach (var other in side.Candidates.Where(other => other.Step == gone.Step && !taken.Contains(other.Token)))
        {
            var sum = 0.0;
            for (var at = 0; at < apart.Length; at++)
                sum += Math.Pow(apart[at] + ((gone.Place[at] - other.Place[at]) * part), 2);
            if (sum < least || (sum == least && best is not null && string.CompareOrdinal(other.Lot, best.Lot) < 0))
                (best, least) = (other, sum);
        }

        if (best is null)
            return;
        side.Chosen[chosen] = best;
        taken.Remove(gone.Token);
        taken.Add(best.Token);
        for (var at = 0; at < apart.Length; at++)
        {
            apart[at] += (gone.Place[at] - best.Place[at]) * part;
            side.Sum[at] += best.Place[at] - gone.Place[at];
        }
    }

    private static IEnumerable<Choosing> Candidates(Subject[] laureates, IReadOnlyList<Profile> pool, string seed)
    {
        var own = laureates.Select(laureate => laureate.Profile.Token).ToHashSet(StringComparer.Ordinal);
        var others = pool.Where(profile => !own.Contains(profile.Token)).OrderBy(profile => profile.Token, StringComparer.Ordinal).ToList();
        var spread = Enumerable.Range(0, Place(laureates[0].Profile).Length).Select(at => Spread([.. others.Select(profile => Place(profile)[at])])).ToArray();
        double[] Scaled(Profile profile) => [.. Place(profile).Zip(spread, (value, wide) => value / wide)];
        var cells = others.ToLookup(profile => (profile.Family, profile.Stage, profile.EntryYear));
        return laureates.Select(laureate => new Choosing(laureate, Scaled(laureate.Profile), [.. Enumerable.Range(-1, 3)
            .SelectMany(off => cells[(laureate.Profile.Family, laureate.Profile.Stage, laureate.Profile.EntryYear + off)])
            .Select(other => (Profile: other, Step: StepOf(laureate.Profile, other)))
            .Where(other => other.Step <= LastStep)
            .Select(other => new Candidate(other.Profile.Token, other.Step, Scaled(other.Profile), Lot(seed, other.Profile.Token)))
            .OrderBy(candidate => candidate.Step)]));
    }

    private static double[] Place(Profile profile) => [.. profile.Works.Select(works => (double)works), profile.Groups, profile.EntryYear];

    private static double Spread(double[] values)
    {
        if (values.Length < 2)
            return 1;
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        return variance > 0 ? Math.Sqrt(variance) : 1;
    }

    /// <summary>The narrowest step at which the two match; beyond <see cref="LastStep"/> for never.</summary>
    private static int StepOf(Profile one, Profile other)
    {
        if (Math.Abs(one.Volume - other.Volume) > 1)
            return LastStep + 1;
        if (one.Volume != other.Volume)
            return 3;
        if (one.Direction != other.Direction)
            return 2;
        return Differ(one.Region, other.Region) || (one.EmployerClass is { } size && other.EmployerClass is { } otherSize && size != otherSize) ? 1 : 0;
    }

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static string Lot(string seed, string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed + "\n" + token)));
}
