using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Proceedings.Meetings;

[ActName("proceedings.meeting-convened")]
public sealed record MeetingConvened(MeetingId Meeting, DateOnly On, int DaysOfNotice, bool InTime) : Act;

/// <summary>A meeting is convened by its letter. A notice shorter than the rule is refused, unless a reason for it is recorded.</summary>
public sealed class ConveneMeeting(PalmaresDb db, ActLog acts)
{
    /// <param name="On">The day the letter went out.</param>
    /// <param name="Letter">The collective letter or circular, when it is registered.</param>
    /// <param name="ShortNotice">Who allowed a shorter notice, and why: "TSAG plenary, 26 May 2026, TSAG-R4 §7".</param>
    public sealed record Input(MeetingId Meeting, DateOnly On, DocumentId? Letter = null, string? ShortNotice = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (await db.Set<Meeting>().FindAsync([input.Meeting], ct) is not { } meeting)
            return ProceedingsErrors.NoSuchMeeting;
        if (meeting.State != MeetingState.Planned)
            return ProceedingsErrors.ConvenedAlready;
        if (input.Letter is { } letter && await db.Set<RegisteredDocument>().FindAsync([letter], ct) is null)
            return ProceedingsErrors.NoSuchDocument.At("Letter");
        if (input.On > meeting.StartsOn)
            return ProceedingsErrors.ConvenedAfterStart;
        var latest = MeetingRules.ConveneBy(meeting.Kind, meeting.Unplanned, meeting.StartsOn);
        if (input.On > latest && string.IsNullOrWhiteSpace(input.ShortNotice))
            return ProceedingsErrors.NoticeTooShort.With(
                MeetingRules.NoticeMonths(meeting.Kind, meeting.Unplanned), latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), meeting.StartsOn.DayNumber - input.On.DayNumber);
        if (input.ShortNotice?.Length > Meeting.LinkLength)
            return ProceedingsErrors.LineTooLong.With(Meeting.LinkLength).At("ShortNotice");

        meeting.State = MeetingState.Convened;
        meeting.ConvenedOn = input.On;
        meeting.ConvenedBy = input.Letter;
        meeting.ShortNotice = input.On > latest ? input.ShortNotice!.Trim() : null;
        acts.Record(new MeetingConvened(meeting.Id, input.On, meeting.StartsOn.DayNumber - input.On.DayNumber, input.On <= latest), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
