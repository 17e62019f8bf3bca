using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Meetings;

/// <summary>One meeting whole: agenda with documents and decisions, participants, deadlines. Documents the viewer may not see are left out.</summary>
public sealed class ShowMeeting(PalmaresDb db, FindDocuments documents)
{
    public sealed record Shown(
        MeetingLine Line, IReadOnlyList<Item> Items, IReadOnlyList<Person> Participants, string ParticipantLines, IReadOnlyList<Deadline> Deadlines, DateOnly ConveneBy, string? ShortNotice,
        DocumentLine? ConvenedBy, IReadOnlyList<DocumentLine> Unallocated);

    public sealed record Item(AgendaItemId Id, int Position, string Title, DecisionWord? Decision, string? Text, string? Reservation, IReadOnlyList<DocumentLine> Documents);

    public sealed record Person(string Name, string Entity, string? Capacity, Presence Presence);

    public async Task<Result<Shown>> RunAsync(MeetingId id, Actor by, CancellationToken ct)
    {
        var meeting = await FindMeetings.Visible(db, by).Include(one => one.Items).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (meeting is null)
            return ProceedingsErrors.NoSuchMeeting;
        DocumentId[] named = [.. meeting.Items.SelectMany(item => item.Documents).Select(one => one.Document), .. meeting.ConvenedBy is { } letter ? new[] { letter } : []];
        var own = await FindDocuments.Visible(db, by).Where(document => document.Meeting == id).Select(document => document.Id).ToListAsync(ct);
        var known = (await documents.RunAsync([.. named.Concat(own).Distinct()], by, ct)).ToDictionary(document => document.Id);
        var items = meeting.Items.OrderBy(item => item.Position).Select(item => new Item(
            item.Id, item.Position, item.Title, item.Decision, item.Text, item.Reservation,
            [.. item.Documents.Select(one => known.GetValueOrDefault(one.Document)).Where(line => line is not null).Select(line => line!).OrderBy(line => line.Canonical, StringComparer.Ordinal)]));
        return new Shown(
            FindMeetings.Line(meeting), [.. items],
            // Who was there is for those who may see more than the public does.
            by.May(Permission.ReadDocuments) ? [.. meeting.Participants.OrderBy(one => one.Position).Select(one => new Person(one.Name, one.Entity, one.Capacity, one.Presence))] : [],
            by.May(Permission.RunMeeting) ? Palmares.Proceedings.Meetings.ParticipantLines.Write(meeting.Participants.OrderBy(one => one.Position)) : "",
            MeetingRules.Deadlines(meeting.Kind, meeting.Unplanned, meeting.StartsOn, meeting.EndsOn), MeetingRules.ConveneBy(meeting.Kind, meeting.Unplanned, meeting.StartsOn), meeting.ShortNotice,
            meeting.ConvenedBy is { } convening ? known.GetValueOrDefault(convening) : null,
            [.. own.Except(meeting.Items.SelectMany(item => item.Documents).Select(one => one.Document)).Select(document => known[document])]);
    }
}
