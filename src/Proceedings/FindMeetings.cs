using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>A meeting as lists show it.</summary>
public sealed record MeetingLine(
    MeetingId Id, string Group, string Title, MeetingKind Kind, MeetingMode Mode, string? Place, string Zone, DateOnly StartsOn, DateOnly EndsOn, AccessClass Access,
    MeetingState State, DateOnly? ConvenedOn, DateOnly? ClosedOn, DocumentId? Report, bool Unplanned, TimeOnly From, TimeOnly Until);

/// <summary>A decision of a meeting: what another module cites as its authority.</summary>
public sealed record MeetingDecision(MeetingLine Meeting, AgendaItemId Item, int Position, string Title, DecisionWord Word, string? Text, string? Reservation, IReadOnlyList<DocumentId> Documents);

/// <summary>The front door of meetings: meetings and their decisions, as far as the viewer may see them, latest first.</summary>
public sealed class FindMeetings(PalmaresDb db)
{
    /// <param name="Since">Only meetings that end on this day or later.</param>
    public sealed record Input(string? Group = null, DateOnly? Since = null, AccessClass? UpTo = null);

    public async Task<Result<IReadOnlyList<MeetingLine>>> RunAsync(Input input, Actor by, CancellationToken ct) =>
        Result<IReadOnlyList<MeetingLine>>.Of([.. (await Chosen(input, by).ToListAsync(ct)).Select(Line)]);

    /// <summary>Items on which a word was said, and nothing of those still open.</summary>
    public async Task<Result<IReadOnlyList<MeetingDecision>>> DecisionsAsync(Input input, Actor by, CancellationToken ct)
    {
        var meetings = await Chosen(input, by).Include(meeting => meeting.Items).AsSplitQuery().ToListAsync(ct);
        var visible = Access.Of(by).Intersect(Access.UpTo(input.UpTo ?? AccessClass.Restricted)).ToList();
        var allocated = meetings.SelectMany(meeting => meeting.Items).SelectMany(item => item.Documents).Select(one => one.Document).Distinct().ToList();
        var seen = (await db.Set<RegisteredDocument>().AsNoTracking().Where(d => allocated.Contains(d.Id) && visible.Contains(d.Access)).Select(d => d.Id).ToListAsync(ct)).ToHashSet();
        return Result<IReadOnlyList<MeetingDecision>>.Of([.. from meeting in meetings
                from item in meeting.Items.OrderBy(item => item.Position)
                where item.Decision is not null
                select new MeetingDecision(Line(meeting), item.Id, item.Position, item.Title, item.Decision!.Value, item.Text, item.Reservation,
                    [.. item.Documents.Select(one => one.Document).Where(seen.Contains)])]);
    }

    /// <summary>One decision, for a module that cites it.</summary>
    public async Task<Result<MeetingDecision>> DecisionAsync(AgendaItemId item, Actor by, CancellationToken ct)
    {
        var all = await DecisionsAsync(new Input(), by, ct);
        return all.Value.FirstOrDefault(decision => decision.Item == item) is { } found ? found : ProceedingsErrors.NoSuchDecision;
    }

    internal static IQueryable<Meeting> Visible(PalmaresDb db, Actor by, AccessClass? upTo = null)
    {
        var visible = Access.Of(by).Intersect(Access.UpTo(upTo ?? AccessClass.Restricted)).ToList();
        return db.Set<Meeting>().AsNoTracking().Where(meeting => visible.Contains(meeting.Access));
    }

    internal static MeetingLine Line(Meeting meeting) => new(
        meeting.Id, meeting.Group, meeting.Title, meeting.Kind, meeting.Mode, meeting.Place, meeting.Zone, meeting.StartsOn, meeting.EndsOn, meeting.Access,
        meeting.State, meeting.ConvenedOn, meeting.ClosedOn, meeting.Report, meeting.Unplanned, meeting.From, meeting.Until);

    private IQueryable<Meeting> Chosen(Input input, Actor by)
    {
        var meetings = Visible(db, by, input.UpTo);
        if (!string.IsNullOrWhiteSpace(input.Group))
            meetings = meetings.Where(meeting => meeting.Group == input.Group.Trim());
        if (input.Since is { } since)
            meetings = meetings.Where(meeting => meeting.EndsOn >= since);
        return meetings.OrderByDescending(meeting => meeting.StartsOn).ThenBy(meeting => meeting.Title);
    }
}
