using Palmares.Awards;
using Palmares.Engagement;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Proceedings;

namespace Palmares.Reports.Activity;

/// <summary>The rapporteur's page: what the programme has before it, as far as the reader may see.</summary>
/// <param name="Guidance">Sentences of workshops, with what became of each.</param>
/// <param name="Editions">The award's pipeline: editions not closed, with their phase. How many are nominated is not told.</param>
public sealed record ActivityReport(
    DateTimeOffset MadeAt, CountDocuments.Counts Documents, CountStories.Counts Stories, AskedStories Asked, IReadOnlyList<GuidanceLine> Guidance, IReadOnlyList<EditionFacts> Editions,
    SummariseRegister.Summary Register)
{
    public DateOnly Today => DateOnly.FromDateTime(MadeAt.UtcDateTime);
}

/// <summary>Gathers the activity report from the front doors of the modules. Changes nothing.</summary>
public sealed class MakeActivityReport(
    CountDocuments documents, CountStories stories, ShowAsked asked, ListActions actions, ListEditions editions, SummariseRegister register, TimeProvider clock)
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
        var guidance = await actions.RunAsync(by, ct);
        var summary = await register.RunAsync(by, ct);
        foreach (var error in new Error?[] { Fault(counted), Fault(told), Fault(groups), Fault(guidance), Fault(summary) })
            if (error is not null)
                return error;
        return new ActivityReport(
            clock.GetUtcNow(), counted.Value, told.Value, groups.Value, [.. guidance.Value.Select(line => Shown(line, input.UpTo))],
            [.. (await editions.RunAsync(by, ct)).Where(edition => edition.Phase is not (EditionPhase.Draft or EditionPhase.Closed))], summary.Value);
    }

    private static GuidanceLine Shown(GuidanceLine line, AccessClass upTo) => line with { Report = Shown(line.Report, upTo), Closing = Shown(line.Closing, upTo) };

    private static DocumentLine? Shown(DocumentLine? document, AccessClass upTo) => document is not null && Access.UpTo(upTo).Contains(document.Access) ? document : null;

    private static Error? Fault<T>(Result<T> result) => result.IsError ? result.Error : null;
}
