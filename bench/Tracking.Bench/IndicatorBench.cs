using System.Diagnostics;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Bench;
using Palmares.Tracking.Indicators;

namespace Palmares.Tracking.Bench;

/// <summary>Everybody's figures over the whole record: seconds of each step, memory, and what came out in numbers that name nobody.</summary>
internal static class IndicatorBench
{
    private const int Pages = 400;
    private const double TargetSeconds = 30, TargetMs = 50;
    private const string Reader = "secretary@bench.example";

    public static async Task<int> RunAsync(string data)
    {
        Console.WriteLine(Machine.Noise());
        await using var installation = await Installation.OpenAsync(data);
        var (watch, all) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        var record = await installation.RunAsync((ReadColumns read) => read.RunAsync(null, default));
        var people = await installation.RunAsync(async (ReadPeopleColumns read) => Result<PeopleColumns>.Of(await read.RunAsync(record, default)));
        Say($"read {record.Documents.Count} documents, {record.Contributors.Count} names, {people.Persons.Count} persons, {people.Undecided.Count} open pairs, {people.Mandates.Count} roles", watch);
        var lineages = WorkLineages.Of(record, []);
        Say($"{lineages.Count} pieces of work", watch);
        var figures = Population.Of(record, lineages, people);
        var known = figures.Of.Where(one => one is not null).Select(one => one!).ToList();
        Say($"figures of {known.Count} persons", watch);
        Console.WriteLine($"whole    {all.Elapsed.TotalSeconds:0.0} s, peak {Machine.PeakMb:0} MB");
        Describe(figures, known);
        return 0;
    }

    /// <summary>The use case as it is called, with writing; then pages of persons drawn at random, over HTTP.</summary>
    public static async Task<int> KeptAsync(string data, string program)
    {
        Console.WriteLine(Machine.Noise());
        List<PersonId> drawn;
        await using (var installation = await Installation.OpenAsync(data))
        {
            var watch = Stopwatch.StartNew();
            var report = await installation.RunAsync((ComputeIndicators compute) => compute.RunAsync(Actor.System, default));
            Console.WriteLine($"palmares track indicators --compute: {report.People} persons {(report.Computed ? "computed and written" : "were current")} in {watch.Elapsed.TotalSeconds:0.0} s (target {TargetSeconds:0} s), peak {Machine.PeakMb:0} MB");
            if (report.Computed && watch.Elapsed.TotalSeconds > TargetSeconds)
                return 1;
            // Refused the second time: the user is there already.
            _ = await installation.RunAsync(async (CreateUser create) => Result<bool>.Of(!(await create.RunAsync(new(Reader, "Secretary", [Role.Secretary], Installation.Password), Actor.System, default)).IsError));
            var persons = await installation.RunAsync(async (ReadColumns read) => await read.RunAsync(null, default));
            var people = await installation.RunAsync(async (ReadPeopleColumns read) => Result<PeopleColumns>.Of(await read.RunAsync(persons, default)));
            var chance = new Random(11);
            // Drawn by mention: who is named often is asked for often.
            drawn = [.. Enumerable.Range(0, Pages * 2).Select(_ => people.PersonOf[chance.Next(people.PersonOf.Length)]).Where(person => person >= 0).Take(Pages).Select(person => people.Persons[person])];
        }

        await using var server = await Server.StartAsync(program, data, Reader);
        await TimesAsync(server, [.. drawn.Take(100)]);
        var times = await TimesAsync(server, drawn);
        Console.WriteLine($"page of a person with figures, one at a time, {times.Length} of them: p50 {times[times.Length / 2]:0.0} ms (target {TargetMs:0} ms), p95 {times[times.Length * 95 / 100]:0.0} ms, longest {times[^1]:0.0} ms");
        return times[times.Length / 2] <= TargetMs ? 0 : 1;
    }

    private static async Task<double[]> TimesAsync(Server server, IReadOnlyList<PersonId> persons)
    {
        var times = new List<double>();
        foreach (var person in persons)
        {
            var from = Stopwatch.GetTimestamp();
            var text = await server.Client.GetStringAsync(new Uri("/records/people/" + person, UriKind.Relative));
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            if (!text.Contains("id=\"indicators\"", StringComparison.Ordinal))
                throw new InvalidOperationException($"No figures on the page of {person}");
        }

        return [.. times.Order()];
    }

    private static void Describe(PopulationFigures figures, List<PersonFigures> known)
    {
        foreach (var (name, count) in new (string, int)[]
        {
            ("credit above 0", known.Count(one => one.Credit.Value > 0)), ("breadth", known.Count(one => one.Breadth is not null)), ("coalition breadth", known.Count(one => one.CoalitionBreadth is not null)),
            ("acceptance", known.Count(one => one.Acceptance is not null)), ("stewardship", known.Count(one => one.Stewardship is not null)), ("service", known.Count(one => one.Tasks is not null)),
            ("growing others", known.Count(one => one.Growing is not null)), ("open links", known.Count(one => one.OpenLinks > 0)), ("flags", known.Count(one => one.Flags.Count > 0)),
        })
            Console.WriteLine($"         {count,7} have {name}");
        foreach (var (body, (people, bands)) in figures.Bands)
            Console.WriteLine($"{body,-12} {people,6} compared in {bands} bands; strength of acceptance {figures.Priors.Acceptance.Strength.GetValueOrDefault(body):0.0}, share approved {figures.Priors.Acceptance.Share.GetValueOrDefault(body):0.00}");
        foreach (var pipeline in figures.Pipelines)
            Console.WriteLine($"{pipeline.Body,-12} {pipeline.Active,6} active in 36 months, {pipeline.Newcomers} new, {pipeline.Rising} rising");
    }

    private static void Say(string text, Stopwatch watch)
    {
        Console.WriteLine($"{watch.Elapsed.TotalSeconds,5:0.0} s  {text}");
        watch.Restart();
    }
}
