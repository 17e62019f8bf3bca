using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Meetings;

[ActName("proceedings.decision-recorded")]
public sealed record DecisionRecorded(MeetingId Meeting, AgendaItemId Item, DecisionWord Word, bool WithReservation) : Act;

/// <summary>What the meeting decided on an item, in one of its own words, with what the report says of it and a reservation that was asked to be recorded.</summary>
public sealed class RecordDecision(PalmaresDb db, ActLog acts)
{
    public sealed record Input(AgendaItemId Item, DecisionWord Word, string? Text = null, string? Reservation = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (await db.Set<AgendaItem>().SingleOrDefaultAsync(one => one.Id == input.Item, ct) is not { } item)
            return ProceedingsErrors.NoSuchItem;
        var state = await db.Set<Meeting>().Where(one => one.Id == item.Meeting).Select(one => one.State).SingleAsync(ct);
        if (state == MeetingState.Closed)
            return ProceedingsErrors.MeetingClosed;
        if (state == MeetingState.Planned)
            return ProceedingsErrors.NotConvened;
        if (input.Text?.Length > AgendaItem.TextLength)
            return ProceedingsErrors.LineTooLong.With(AgendaItem.TextLength).At("Text");
        if (input.Reservation?.Length > AgendaItem.ReservationLength)
            return ProceedingsErrors.LineTooLong.With(AgendaItem.ReservationLength).At("Reservation");

        item.Decision = input.Word;
        item.Text = string.IsNullOrWhiteSpace(input.Text) ? null : input.Text.Trim();
        item.Reservation = string.IsNullOrWhiteSpace(input.Reservation) ? null : input.Reservation.Trim();
        acts.Record(new DecisionRecorded(item.Meeting, item.Id, input.Word, item.Reservation is not null), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
