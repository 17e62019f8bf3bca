using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Tracking;

namespace Palmares.Reports.Status;

/// <summary>The yearly status of laureates and pipeline: who was honoured in the year, what became of those honoured before, and how many are coming.</summary>
/// <param name="Editions">Published in the year, as the public roll has them.</param>
/// <param name="Before">Published earlier.</param>
/// <param name="Reports">Only of editions of which something was asked.</param>
public sealed record StatusDocument(int Year, DateTimeOffset MadeAt, IReadOnlyList<RollEdition> Editions, IReadOnlyList<RollEdition> Before, IReadOnlyList<CountProgressReports.Line> Reports, ReadPipeline.View Pipeline)
{
    public static int Laureates(RollEdition edition) => edition.Categories.Sum(category => category.Laureates.Count + category.NotNamed);
}

/// <summary>Gathers the status of a year from the front doors of Awards and Tracking. Changes nothing. Names stand in it as the public roll has them; all else is counts, small ones kept back.</summary>
public sealed class MakeStatusDocument(ListRoll roll, CountProgressReports reports, ReadPipeline pipeline, TimeProvider clock)
{
    /// <param name="Year">Null for the present one.</param>
    public sealed record Input(int? Year);

    public async Task<Result<StatusDocument>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MakeReport))
            return KernelErrors.NotPermitted;
        var now = clock.GetUtcNow();
        var year = input.Year ?? now.Year;
        if (year < 1900 || year > now.Year)
            return ReportsErrors.YearOutside.With(now.Year);
        var (asked, coming) = (await reports.RunAsync(by, ct), await pipeline.RunAsync(by, ct));
        if (asked.IsError || coming.IsError)
            return asked.IsError ? asked.Error : coming.Error;
        var every = await roll.RunAsync(null, ct);
        return new StatusDocument(year, now, [.. every.Where(edition => edition.PublishedAt.Year == year)], [.. every.Where(edition => edition.PublishedAt.Year < year)], asked.Value, coming.Value);
    }
}
