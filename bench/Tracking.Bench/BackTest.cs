using System.Globalization;
using Palmares.Records;
using Palmares.Records.Bench;
using Palmares.Tracking.Indicators;

namespace Palmares.Tracking.Bench;

/// <summary>
/// Whether emergence, computed on what was written by the end of 2018, says who came to carry a standard afterwards: a first RFC or a first editorship at W3C in 2019 to 2024, or the chair of a W3C
/// group that was created after 2018. Beside two naive orders: documents so far, and years so far. Names nobody.
/// </summary>
/// <remarks>
/// The documents, their links and the priors are those of the time; who is who is today's, and where the linking keeps one person's names apart the two count as two. W3C's roles were first read in December 2018, so that a chair's beginning is known only for groups
/// created later. Ties are settled by their expectation over all orders.
/// </remarks>
internal static class BackTest
{
    private const int Until = 20_181_231, After = 20_190_101, Last = 20_241_231, Best = 50;

    public static async Task<int> RunAsync(string data)
    {
        Console.WriteLine(Machine.Noise());
        await using var installation = await Installation.OpenAsync(data);
        var record = await installation.RunAsync((ReadColumns read) => read.RunAsync(null, default));
        var people = await installation.RunAsync(async (ReadPeopleColumns read) => Palmares.Kernel.Result<PeopleColumns>.Of(await read.RunAsync(record, default)));
        var (then, thenPeople) = Cut(record, people);
        var years = WorkYears.Of(then, thenPeople, WorkLineages.Of(then, []));
        var paces = EmergenceRules.Paces(years, people.Persons.Count).OfType<Pace>().ToList();
        var priors = EmergenceRules.Fit(paces);
        var (before, carried) = Carried(record, people);
        var documents = Documents(then, thenPeople);
        var candidates = paces.Where(pace => pace.Recent > 0 && !before.Contains(pace.Person) && Body(pace.Cohort) is "IETF" or "W3C" && priors.ContainsKey(pace.Cohort))
            .Select(pace => (pace.Person, Emergence: EmergenceRules.Probability(pace, priors[pace.Cohort]), Documents: (double)documents[pace.Person], Years: (double)pace.Months, Known: pace.EarlierMonths > 0, Carried: carried.Contains(pace.Person))).ToList();
        var met = candidates.Count(one => one.Carried);
        Console.WriteLine(FormattableString.Invariant($"{candidates.Count} people active in IETF or W3C from 2016 to 2018 without an RFC or an editorship at W3C before 2019; {met} of them ({100.0 * met / candidates.Count:0.0} %) carried a standard afterwards"));
        foreach (var (name, of) in new (string, Func<(int, double Emergence, double Documents, double Years, bool, bool), double>)[] { ("emergence", one => one.Emergence), ("documents so far", one => one.Documents), ("years so far", one => one.Years) })
        {
            Report(name, [.. candidates.Select(one => (of(one), one.Carried))]);
            Report(name + ", of those known before 2016", [.. candidates.Where(one => one.Known).Select(one => (of(one), one.Carried))]);
        }

        Calibration([.. candidates.Select(one => (one.Emergence, one.Carried))]);
        return 0;
    }

    private static string Body(string cohort) => cohort[..cohort.LastIndexOf(' ')];

    private static void Report(string name, IReadOnlyList<(double Value, bool Carried)> all)
    {
        var (low, high) = Wilson(PrecisionAt(all, Best), Best);
        Console.WriteLine(FormattableString.Invariant($"{name,-45} precision at {Best} {PrecisionAt(all, Best),5:0.000} [{low:0.000}, {high:0.000}]   area under the curve {Area(all):0.000}   of {all.Count}"));
    }

    /// <summary>The expected share among the first so many, ties in all orders.</summary>
    private static double PrecisionAt(IReadOnlyList<(double Value, bool Carried)> all, int first)
    {
        var (met, left) = (0.0, first);
        foreach (var tied in all.GroupBy(one => one.Value).OrderByDescending(tied => tied.Key))
        {
            var (count, carried) = (tied.Count(), tied.Count(one => one.Carried));
            met += count <= left ? carried : (double)carried * left / count;
            left -= Math.Min(left, count);
            if (left == 0)
                break;
        }

        return met / first;
    }

    /// <summary>How probable it is that one who carried stands above one who did not; a tie counts half.</summary>
    private static double Area(IReadOnlyList<(double Value, bool Carried)> all)
    {
        var (below, sum, negatives) = (0L, 0.0, all.LongCount(one => !one.Carried));
        foreach (var tied in all.GroupBy(one => one.Value).OrderBy(tied => tied.Key))
        {
            var carried = tied.LongCount(one => one.Carried);
            var not = tied.LongCount() - carried;
            sum += carried * (below + (not / 2.0));
            below += not;
        }

        return sum / (negatives * Math.Max(1, all.Count - negatives));
    }

    private static void Calibration(IReadOnlyList<(double Value, bool Carried)> all)
    {
        Console.WriteLine("probability that the pace rose   people   carried a standard   95 % interval");
        for (var bin = 0; bin < 10; bin++)
        {
            var here = all.Where(one => Math.Min(9, (int)(one.Value * 10)) == bin).ToList();
            if (here.Count < Population.SmallestCell)
                continue;
            var share = (double)here.Count(one => one.Carried) / here.Count;
            var (low, high) = Wilson(share, here.Count);
            Console.WriteLine(FormattableString.Invariant($"{bin / 10.0:0.0} to {(bin + 1) / 10.0:0.0}{"",-24}{here.Count,6}   {100 * share,17:0.0} %   [{100 * low:0.0}, {100 * high:0.0}]"));
        }
    }

    private static (double Low, double High) Wilson(double share, int count)
    {
        const double z = 1.959964;
        var centre = (share + (z * z / (2 * count))) / (1 + (z * z / count));
        var half = z / (1 + (z * z / count)) * Math.Sqrt((share * (1 - share) / count) + (z * z / (4.0 * count * count)));
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>Who had carried a standard before, and who did first afterwards.</summary>
    /// <remarks>RFCs write initials, which the linking leaves open: the author of a draft has the RFC's credit where the RFC is one piece of work with the draft and names an author of the same last name.</remarks>
    private static (HashSet<int> Before, HashSet<int> After) Carried(RecordColumns record, PeopleColumns people)
    {
        var (before, after) = (new HashSet<int>(), new HashSet<int>());
        var (names, lineages) = (record.Contributors, WorkLineages.Of(record, []));
        var standards = new Dictionary<(int Lineage, int Name), int>();
        for (var row = 0; row < names.Count; row++)
        {
            var (document, role) = (names.Document[row], record.Roles[names.Role[row]]);
            var (source, date, key) = (record.Sources[record.Documents.Source[document]], record.Documents.Date[document], (lineages.Of(document), names.Name[row]));
            if (date != 0 && names.IsPerson[row] && !names.OfToday[row] && ((source == "ietf-rfc" && role is "author" or "editor") || (source == "w3c-specs" && role == "editor")) && (!standards.TryGetValue(key, out var first) || date < first))
                standards[key] = date;
        }

        for (var row = 0; row < names.Count; row++)
        {
            if (people.PersonOf[row] is >= 0 and var person && standards.TryGetValue((lineages.Of(names.Document[row]), names.Name[row]), out var date) && date <= Last)
                (date < After ? before : after).Add(person);
        }

        for (var row = 0; row < people.Mandates.Count; row++)
        {
            var created = CodedDates.Of(people.Mandates.GroupCreated[row]);
            if (people.Mandates.Source[row].Contains("w3c", StringComparison.Ordinal) && people.Mandates.Role[row].Contains("chair", StringComparison.Ordinal) && created > Until && created <= Last)
                after.Add(people.Mandates.Person[row]);
        }

        return (before, after);
    }

    private static int[] Documents(RecordColumns record, PeopleColumns people)
    {
        var counts = new int[people.Persons.Count];
        foreach (var (person, _) in Enumerable.Range(0, record.Contributors.Count).Where(row => people.PersonOf[row] >= 0).Select(row => (people.PersonOf[row], record.Contributors.Document[row])).Distinct())
            counts[person]++;
        return counts;
    }

    /// <summary>The record as far as it was dated by then.</summary>
    private static (RecordColumns Record, PeopleColumns People) Cut(RecordColumns record, PeopleColumns people)
    {
        var documents = record.Documents;
        var kept = Enumerable.Range(0, documents.Count).Where(row => documents.Date[row] is > 0 and <= Until).ToArray();
        var place = new int[documents.Count];
        Array.Fill(place, -1);
        foreach (var (at, row) in kept.Index())
            place[row] = at;
        T[] Of<T>(T[] column) => [.. kept.Select(row => column[row])];
        var cut = new DocumentColumns(Of(documents.Source), Of(documents.Key), Of(documents.Title), Of(documents.Date), Of(documents.Group), Of(documents.Type), Of(documents.Series), [.. kept.Select(row => documents.SameAs[row] is >= 0 and var same ? place[same] : -1)])
        {
            Statuses = [.. kept.Select(row => documents.Statuses[row])],
        };
        var names = record.Contributors;
        var rows = Enumerable.Range(0, names.Count).Where(row => place[names.Document[row]] >= 0).ToArray();
        T[] Named<T>(T[] column) => [.. rows.Select(row => column[row])];
        var contributors = new ContributorColumns([.. rows.Select(row => place[names.Document[row]])], Named(names.Mention), Named(names.Name), Named(names.Organisation), Named(names.Role), Named(names.IsPerson), Named(names.OfToday));
        var relations = record.Relations;
        var ties = Enumerable.Range(0, relations.Count).Where(row => place[relations.From[row]] >= 0 && place[relations.To[row]] >= 0).ToArray();
        return (
            record with { Documents = cut, Contributors = contributors, Relations = new RelationColumns([.. ties.Select(row => place[relations.From[row]])], [.. ties.Select(row => relations.Type[row])], [.. ties.Select(row => place[relations.To[row]])], [.. ties.Select(row => relations.Raw[row])]) },
            people with { PersonOf = Named(people.PersonOf), Mandates = MandateColumns.None, Undecided = [] });
    }
}
