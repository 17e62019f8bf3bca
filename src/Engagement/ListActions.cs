using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Engagement;

/// <summary>A sentence of an event and what became of it: guidance until the group agreed on an action.</summary>
/// <param name="Report">The report that says so, where the viewer may see it.</param>
/// <param name="Outcome">What the closing document changed, or why it was dropped.</param>
public sealed record GuidanceLine(
    EngagementEventId Event, string EventTitle, int Session, int Output, OutputKind Kind, string Sentence, ActionId? Action, int? Number, string? Text, string? Owner, DateOnly? Due, ActionWord? Word,
    ActionState? State, DateOnly? AgreedOn, DocumentLine? Report, DateOnly? EndedOn, DocumentLine? Closing, string? Outcome)
{
    /// <summary>The day itself still counts.</summary>
    public bool IsOverdue(DateOnly today) => State == ActionState.Open && Due < today;

    public bool IsClosedInTime => State == ActionState.Done && EndedOn <= Due;
}

/// <summary>The front door of guidance and actions: every sentence with what became of it, oldest event first.</summary>
public sealed class ListActions(PalmaresDb db, FindDocuments documents)
{
    /// <param name="upTo">For papers: documents more closed than this are not named.</param>
    public async Task<Result<IReadOnlyList<GuidanceLine>>> RunAsync(Actor by, CancellationToken ct, AccessClass upTo = AccessClass.Restricted)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        var events = await db.Set<EngagementEvent>().AsNoTracking().AsSplitQuery().OrderBy(one => one.StartsOn).ToListAsync(ct);
        var actions = await db.Set<GuidanceAction>().AsNoTracking().ToListAsync(ct);
        var papers = (await documents.RunAsync([.. actions.SelectMany(one => new[] { one.Report, one.Closing }).OfType<DocumentId>().Distinct()], by, ct)).Where(one => Access.UpTo(upTo).Contains(one.Access)).ToDictionary(one => one.Id);
        return Result<IReadOnlyList<GuidanceLine>>.Of([.. from one in events
                from output in one.Outputs.OrderBy(output => output.Number)
                let action = actions.SingleOrDefault(action => action.Event == one.Id && action.Output == output.Number)
                select Line(one, output, action, papers)]);
    }

    private static GuidanceLine Line(EngagementEvent one, EventOutput output, GuidanceAction? action, Dictionary<DocumentId, DocumentLine> papers) => new(
        one.Id, one.Title, output.Session, output.Number, output.Kind, output.Text, action?.Id, action?.Number, action?.Text, action?.Owner, action?.Due, action?.Word, action?.State, action?.AgreedOn,
        action is null ? null : papers.GetValueOrDefault(action.Report), action?.EndedOn, action?.Closing is { } closing ? papers.GetValueOrDefault(closing) : null, action?.Outcome);
}
