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

    private static readonly HashSet<string> Writing = ["author", "editor", "champion", "contributor"];

    private readonly int[] _from;

    private WorkYears(WorkYear[] all, int[] from, IReadOnlyList<GroupKey> groups, IReadOnlyList<WorkStage> stages, IReadOnlyDictionary<string, int> lastMonth)
    {
        (All, _from, Groups, Stages, LastMonth) = (all, from, groups, stages, lastMonth);
        ByLineage = Enumerable.Range(0, all.Length).ToLookup(at => all[at].Lineage);
    }

    /// <summary>Sorted by person, year, group and piece of work.</summary>
    public WorkYear[] All { get; }

    /// <summary>The record's groups, then a body for each that has documents of no group.</summary>
    public IReadOnlyList<GroupKey> Groups { get; }

    /// <summary>How far each piece of work has come.</summary>
    public IReadOnlyList<WorkStage> Stages { get; }

    /// <summary>The last month a body's documents speak of.</summary>
    public IReadOnlyDictionary<string, int> LastMonth { get; }

    /// <summary>The parts in each piece of work, as places in <see cref="All"/>.</summary>
    public ILookup<int, int> ByLineage { get; }

    public ReadOnlySpan<WorkYear> Of(int person) => All.AsSpan(_from[person].._from[person + 1]);

    /// <summary>Where a person's parts begin in <see cref="All"/>.</summary>
    public int FirstOf(int person) => _from[person];

    public static WorkYears Of(RecordColumns record, PeopleColumns people, WorkLineages lineages)
    {
        var groups = new GroupNumbers(record);
        var stages = StagesOf(record, lineages);
        var filled = Affiliated(record, people);
        var rows = Rows(record, people, lineages);
        var all = new List<WorkYear>(rows.Count);
        for (var from = 0; from < rows.Count;)
        {
            var until = from;
            while (until < rows.Count && rows[until].Lineage == rows[from].Lineage && rows[until].Year == rows[from].Year)
                until++;
            Add(all, record, rows.GetRange(from, until - from), groups, stages, filled);
            from = until;
        }

        var sorted = all.OrderBy(part => part.Person).ThenBy(part => part.Year).ThenBy(part => part.Group).ThenBy(part => part.Lineage).ToArray();
        var starts = new int[people.Persons.Count + 1];
        foreach (var part in sorted)
            starts[part.Person + 1]++;
        for (var person = 1; person < starts.Length; person++)
            starts[person] += starts[person - 1];
        return new WorkYears(sorted, starts, groups.All, stages, LastMonths(record));
    }

    private static WorkStage[] StagesOf(RecordColumns record, WorkLineages lineages)
    {
        var stages = new WorkStage[lineages.Count];
        var documents = record.Documents;
        for (var row = 0; row < documents.Count; row++)
        {
            var stage = StageRules.Of(record.Sources[documents.Source[row]], documents.Key[row], documents.Type[row], documents.Statuses[row]);
            if (stage > stages[lineages.Of(row)])
                stages[lineages.Of(row)] = stage;
        }

        return stages;
    }

    private static Dictionary<string, int> LastMonths(RecordColumns record) =>
        Enumerable.Range(0, record.Documents.Count).Where(row => record.Documents.Date[row] > 0).GroupBy(record.BodyOf).ToDictionary(body => body.Key, body => body.Max(row => CodedDates.MonthOf(record.Documents.Date[row])));

    /// <param name="Person">Below −1 for an author who was never linked: somebody, each another.</param>
    private readonly record struct NamedRow(int Lineage, int Year, int Person, int Date, int Row);

    private static List<NamedRow> Rows(RecordColumns record, PeopleColumns people, WorkLineages lineages)
    {
        var names = record.Contributors;
        var writes = record.Roles.Select(Writing.Contains).ToArray();
        var rows = new List<NamedRow>(names.Count);
        for (var row = 0; row < names.Count; row++)
        {
            var (document, date) = (names.Document[row], record.Documents.Date[names.Document[row]]);
            if (date == 0 || names.OfToday[row] || (names.IsPerson[row] && !writes[names.Role[row]]))
                continue;
            var person = !names.IsPerson[row] ? -1 : people.PersonOf[row] < 0 ? -2 - row : people.PersonOf[row];
            rows.Add(new NamedRow(lineages.Of(document), CodedDates.YearOf(date), person, date, row));
        }

        rows.Sort(static (one, other) =>
            one.Lineage != other.Lineage ? one.Lineage.CompareTo(other.Lineage) : one.Year != other.Year ? one.Year.CompareTo(other.Year)
            : one.Person != other.Person ? one.Person.CompareTo(other.Person) : one.Date != other.Date ? one.Date.CompareTo(other.Date) : one.Row.CompareTo(other.Row));
        return rows;
    }

    /// <summary>One piece of work in one year.</summary>
    private static void Add(List<WorkYear> all, RecordColumns record, List<NamedRow> rows, GroupNumbers groups, WorkStage[] stages, int[] filled)
    {
        var names = record.Contributors;
        var persons = rows.Where(row => row.Person != -1).GroupBy(row => row.Person).Select(own => (Person: own.Key, Rows: own.ToList(), Organisation: OrganisationOf(names, own, filled))).ToList();
        if (!persons.Exists(one => one.Person >= 0))
            return;
        var organisations = persons.Select(one => one.Organisation).Concat(rows.Where(row => row.Person == -1).Select(row => names.Organisation[row.Row])).Distinct().Count();
        var authors = persons.CountBy(one => one.Organisation).ToDictionary();
        var group = groups.Of(rows.Select(row => (row.Date, Document: names.Document[row.Row])).Order().Select(row => row.Document));
        var weight = TrackingWeights.Of(stages[rows[0].Lineage]);
        foreach (var (person, own, organisation) in persons.Where(one => one.Person >= 0))
        {
            all.Add(new WorkYear(
                person, rows[0].Lineage, rows[0].Year, group, organisation, 1.0 / organisations / authors[organisation], weight, own.Select(row => names.Document[row.Row]).Distinct().Count(),
                authors[organisation] - 1, CodedDates.MonthOf(own[0].Date), CodedDates.MonthOf(own[^1].Date), own.Exists(row => names.Organisation[row.Row] >= 0), own.TrueForAll(row => record.Roles[names.Role[row.Row]] == "editor")));
        }
    }

    /// <summary>The organisation last written beside the name that year; else the filled one.</summary>
    private static int OrganisationOf(ContributorColumns names, IEnumerable<NamedRow> rows, int[] filled)
    {
        var (written, other) = (UnknownOrganisation, UnknownOrganisation);
        foreach (var row in rows)
        {
            written = names.Organisation[row.Row] >= 0 ? names.Organisation[row.Row] : written;
            other = filled[row.Row] >= 0 ? filled[row.Row] : other;
        }

        return written >= 0 ? written : other;
    }

    /// <summary>For each name without an organisation the one written beside the same person nearest in time.</summary>
    private static int[] Affiliated(RecordColumns record, PeopleColumns people)
    {
        var names = record.Contributors;
        var filled = new int[names.Count];
        Array.Fill(filled, UnknownOrganisation);
        var known = Enumerable.Range(0, names.Count).Where(row => people.PersonOf[row] >= 0 && record.Documents.Date[names.Document[row]] > 0 && !names.OfToday[row]).GroupBy(row => people.PersonOf[row]);
        foreach (var person in known)
        {
            var written = person.Where(row => names.Organisation[row] >= 0).Select(row => (Month: CodedDates.MonthOf(record.Documents.Date[names.Document[row]]), Row: row)).Order().ToList();
            if (written.Count == 0)
                continue;
            foreach (var row in person.Where(row => names.Organisation[row] < 0))
                filled[row] = Nearest(written, CodedDates.MonthOf(record.Documents.Date[names.Document[row]])) is { } near ? names.Organisation[near] : UnknownOrganisation;
        }

        return filled;
    }

    /// <summary>Of two as near the earlier, of one month the first by its place in the record: never by the organisation's name.</summary>
    private static int? Nearest(List<(int Month, int Row)> written, int month)
    {
        var after = written.FindIndex(known => known.Month >= month);
        var before = after < 0 ? written.Count - 1 : after - 1;
        while (before > 0 && written[before - 1].Month == written[before].Month)
            before--;
        var (gapBefore, gapAfter) = (before < 0 ? int.MaxValue : month - written[before].Month, after < 0 ? int.MaxValue : written[after].Month - month);
        if (Math.Min(gapBefore, gapAfter) > MonthsToFill)
            return null;
        return gapBefore <= gapAfter ? written[before].Row : written[after].Row;
    }

    /// <summary>Groups of documents, and the body itself for those of no group.</summary>
    private sealed class GroupNumbers(RecordColumns record)
    {
        private readonly Dictionary<string, int> _bodies = [];

        public List<GroupKey> All { get; } = [.. record.Groups];

        /// <summary>The group of the earliest document that names one.</summary>
        public int Of(IEnumerable<int> documents)
        {
            var first = -1;
            foreach (var document in documents)
            {
                if (record.Documents.Group[document] is var group and >= 0)
                    return group;
                first = first < 0 ? document : first;
            }

            var body = record.BodyOf(first);
            if (!_bodies.TryGetValue(body, out var number))
            {
                _bodies[body] = number = All.Count;
                All.Add(new GroupKey(body, ""));
            }

            return number;
        }
    }
}
