using System.Diagnostics;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking.Indicators;

namespace Palmares.Tracking.Bench;

/// <summary>Everybody's figures over a record drawn from a seed, as large as asked: seconds and memory, the drawn record's own included.</summary>
internal static class IndicatorSize
{
    private const double TargetSeconds = 60, TargetMb = 4096;

    public static int Run(int authorships)
    {
        Console.WriteLine(Machine.Noise());
        var watch = Stopwatch.StartNew();
        var (record, people) = Drawn(authorships);
        Console.WriteLine($"{watch.Elapsed.TotalSeconds,5:0.0} s  drawn: {record.Documents.Count} documents, {record.Contributors.Count} authorships, {people.Persons.Count} persons, {people.Undecided.Count} open pairs; {Machine.PeakMb:0} MB");
        watch.Restart();
        var lineages = WorkLineages.Of(record, []);
        Console.WriteLine($"{watch.Elapsed.TotalSeconds,5:0.0} s  {lineages.Count} pieces of work; {Machine.PeakMb:0} MB");
        var figures = Population.Of(record, lineages, people);
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine($"{seconds,5:0.0} s  with figures of {figures.Of.Count(one => one is not null)} persons (target {TargetSeconds:0} s); peak {Machine.PeakMb:0} MB (target {TargetMb:0} MB)");
        return seconds <= TargetSeconds && Machine.PeakMb <= TargetMb ? 0 : 1;
    }

    /// <summary>Three authors a document, three versions a piece of work, twelve authorships a person, one person in fifty with an open question.</summary>
    private static (RecordColumns, PeopleColumns) Drawn(int authorships)
    {
        var chance = new Random(20260711);
        var (documents, persons, groups) = (authorships / 3, authorships / 12, 400);
        IReadOnlyList<string>[] states = [["under study"], ["in force", "under study"], ["agreed"], ["expired"]];
        var columns = new DocumentColumns(new int[documents], new string[documents], new string[documents], new int[documents], new int[documents], new string?[documents], new string?[documents], new int[documents])
        {
            Statuses = new IReadOnlyList<string>[documents],
        };
        var statuses = (IReadOnlyList<string>[])columns.Statuses;
        var names = new ContributorColumns(new int[authorships], new UInt128[authorships], new int[authorships], new int[authorships], new int[authorships], new bool[authorships], new bool[authorships]);
        var personOf = new int[authorships];
        var seed = new UInt128[persons];
        Array.Fill(seed, UInt128.MaxValue);
        for (int document = 0, row = 0; document < documents; document++)
        {
            var work = document / 3;
            var begun = (work * 7919L % 300) + (2000 * 12);
            var month = (int)begun + (document % 3 * 7);
            columns.Key[document] = "d" + document;
            columns.Title[document] = "";
            columns.Date[document] = (month / 12 * 10_000) + (((month % 12) + 1) * 100);
            columns.Group[document] = work % groups;
            columns.Series[document] = "w" + work;
            columns.SameAs[document] = -1;
            statuses[document] = states[work % states.Length];
            // Groups of colleagues keep together, and somebody from elsewhere joins.
            for (var author = 0; author < 3 && row < authorships; author++, row++)
            {
                var person = (int)((((long)work * 31 % persons) + (author == 2 ? chance.Next(persons) : author * 3)) % persons);
                (names.Document[row], names.Mention[row], names.Name[row], names.Organisation[row], names.Role[row], names.IsPerson[row]) = (document, (UInt128)row, person, chance.Next(10) == 0 ? -1 : person % 20_000, author == 0 && work % 5 == 0 ? 1 : 0, true);
                personOf[row] = person;
                if (seed[person] == UInt128.MaxValue)
                    seed[person] = (UInt128)row;
            }
        }

        var ids = new PersonId[persons];
        for (var person = 0; person < persons; person++)
            ids[person] = new PersonId(new Guid(person, 0, 0, new byte[8]));
        var record = new RecordColumns(new SnapshotId("drawn"), ["drawn"], [.. Enumerable.Range(0, groups).Select(group => new GroupKey("drawn", "G" + group))], columns, names, new RelationColumns([], [], [], []))
        {
            Organisations = [.. Enumerable.Range(0, 20_000).Select(organisation => new OrganisationKey("o" + organisation))], Roles = ["author", "editor"],
        };
        return (record, new PeopleColumns(ids, personOf, seed, MandateColumns.None, [.. Enumerable.Range(0, persons / 50).Select(at => (at * 50, (at * 50) + 1))]));
    }
}
