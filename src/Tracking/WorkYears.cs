using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>One person's part in one piece of work in one year, however many documents it was.</summary>
/// <param name="Person">Into <see cref="PeopleColumns.Persons"/>.</param>
/// <param name="Lineage">The piece of work.</param>
/// <param name="Year">Of the calendar.</param>
/// <param name="Group">Into <see cref="WorkYears.Groups"/>.</param>
/// <param name="Organisation">Into the record's; −1 where none is known.</param>
/// <param name="Share">1 over the organisations on it, over the authors from the person's own.</param>
/// <param name="Weight">What the stage that the piece of work has reached weighs.</param>
/// <param name="Documents">How many documents of it bear the person's name that year.</param>
/// <param name="OwnColleagues">Other authors from the person's own organisation.</param>
/// <param name="FirstMonth">The month of the first of them, since the year 0.</param>
/// <param name="LastMonth">The month of the last of them.</param>
/// <param name="Written">Whether the organisation stands beside the name; else it is taken from the person's other documents, or is not known.</param>
/// <param name="EditorOnly">Named as editor and as nothing else.</param>
public readonly record struct WorkYear(
    int Person, int Lineage, int Year, int Group, int Organisation, double Share, double Weight, int Documents, int OwnColleagues, int FirstMonth, int LastMonth, bool Written, bool EditorOnly);

/// <summary>What one person did in one body, first and last.</summary>
/// <param name="Body">Into <see cref="WorkYears.Bodies"/>.</param>
/// <param name="First">The month of the first part.</param>
/// <param name="FirstEdited">Of the first part as editor and nothing else; <see cref="int.MaxValue"/> without one.</param>
/// <param name="Last">The month of the last.</param>
public readonly record struct InBody(int Person, int Body, int First, int FirstEdited, int Last);

/// <summary>Everybody's parts in pieces of work, year by year: what indicators are computed from.</summary>
/// <remarks>
/// Only dated documents count, and only names of those who wrote: author, editor, champion, contributor. A name that the source shows on old versions because it is the present one does not.
/// An affiliation that is missing is taken from the person's document nearest in time within 24 months; where there is none, all such authors of a piece of work and year count as
/// one unknown organisation: colleagues who all leave it out gain nothing. One who leaves it out beside a colleague who writes it may gain a little, which is what the flag is for.
/// </remarks>
public sealed class WorkYears
{
    public const int MonthsToFill = 24;
    public const int UnknownOrganisation = -1;

    private readonly int[] _fromPerson;
    private readonly int[] _fromLineage;
    private readonly int[] _byLineage;
    private readonly int[] _bodyOfGroup;

    /// <param name="all">In any order.</param>
    internal WorkYears(IReadOnlyList<WorkYear> all, int persons, IReadOnlyList<GroupKey> groups, IReadOnlyList<WorkStage> stages, IReadOnlyDictionary<string, int> lastMonth)
    {
        (Groups, Stages, LastMonth) = (groups, stages, lastMonth);
        Bodies = [.. groups.Select(group => group.Body).Distinct().Order(StringComparer.Ordinal)];
        var numbers = Bodies.Index().ToDictionary(body => body.Item, body => body.Index);
        _bodyOfGroup = [.. groups.Select(group => numbers[group.Body])];
        (All, _fromPerson) = Placed.By(all, persons, static part => part.Person);
        Parallel.For(0, persons, person => All.AsSpan(_fromPerson[person].._fromPerson[person + 1]).Sort(static (one, other) => one.Year != other.Year ? one.Year.CompareTo(other.Year) : one.Group != other.Group ? one.Group.CompareTo(other.Group) : one.Lineage.CompareTo(other.Lineage)));
        (_byLineage, _fromLineage) = Placed.By(Enumerable.Range(0, All.Length), stages.Count, at => All[at].Lineage);
    }

    /// <summary>Sorted by person, year, group and piece of work.</summary>
    public WorkYear[] All { get; }

    /// <summary>The record's groups, then a body for each that has documents of no group.</summary>
    public IReadOnlyList<GroupKey> Groups { get; }

    /// <summary>The bodies of the groups, by name.</summary>
    public IReadOnlyList<string> Bodies { get; }

    /// <summary>How far each piece of work has come.</summary>
    public IReadOnlyList<WorkStage> Stages { get; }

    /// <summary>The last month a body's documents speak of.</summary>
    public IReadOnlyDictionary<string, int> LastMonth { get; }

    public ReadOnlySpan<WorkYear> Of(int person) => All.AsSpan(_fromPerson[person].._fromPerson[person + 1]);

    /// <summary>Where a person's parts begin in <see cref="All"/>.</summary>
    public int FirstOf(int person) => _fromPerson[person];

    /// <summary>The parts in a piece of work, as places in <see cref="All"/>, so in the order of persons. Empty for one that nobody dated wrote on.</summary>
    public ReadOnlySpan<int> In(int lineage) => _byLineage.AsSpan(_fromLineage[lineage].._fromLineage[lineage + 1]);

    /// <summary>A group's body, into <see cref="Bodies"/>.</summary>
    public int BodyOf(int group) => _bodyOfGroup[group];

    /// <summary>Each person in each body once, by person.</summary>
    public IReadOnlyList<InBody> InBodies()
    {
        var found = new List<InBody>();
        var own = new InBody?[Bodies.Count];
        for (var person = 0; person + 1 < _fromPerson.Length; person++)
        {
            foreach (ref readonly var part in Of(person))
            {
                var body = BodyOf(part.Group);
                var edited = part.EditorOnly ? part.FirstMonth : int.MaxValue;
                own[body] = own[body] is { } known
                    ? known with { First = Math.Min(known.First, part.FirstMonth), FirstEdited = Math.Min(known.FirstEdited, edited), Last = Math.Max(known.Last, part.LastMonth) }
                    : new InBody(person, body, part.FirstMonth, edited, part.LastMonth);
            }

            for (var body = 0; body < own.Length; body++)
            {
                if (own[body] is { } one)
                    found.Add(one);
                own[body] = null;
            }
        }

        return found;
    }

    public static WorkYears Of(RecordColumns record, PeopleColumns people, WorkLineages lineages) => new WorkYearRows(record, people, lineages).Read();
}

/// <summary>Things put in order of a number they have, without comparing any two.</summary>
internal static class Placed
{
    /// <returns>Those of one number together, in the order they came; and where each number's begin, with the end behind the last.</returns>
    public static (T[] Placed, int[] From) By<T>(IEnumerable<T> things, int numbers, Func<T, int> number) => By(things, numbers, number, static thing => thing);

    /// <inheritdoc cref="By{T}(IEnumerable{T}, int, Func{T, int})"/>
    /// <param name="kept">What is kept of each thing.</param>
    public static (TKept[] Placed, int[] From) By<T, TKept>(IEnumerable<T> things, int numbers, Func<T, int> number, Func<T, TKept> kept)
    {
        var from = new int[numbers + 1];
        foreach (var thing in things)
            from[number(thing) + 1]++;
        for (var at = 1; at < from.Length; at++)
            from[at] += from[at - 1];
        var (next, placed) = (from[..numbers], new TKept[from[numbers]]);
        foreach (var thing in things)
            placed[next[number(thing)]++] = kept(thing);
        return (placed, from);
    }
}
