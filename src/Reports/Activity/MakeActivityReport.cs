using Palmares.Awards;
using Palmares.Engagement;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Proceedings;

namespace Palmares.Reports.Activity;

/// <summary>The rapporteur's page: what the programme has before it, as far as the reader may see.</summary>
/// <param name="Guidance">Sentences of workshops, with what became of each.</param>
/// <param name="Editions">The award's pipeline: editions not closed, with their phase. How many are nominated is not told.</param>
/// <param name="Laureates">On the public roll.</param>
/// <param name="Measures">Of this installation and of the bodies whose record is imported: those that have figures.</param>
public sealed record ActivityReport(
    DateTimeOffset MadeAt, CountDocuments.Counts Documents, CountStories.Counts Stories, AskedStories Asked, IReadOnlyList<GuidanceLine> Guidance, IReadOnlyList<EditionFacts> Editions, int Laureates,
    IReadOnlyList<BodyMetric> Measures, SummariseRegister.Summary Register)
{
    public DateOnly Today => DateOnly.FromDateTime(MadeAt.UtcDateTime);
}

/// <summary>Gathers the activity report from the front doors of the modules. Changes nothing.</summary>
public sealed class MakeActivityReport(
    CountDocuments documents, CountStories stories, ShowAsked asked, ListActions actions, ListEditions editions, ListRoll roll, MeasureHere here,
    MeasureBodies bodies, SummariseRegister register, TimeProvider clock)
{
    /// <param name="UpTo">For a paper: it takes in nothing more closed than this.</param>
    public sealed record Input(AccessClass UpTo = AccessClass.Restricted);

    public async Task<Result<ActivityReport>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MakeReport))
            return KernelErrors.NotPermitted;
        var counted = await documents.RunAsync(by, ct, input.UpTo);
        var told = await stories.RunAsync(by, ct);
        var groups = await asked.RunAsync(by, ct, input.UpTo);
        var guidance = await actions.RunAsync(by, ct, input.UpTo);
        var summary = await register.RunAsync(by, ct);
        var own = await here.RunAsync(by, ct);
        foreach (var error in new Error?[] { Fault(counted), Fault(told), Fault(groups), Fault(guidance), Fault(summary), Fault(own) })
            if (error is not null)
                return error;
        return new ActivityReport(
            clock.GetUtcNow(), counted.Value, told.Value, groups.Value, guidance.Value,
            [.. (await editions.RunAsync(by, ct)).Where(edition => edition.Phase is not (EditionPhase.Draft or EditionPhase.Closed))], (await roll.RunAsync(null, ct)).Sum(edition => edition.Categories.Sum(category => category.Laureates.Count + category.NotNamed)),
            [.. own.Value.Concat(await OfBodiesAsync(by, ct)).Where(one => one.Figures.Count > 0)], summary.Value);
    }

    /// <summary>None while nothing has been imported.</summary>
    private async Task<IReadOnlyList<BodyMetric>> OfBodiesAsync(Actor by, CancellationToken ct)
    {
        var measured = await bodies.RunAsync(by, ct);
        return measured.IsError ? [] : measured.Value.Metrics;
    }

    private static Error? Fault<T>(Result<T> result) => result.IsError ? result.Error : null;
}
