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
        var outcomes = AcceptanceRules.Decided(years, ended);
        var paces = EmergenceRules.Paces(years, people.Persons.Count);
        var priors = frozen ?? new FrozenPriors(AcceptanceRules.Fit(years, outcomes), FlagRules.Usual(years), EmergenceRules.Fit(paces));
        var figures = new Computation(record, lineages, people, years, outcomes, priors, ended, paces).Run();
        var bands = Banded(figures, people, years);
        return new PopulationFigures(figures, priors, bands, Pipelines(years, paces, priors))
        {
            Flows = FlowRules.Of(years, people),
            Usual = TrajectoryRules.Usual(years),
            Succession = SuccessionRules.Of(record, lineages, people, years, ended),
        };
    }

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

    private static List<Pipeline> Pipelines(WorkYears years, IReadOnlyList<Pace> paces, FrozenPriors priors)
    {
        var bodies = new List<Pipeline>();
        // Where somebody came first; of two bodies in the same month the one that comes first by name.
        var bodyOf = new Dictionary<int, InBody>();
        foreach (var one in years.InBodies())
            bodyOf[one.Person] = bodyOf.TryGetValue(one.Person, out var known) && known.First <= one.First ? known : one;
        foreach (var body in paces.GroupBy(pace => years.Bodies[bodyOf[pace.Person].Body]).OrderBy(body => body.Key, StringComparer.Ordinal))
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

    /// <summary>One person after the other; nobody's figures depend on another's draws.</summary>
    private sealed class Computation
    {
        private readonly PeopleColumns _people;
        private readonly WorkYears _years;
        private readonly AcceptanceRules.Outcomes _outcomes;
        private readonly FrozenPriors _priors;
        private readonly Dictionary<(int, int), AcceptanceCell> _cells;
        private readonly ILookup<int, int> _maybe;
        private readonly ILookup<int, (RoleTime Time, string Source)> _roles;
        private readonly IReadOnlyDictionary<int, Growing> _growing;
        private readonly IReadOnlyDictionary<int, TasksDone> _service;
        private readonly Dictionary<int, Pace> _paces;

        public Computation(RecordColumns record, WorkLineages lineages, PeopleColumns people, WorkYears years, AcceptanceRules.Outcomes outcomes, FrozenPriors priors, bool[] ended, IReadOnlyList<Pace> paces)
        {
            (_people, _years, _outcomes, _priors) = (people, years, outcomes, priors);
            _cells = priors.Acceptance.Cells.ToDictionary(cell => (cell.Group, cell.Year));
            // In the order of the mentions, so that a cut at so many links is the same everywhere.
            _maybe = people.Undecided.SelectMany(pair => new[] { (pair.One, Other: pair.Other), (One: pair.Other, Other: pair.One) }).OrderBy(pair => people.Seed[pair.Other]).ToLookup(pair => pair.Item1, pair => pair.Other);
            _roles = StewardshipRules.Times(years, people);
            _growing = GrowingRules.Of(years, people);
            _service = TaskRules.Of(record, people, lineages, years.Stages, ended);
            _paces = paces.ToDictionary(pace => pace.Person);
        }

        public PersonFigures?[] Run()
        {
            var figures = new PersonFigures?[_people.Persons.Count];
            Parallel.For(0, figures.Length, person => figures[person] = One(person));
            return figures;
        }

        private PersonFigures? One(int person)
        {
            var parts = _years.Of(person);
            var roles = _roles[person].ToList();
            if (parts.Length == 0 && roles.Count == 0)
                return null;
            var others = _maybe[person].ToList();
            var (credit, breadth, bodies) = CreditDraws.Of(_years, person, others, _people.Seed[person]);
            return new PersonFigures(
                Works(parts), parts.Length == 0 ? 0 : parts[0].Year, parts.Length == 0 ? 0 : parts[^1].Year, others.Count, Unwritten(parts), credit,
                [.. bodies.Select(body => new BodyCredit(body.Key, body.Value, null))])
            {
                Breadth = breadth,
                CoalitionBreadth = CreditRules.CoalitionBreadth(Beside(parts)),
                Acceptance = AcceptanceRules.Of(_years, person, _outcomes, _priors.Acceptance, _cells),
                Stewardship = StewardshipRules.Of(roles, [.. others.Select(other => (IReadOnlyList<(RoleTime, string)>)[.. _roles[other]])], _people.Seed[person]),
                Tasks = _service.GetValueOrDefault(person),
                Growing = _growing.GetValueOrDefault(person),
                Flags = FlagRules.Of(parts, _priors.UsualDocuments),
                Years = TrajectoryRules.Of(parts),
                Emergence = EmergenceOf(person),
            };
        }

        private Emergence? EmergenceOf(int person) =>
            _paces.TryGetValue(person, out var pace) && pace is { Recent: > 0, EarlierMonths: > 0 } && _priors.Paces.TryGetValue(pace.Cohort, out var cohort)
                ? new Emergence(EmergenceRules.Probability(pace, cohort), pace.Earlier, pace.EarlierMonths, pace.Recent, pace.RecentMonths, pace.Cohort, cohort.People, cohort.Trend)
                : null;

        private static int Works(ReadOnlySpan<WorkYear> parts)
        {
            var lineages = new HashSet<int>();
            foreach (var part in parts)
                lineages.Add(part.Lineage);
            return lineages.Count;
        }

        private static double Unwritten(ReadOnlySpan<WorkYear> parts)
        {
            var unwritten = 0;
            foreach (var part in parts)
                unwritten += part.Written ? 0 : 1;
            return parts.Length == 0 ? 0 : (double)unwritten / parts.Length;
        }

        /// <summary>The known organisations of others on each of the person's pieces of work and years, each once there.</summary>
        private List<int> Beside(ReadOnlySpan<WorkYear> parts)
        {
            var (all, here) = (new List<int>(), new HashSet<int>());
            foreach (ref readonly var part in parts)
            {
                here.Clear();
                foreach (var at in _years.In(part.Lineage))
                {
                    ref readonly var other = ref _years.All[at];
                    if (other.Year == part.Year && other.Organisation >= 0 && other.Organisation != part.Organisation)
                        here.Add(other.Organisation);
                }

                all.AddRange(here);
            }

            return all;
        }
    }
}
