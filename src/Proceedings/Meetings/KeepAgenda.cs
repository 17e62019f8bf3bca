using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Meetings;

[ActName("proceedings.agenda-item-added")]
public sealed record AgendaItemAdded(MeetingId Meeting, AgendaItemId Item, int Position) : Act;

[ActName("proceedings.document-allocated")]
public sealed record DocumentAllocated(MeetingId Meeting, AgendaItemId Item, DocumentId Document) : Act;

/// <summary>An item goes on the agenda, after those that are there.</summary>
public sealed class AddAgendaItem(PalmaresDb db, ActLog acts, IdSource ids)
{
    public sealed record Input(MeetingId Meeting, string Title);

    public async Task<Result<AgendaItemId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        var meeting = await db.Set<Meeting>().Include(one => one.Items).SingleOrDefaultAsync(one => one.Id == input.Meeting, ct);
        if (meeting is null)
            return ProceedingsErrors.NoSuchMeeting;
        if (meeting.State == MeetingState.Closed)
            return ProceedingsErrors.MeetingClosed;
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Length > AgendaItem.TitleLength)
            return ProceedingsErrors.ItemTitleMissing.With(AgendaItem.TitleLength);
        if (meeting.Items.Count >= Meeting.MaxItems)
            return ProceedingsErrors.TooMany.With(Meeting.MaxItems).At("Title");

        var item = new AgendaItem { Id = ids.New<AgendaItemId>(), Meeting = meeting.Id, Position = meeting.Items.Count + 1, Title = input.Title.Trim() };
        db.Set<AgendaItem>().Add(item);
        acts.Record(new AgendaItemAdded(meeting.Id, item.Id, item.Position), by);
        await db.SaveChangesAsync(ct);
        return item.Id;
    }
}

/// <summary>A document of the register is allocated to an item, by any of its numbers.</summary>
public sealed class AllocateDocument(PalmaresDb db, ActLog acts, FindDocuments documents)
{
    public sealed record Input(AgendaItemId Item, string Number);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        var item = await db.Set<AgendaItem>().SingleOrDefaultAsync(one => one.Id == input.Item, ct);
        if (item is null)
            return ProceedingsErrors.NoSuchItem;
        if (await db.Set<Meeting>().AnyAsync(one => one.Id == item.Meeting && one.State == MeetingState.Closed, ct))
            return ProceedingsErrors.MeetingClosed;
        var document = await documents.RunAsync(input.Number, by, ct);
        if (document.IsError)
            return document.Error;
        if (item.Documents.Any(one => one.Document == document.Value.Id))
            return ProceedingsErrors.AllocatedAlready.With(document.Value.Canonical);

        item.Documents.Add(new Allocation { Document = document.Value.Id });
        acts.Record(new DocumentAllocated(item.Meeting, item.Id, document.Value.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
