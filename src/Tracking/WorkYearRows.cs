using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>Makes everybody's parts of the names on documents. Pure.</summary>
internal sealed class WorkYearRows(RecordColumns record, PeopleColumns people, WorkLineages lineages)
{
    private static readonly HashSet<string> Writing = ["author", "editor", "champion", "contributor"];

    private readonly ContributorColumns _names = record.Contributors;
    private readonly bool[] _edits = [.. record.Roles.Select(role => role == "editor")];
    private readonly List<GroupKey> _groups = [.. record.Groups];
    private readonly string?[] _bodyOfSource = new string?[record.Sources.Count];
    private readonly Dictionary<string, int> _bodyGroups = [];
    private readonly List<WorkYear> _all = new(record.Contributors.Count);

    // Of the piece of work and year at hand.
    private readonly List<Author> _authors = [];
    private readonly List<int> _organisations = [];

    /// <param name="Person">−1 for an organisation; below for an author who was never linked: somebody, each another.</param>
    private readonly record struct NamedRow(int Year, int Person, int Date, int Row);

    /// <summary>The rows of one author.</summary>
    private readonly record struct Author(int Person, int From, int Until, int Organisation);

    public WorkYears Read()
    {
        NumberBodies();
        var (stages, filled) = (Array.Empty<WorkStage>(), Array.Empty<int>());
        var (rows, from) = (Array.Empty<NamedRow>(), Array.Empty<int>());
        Parallel.Invoke(() => filled = Affiliated(), () => (rows, from) = Rows(), () => stages = Stages());
        for (var lineage = 0; lineage < lineages.Count; lineage++)
        {
            var work = rows.AsSpan(from[lineage]..from[lineage + 1]);
            work.Sort(static (one, other) =>
                one.Year != other.Year ? one.Year.CompareTo(other.Year) : one.Person != other.Person ? one.Person.CompareTo(other.Person) : one.Date != other.Date ? one.Date.CompareTo(other.Date) : one.Row.CompareTo(other.Row));
            for (var begin = 0; begin < work.Length;)
            {
                var end = begin;
                while (end < work.Length && work[end].Year == work[begin].Year)
                    end++;
                Add(lineage, work[begin..end], TrackingWeights.Of(stages[lineage]), filled);
                begin = end;
            }
        }

        return new WorkYears(_all, people.Persons.Count, _groups, stages, LastMonths());
    }

    private WorkStage[] Stages()
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

    private Dictionary<string, int> LastMonths()
    {
        var last = new Dictionary<string, int>();
        for (var row = 0; row < record.Documents.Count; row++)
        {
            if (record.Documents.Date[row] is > 0 and var date)
                last[BodyOf(row)] = Math.Max(last.GetValueOrDefault(BodyOf(row)), CodedDates.MonthOf(date));
        }

        return last;
    }

    /// <summary>Behind the groups stand the bodies that have documents of no group, by name.</summary>
    private void NumberBodies()
    {
        var bodies = Enumerable.Range(0, record.Documents.Count).Where(row => record.Documents.Group[row] < 0).Select(BodyOf).ToHashSet();
        foreach (var body in bodies.Order(StringComparer.Ordinal))
        {
            _bodyGroups[body] = _groups.Count;
            _groups.Add(new GroupKey(body, ""));
        }
    }

    /// <summary>The names that count, those of one piece of work together.</summary>
    private (NamedRow[] Rows, int[] From) Rows()
    {
        var writes = record.Roles.Select(Writing.Contains).ToArray();
        var counting = new List<int>(_names.Count);
        for (var row = 0; row < _names.Count; row++)
        {
            if (record.Documents.Date[_names.Document[row]] != 0 && !_names.OfToday[row] && (!_names.IsPerson[row] || writes[_names.Role[row]]))
                counting.Add(row);
        }

        var (placed, from) = Placed.By(counting, lineages.Count, row => lineages.Of(_names.Document[row]));
        var rows = new NamedRow[placed.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            var (row, date) = (placed[at], record.Documents.Date[_names.Document[placed[at]]]);
            var person = !_names.IsPerson[row] ? -1 : people.PersonOf[row] < 0 ? -2 - row : people.PersonOf[row];
            rows[at] = new NamedRow(CodedDates.YearOf(date), person, date, row);
        }

        return (rows, from);
    }

    /// <summary>One piece of work in one year.</summary>
    private void Add(int lineage, ReadOnlySpan<NamedRow> rows, double weight, int[] filled)
    {
        _authors.Clear();
        _organisations.Clear();
        for (var from = 0; from < rows.Length;)
        {
            var until = from;
            while (until < rows.Length && rows[until].Person == rows[from].Person)
                until++;
            if (rows[from].Person != -1)
                _authors.Add(new Author(rows[from].Person, from, until, OrganisationOf(rows[from..until], filled)));
            else
            {
                foreach (ref readonly var row in rows[from..until])
                    _organisations.Add(_names.Organisation[row.Row]);
            }

            from = until;
        }

        if (!_authors.Exists(author => author.Person >= 0))
            return;
        foreach (var author in _authors)
            _organisations.Add(author.Organisation);
        _organisations.Sort();
        var organisations = 1;
        for (var at = 1; at < _organisations.Count; at++)
            organisations += _organisations[at] == _organisations[at - 1] ? 0 : 1;
        var group = GroupOf(rows);
        foreach (var author in _authors)
        {
            if (author.Person < 0)
                continue;
            var own = rows[author.From..author.Until];
            var colleagues = -1;
            foreach (var other in _authors)
                colleagues += other.Organisation == author.Organisation ? 1 : 0;
            var (documents, written, editor) = Counted(own);
            _all.Add(new WorkYear(
                author.Person, lineage, own[0].Year, group, author.Organisation, 1.0 / organisations / (colleagues + 1), weight, documents, colleagues, CodedDates.MonthOf(own[0].Date), CodedDates.MonthOf(own[^1].Date), written, editor));
        }
    }

    /// <summary>In the order of dates, names of one document stand together.</summary>
    private (int Documents, bool Written, bool EditorOnly) Counted(ReadOnlySpan<NamedRow> own)
    {
        var (documents, written, editor, last) = (0, false, true, -1);
        foreach (ref readonly var row in own)
        {
            documents += _names.Document[row.Row] == last ? 0 : 1;
            last = _names.Document[row.Row];
            written |= _names.Organisation[row.Row] >= 0;
            editor &= _edits[_names.Role[row.Row]];
        }

        return (documents, written, editor);
    }

    /// <summary>The group of the earliest document that names one; else the body of the earliest.</summary>
    private int GroupOf(ReadOnlySpan<NamedRow> rows)
    {
        var (first, named) = ((Date: int.MaxValue, Document: int.MaxValue), (Date: int.MaxValue, Document: int.MaxValue));
        foreach (ref readonly var row in rows)
        {
            var one = (row.Date, _names.Document[row.Row]);
            first = one.CompareTo(first) < 0 ? one : first;
            if (record.Documents.Group[one.Item2] >= 0)
                named = one.CompareTo(named) < 0 ? one : named;
        }

        return named.Document < int.MaxValue ? record.Documents.Group[named.Document] : _bodyGroups[BodyOf(first.Document)];
    }

    /// <summary>The organisation last written beside the name that year; else the filled one.</summary>
    private int OrganisationOf(ReadOnlySpan<NamedRow> rows, int[] filled)
    {
        var (written, other) = (WorkYears.UnknownOrganisation, WorkYears.UnknownOrganisation);
        foreach (ref readonly var row in rows)
        {
            written = _names.Organisation[row.Row] >= 0 ? _names.Organisation[row.Row] : written;
            other = filled[row.Row] >= 0 ? filled[row.Row] : other;
        }

        return written >= 0 ? written : other;
    }

    /// <summary>For each name without an organisation the one written beside the same person nearest in time.</summary>
    private int[] Affiliated()
    {
        var filled = new int[_names.Count];
        Array.Fill(filled, WorkYears.UnknownOrganisation);
        var known = Enumerable.Range(0, _names.Count).Where(row => people.PersonOf[row] >= 0 && record.Documents.Date[_names.Document[row]] > 0 && !_names.OfToday[row]);
        var (rows, from) = Placed.By(known, people.Persons.Count, row => people.PersonOf[row]);
        var written = new List<(int Month, int Row)>();
        for (var person = 0; person + 1 < from.Length; person++)
        {
            var own = rows.AsSpan(from[person]..from[person + 1]);
            written.Clear();
            foreach (var row in own)
            {
                if (_names.Organisation[row] >= 0)
                    written.Add((Month(row), row));
            }

            if (written.Count == 0 || written.Count == own.Length)
                continue;
            written.Sort();
            foreach (var row in own)
            {
                if (_names.Organisation[row] < 0)
                    filled[row] = Nearest(written, Month(row)) is { } near ? _names.Organisation[near] : WorkYears.UnknownOrganisation;
            }
        }

        return filled;
    }

    private string BodyOf(int document) => _bodyOfSource[record.Documents.Source[document]] ??= record.BodyOf(document);

    private int Month(int row) => CodedDates.MonthOf(record.Documents.Date[_names.Document[row]]);

    /// <summary>Of two as near the earlier, of one month the first by its place in the record: never by the organisation's name.</summary>
    private static int? Nearest(List<(int Month, int Row)> written, int month)
    {
        var after = written.FindIndex(known => known.Month >= month);
        var before = after < 0 ? written.Count - 1 : after - 1;
        while (before > 0 && written[before - 1].Month == written[before].Month)
            before--;
        var (gapBefore, gapAfter) = (before < 0 ? int.MaxValue : month - written[before].Month, after < 0 ? int.MaxValue : written[after].Month - month);
        if (Math.Min(gapBefore, gapAfter) > WorkYears.MonthsToFill)
            return null;
        return gapBefore <= gapAfter ? written[before].Row : written[after].Row;
    }
}
