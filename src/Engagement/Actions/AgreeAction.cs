using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Engagement.Actions;

[ActName("engagement.action-agreed")]
public sealed record ActionAgreed(ActionId Action, int Number, EngagementEventId Event, int Output, DocumentId Report, ActionWord Word, DateOnly Due) : Act;

/// <summary>The group agreed to act on an output: only with the report that says so.</summary>
public sealed class AgreeAction(PalmaresDb db, ActLog acts, IdSource ids, FindDocuments documents, LinkDocument link)
{
    public sealed record Input
    {
        public required EngagementEventId Event { get; init; }

        public required int Output { get; init; }

        public required string Text { get; init; }

        public required string Owner { get; init; }

        public required DateOnly Due { get; init; }

        public required ActionWord Word { get; init; }

        /// <summary>The number of the registered report that says that the group agreed.</summary>
        public required string Report { get; init; }

        public required DateOnly AgreedOn { get; init; }
    }

    public async Task<Result<ActionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (Fault(input) is { } fault)
            return fault;
        if (await db.Set<EngagementEvent>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == input.Event, ct) is not { } from || from.Outputs.All(output => output.Number != input.Output))
            return EngagementErrors.NoSuchOutput;
        if (await db.Set<GuidanceAction>().AnyAsync(one => one.Event == input.Event && one.Output == input.Output, ct))
            return EngagementErrors.ActionAlready;
        var report = await documents.RunAsync(input.Report, by, ct);
        if (report.IsError)
            return report.Error.At("Report");

        var action = new GuidanceAction
        {
            Id = ids.New<ActionId>(), Number = (await db.Set<GuidanceAction>().MaxAsync(one => (int?)one.Number, ct) ?? 0) + 1, Event = input.Event, Output = input.Output, Text = input.Text.Trim(),
            Owner = input.Owner.Trim(), Due = input.Due, Word = input.Word, Report = report.Value.Id, AgreedOn = input.AgreedOn, State = ActionState.Open,
        };
        db.Set<GuidanceAction>().Add(action);
        acts.Record(new ActionAgreed(action.Id, action.Number, action.Event, action.Output, action.Report, action.Word, action.Due), by);
        var linked = await link.RunAsync(new(action.Report, action.Target, DocumentEffect.Decided), by, ct);
        return linked.IsError ? linked.Error : action.Id;
    }

    private static Error? Fault(Input input) =>
        string.IsNullOrWhiteSpace(input.Text) || input.Text.Length > GuidanceAction.TextLength ? EngagementErrors.ActionTextMissing.With(GuidanceAction.TextLength)
        : string.IsNullOrWhiteSpace(input.Owner) || input.Owner.Length > GuidanceAction.OwnerLength ? EngagementErrors.OwnerMissing
        : string.IsNullOrWhiteSpace(input.Report) ? EngagementErrors.ReportMissing
        : input.Due < input.AgreedOn ? EngagementErrors.DueBeforeAgreed
        : null;
}
