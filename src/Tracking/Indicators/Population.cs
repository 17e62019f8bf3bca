using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>Computes everybody's figures from a record in columns.</summary>
/// <remarks>With priors given they are used as they are: then a merge or a split moves only those concerned and those on the same pieces of work.</remarks>
public static class Population
{
    /// <summary>Goes into the name of every figure.</summary>
    public const string Version = "indicators-1";

    /// <summary>Only who was active in the last five years is compared with others.</summary>
    public const int ComparedMonths = 60;

    public const int SmallestCell = 5;
    private const double Surely = .9;

    public static PopulationFigures Of(RecordColumns record, WorkLineages lineages, PeopleColumns people, FrozenPriors? frozen = null)
    {
        var years = WorkYears.Of(record, people, lineages);
        var ended = Ended(record, lineages);
        var all = OfAll(record, lineages, people, years, ended, frozen);
        var figures = new PersonFigures?[people.Persons.Count];
        Parallel.For(0, figures.Length, () => new PersonComputation(all), (person, _, computation) =>
        {
            figures[person] = computation.Of(person);
            return computation;
        }, static _ => { });
        var (bands, pipelines) = (new Dictionary<string, (int, int)>(), new List<Pipeline>());
        IReadOnlyDictionary<string, IReadOnlyList<Entrants>> flows = null!;
        IReadOnlyDictionary<string, UsualYears> usual = null!;
        IReadOnlyDictionary<GroupKey, Succession> succession = null!;
        Parallel.Invoke(
            () => bands = Banded(figures, people, years),
            () => succession = SuccessionRules.Of(record, lineages, people, years, ended),
            () => usual = TrajectoryRules.Usual(years),
            () => pipelines = Pipelines(years, all.Paces, all.Priors),
            () => flows = FlowRules.Of(years, people));
        return new PopulationFigures(figures, all.Priors, bands, pipelines) { Flows = flows, Usual = usual, Succession = succession };
    }

    private static FiguresOfAll OfAll(RecordColumns record, WorkLineages lineages, PeopleColumns people, WorkYears years, bool[] ended, FrozenPriors? frozen)
    {
        AcceptanceRules.Outcomes outcomes = null!;
        IReadOnlyList<Pace?> paces = null!;
        AcceptancePrior acceptance = null!;
        IReadOnlyDictionary<int, double> documents = null!;
        IReadOnlyDictionary<string, CohortPace> cohorts = null!;
        ILookup<int, (RoleTime Time, string Source)> roles = null!;
        IReadOnlyDictionary<int, Growing> growing = null!;
        IReadOnlyDictionary<int, TasksDone> tasks = null!;
        Parallel.Invoke(
            () =>
            {
                paces = EmergenceRules.Paces(years, people.Persons.Count);
                cohorts = frozen?.Paces ?? EmergenceRules.Fit(Known(paces));
            },
            () =>
            {
                outcomes = AcceptanceRules.Decided(years, ended);
                acceptance = frozen?.Acceptance ?? AcceptanceRules.Fit(years, outcomes);
            },
            () => growing = GrowingRules.Of(years, people),
            () => tasks = TaskRules.Of(record, people, lineages, years.Stages, ended),
            () => roles = StewardshipRules.Times(years, people),
            () => documents = frozen?.UsualDocuments ?? FlagRules.Usual(years));
        return new FiguresOfAll(people, years, outcomes, new FrozenPriors(acceptance, documents, cohorts)) { Roles = roles, Growing = growing, Tasks = tasks, Paces = paces };
    }

    private static IReadOnlyList<Pace> Known(IReadOnlyList<Pace?> paces) => [.. paces.OfType<Pace>()];

    private static bool[] Ended(RecordColumns record, WorkLineages lineages)
    {
        var ended = new bool[lineages.Count];
        for (var row = 0; row < record.Documents.Count; row++)
            ended[lineages.Of(row)] |= StageRules.Ends(record.Documents.Statuses[row]);
        return ended;
    }

    /// <summary>Writes the bands into the figures.</summary>
    private static Dictionary<string, (int, int)> Banded(PersonFigures?[] figures, PeopleColumns people, WorkYears years)
    {
        var active = years.InBodies().Select(one => (Body: years.Bodies[one.Body], one.Person, one.Last)).Where(one => years.LastMonth[one.Body] - one.Last < ComparedMonths);
        var bands = new Dictionary<string, (int, int)>();
        foreach (var body in active.GroupBy(one => one.Body).OrderBy(body => body.Key, StringComparer.Ordinal))
        {
            // The order among equals is the mentions', not the arrival's.
            var members = body.Select(one => one.Person).OrderBy(person => people.Seed[person]).ToList();
            var (band, count) = BandRules.Of([.. members.Select(person => figures[person]!.Bodies.First(own => own.Body == body.Key).Credit)]);
            bands[body.Key] = (members.Count, count);
            foreach (var (at, person) in members.Index())
                figures[person] = figures[person]! with { Bodies = [.. figures[person]!.Bodies.Select(own => own.Body == body.Key ? own with { Band = band[at] } : own)] };
        }

        return bands;
    }

    private static List<Pipeline> Pipelines(WorkYears years, IReadOnlyList<Pace?> paces, FrozenPriors priors)
    {
        var bodies = new List<Pipeline>();
        // Where somebody came first; of two bodies in the same month the one that comes first by name.
        var bodyOf = new InBody?[paces.Count];
        foreach (var one in years.InBodies())
            bodyOf[one.Person] = bodyOf[one.Person] is { } known && known.First <= one.First ? known : one;
        foreach (var body in paces.OfType<Pace>().GroupBy(pace => years.Bodies[bodyOf[pace.Person]!.Value.Body]).OrderBy(body => body.Key, StringComparer.Ordinal))
        {
            var active = body.Where(pace => pace.Recent > 0).ToList();
            var tried = active.Where(pace => pace.EarlierMonths > 0 && priors.Paces.ContainsKey(pace.Cohort)).ToList();
            var rising = tried.Count(pace => EmergenceRules.Probability(pace, priors.Paces[pace.Cohort]) >= Surely);
            bodies.Add(new Pipeline(body.Key, active.Count, Cell(active.Count - tried.Count, active.Count), Cell(rising, tried.Count)));
        }

        return bodies;
    }

    /// <summary>Null for a small count, or one that leaves a small rest.</summary>
    public static int? Cell(int count, int of) => count is > 0 and < SmallestCell || of - count is > 0 and < SmallestCell ? null : count;
}
