using System.Runtime.InteropServices;
using Palmares.Records;

namespace Palmares.Tracking.Indicators;

/// <summary>What one person's figures take from everybody's.</summary>
internal sealed record FiguresOfAll(PeopleColumns People, WorkYears Years, AcceptanceRules.Outcomes Outcomes, FrozenPriors Priors)
{
    /// <summary>By group and year.</summary>
    public IReadOnlyDictionary<(int, int), AcceptanceCell> Cells { get; } = Priors.Acceptance.Cells.ToDictionary(cell => (cell.Group, cell.Year));

    /// <summary>The persons an open question ties to a person, in the order of the mentions, so that a cut at so many is the same everywhere.</summary>
    public ILookup<int, int> Maybe { get; } = People.Undecided.SelectMany(pair => new[] { (pair.One, Other: pair.Other), (One: pair.Other, Other: pair.One) })
        .OrderBy(pair => People.Seed[pair.Other]).ToLookup(pair => pair.Item1, pair => pair.Other);

    public required ILookup<int, (RoleTime Time, string Source)> Roles { get; init; }

    public required IReadOnlyDictionary<int, Growing> Growing { get; init; }

    public required IReadOnlyDictionary<int, TasksDone> Tasks { get; init; }

    /// <summary>By person; null without dated work.</summary>
    public required IReadOnlyList<Pace?> Paces { get; init; }
}

/// <summary>Computes one person's figures after another's; nobody's depend on another's draws.</summary>
/// <remarks>For one thread: what it needs room for is kept from person to person.</remarks>
internal sealed class PersonComputation(FiguresOfAll all)
{
    private readonly WorkYears _years = all.Years;
    private readonly CreditDraws _draws = new(all.Years);
    private readonly HashSet<int> _lineages = [];
    private readonly HashSet<int> _here = [];
    private readonly Dictionary<int, int> _beside = [];

    public PersonFigures? Of(int person)
    {
        var parts = _years.Of(person);
        var roles = all.Roles[person].ToList();
        if (parts.Length == 0 && roles.Count == 0)
            return null;
        _lineages.Clear();
        foreach (ref readonly var part in parts)
            _lineages.Add(part.Lineage);
        var others = all.Maybe[person].ToList();
        var seed = all.People.Seed[person];
        var (credit, breadth, bodies) = _draws.Of(person, others, seed);
        return new PersonFigures(_lineages.Count, parts.Length == 0 ? 0 : parts[0].Year, parts.Length == 0 ? 0 : parts[^1].Year, others.Count, Unwritten(parts), credit, bodies)
        {
            Breadth = breadth,
            CoalitionBreadth = CoalitionBreadth(parts),
            Acceptance = AcceptanceRules.Of(_years, _lineages, all.Outcomes, all.Priors.Acceptance, all.Cells),
            Stewardship = StewardshipRules.Of(roles, [.. others.Select(other => (IReadOnlyList<(RoleTime, string)>)[.. all.Roles[other]])], seed),
            Tasks = all.Tasks.GetValueOrDefault(person),
            Growing = all.Growing.GetValueOrDefault(person),
            Flags = FlagRules.Of(parts, all.Priors.UsualDocuments),
            Years = TrajectoryRules.Of(parts),
            Emergence = EmergenceOf(person),
        };
    }

    private Emergence? EmergenceOf(int person) =>
        all.Paces[person] is { Recent: > 0, EarlierMonths: > 0 } pace && all.Priors.Paces.TryGetValue(pace.Cohort, out var cohort)
            ? new Emergence(EmergenceRules.Probability(pace, cohort), pace.Earlier, pace.EarlierMonths, pace.Recent, pace.RecentMonths, pace.Cohort, cohort.People, cohort.Trend)
            : null;

    private static double Unwritten(ReadOnlySpan<WorkYear> parts)
    {
        var unwritten = 0;
        foreach (ref readonly var part in parts)
            unwritten += part.Written ? 0 : 1;
        return parts.Length == 0 ? 0 : (double)unwritten / parts.Length;
    }

    // Of each piece of work and year the known organisations of others, each once there.
    private double? CoalitionBreadth(ReadOnlySpan<WorkYear> parts)
    {
        _beside.Clear();
        foreach (ref readonly var part in parts)
        {
            _here.Clear();
            foreach (var at in _years.In(part.Lineage))
            {
                ref readonly var other = ref _years.All[at];
                if (other.Year == part.Year && other.Organisation >= 0 && other.Organisation != part.Organisation && _here.Add(other.Organisation))
                    CollectionsMarshal.GetValueRefOrAddDefault(_beside, other.Organisation, out _)++;
            }
        }

        return CreditRules.CoalitionBreadth(_beside.Values);
    }
}
