using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Bench;
using Palmares.Tracking.Indicators;

namespace Palmares.Tracking.Bench;

/// <summary>Everybody's figures over the whole record: seconds of each step, memory, and what came out in numbers that name nobody.</summary>
internal static class IndicatorBench
{
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
