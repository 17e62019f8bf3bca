using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Engagement.Actions;

[ActName("engagement.action-closed")]
public sealed record ActionClosed(ActionId Action, DocumentId Closing, DateOnly On) : Act;

[ActName("engagement.action-dropped")]
public sealed record ActionDropped(ActionId Action, DateOnly On) : Act;

/// <summary>An action is closed by a document, which says what it changed.</summary>
public sealed class CloseAction(PalmaresDb db, ActLog acts, FindDocuments documents, LinkDocument link, TimeProvider clock)
{
    /// <param name="Document">The number of the registered document.</param>
    /// <param name="Changed">The text it changed: which clause of what.</param>
    public sealed record Input(ActionId Action, string Document, string Changed);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Changed) || input.Changed.Length > GuidanceAction.ReasonLength)
            return EngagementErrors.ChangedMissing;
        if (await db.Set<GuidanceAction>().SingleOrDefaultAsync(one => one.Id == input.Action, ct) is not { } action)
            return EngagementErrors.NoSuchAction;
        if (action.State != ActionState.Open)
            return EngagementErrors.ActionEnded;
        var document = await documents.RunAsync(input.Document ?? "", by, ct);
        if (document.IsError)
            return document.Error.At("Document");

        (action.State, action.EndedOn, action.Closing, action.Outcome) = (ActionState.Done, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), document.Value.Id, input.Changed.Trim());
        acts.Record(new ActionClosed(action.Id, document.Value.Id, action.EndedOn.Value), by);
        return await link.RunAsync(new(document.Value.Id, action.Target, DocumentEffect.Changed), by, ct);
    }
}

/// <summary>An action is dropped, with the reason.</summary>
public sealed class DropAction(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(ActionId Action, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > GuidanceAction.ReasonLength)
            return EngagementErrors.DropReasonMissing;
        if (await db.Set<GuidanceAction>().SingleOrDefaultAsync(one => one.Id == input.Action, ct) is not { } action)
            return EngagementErrors.NoSuchAction;
        if (action.State != ActionState.Open)
            return EngagementErrors.ActionEnded;

        (action.State, action.EndedOn, action.Outcome) = (ActionState.Dropped, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), input.Reason.Trim());
        acts.Record(new ActionDropped(action.Id, action.EndedOn.Value), by, action.Outcome);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
