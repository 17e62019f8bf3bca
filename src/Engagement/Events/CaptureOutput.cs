using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Engagement.Events;

[ActName("engagement.output-captured")]
public sealed record OutputCaptured(EngagementEventId Event, int Number, int Session, OutputKind Kind) : Act;

[ActName("engagement.session-noted")]
public sealed record SessionNoted(EngagementEventId Event, int Session) : Act;

/// <summary>A sentence of a session is captured as a numbered item: guidance, not yet an action.</summary>
public sealed class CaptureOutput(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(EngagementEventId Event, int Session, OutputKind Kind, string Text);

    /// <returns>Its number.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (string.IsNullOrWhiteSpace(input.Text) || input.Text.Length > EventOutput.TextLength)
            return EngagementErrors.OutputMissing.With(EventOutput.TextLength);
        if (await db.Set<EngagementEvent>().SingleOrDefaultAsync(one => one.Id == input.Event, ct) is not { } found)
            return EngagementErrors.NoSuchEvent;
        if (found.Sessions.All(session => session.Position != input.Session))
            return EngagementErrors.NoSuchSession;

        var number = found.Outputs.Count + 1;
        found.Outputs.Add(new EventOutput { Number = number, Session = input.Session, Kind = input.Kind, Text = input.Text.Trim(), At = clock.GetUtcNow() });
        acts.Record(new OutputCaptured(found.Id, number, input.Session, input.Kind), by);
        await db.SaveChangesAsync(ct);
        return number;
    }
}

/// <summary>Notes and presentations of a session; they replace what stood there.</summary>
public sealed class KeepSessionNotes(PalmaresDb db, ActLog acts)
{
    public sealed record Input(EngagementEventId Event, int Session, string? Notes, string? Presentations);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunMeeting))
            return KernelErrors.NotPermitted;
        if (input.Notes?.Length > EventSession.NotesLength || input.Presentations?.Length > EventSession.NotesLength)
            return EngagementErrors.TextTooLong.With(Math.Max(input.Notes?.Length ?? 0, input.Presentations?.Length ?? 0), EventSession.NotesLength).At("Notes");
        if (await db.Set<EngagementEvent>().SingleOrDefaultAsync(one => one.Id == input.Event, ct) is not { } found)
            return EngagementErrors.NoSuchEvent;
        if (found.Sessions.SingleOrDefault(one => one.Position == input.Session) is not { } session)
            return EngagementErrors.NoSuchSession;

        session.Notes = string.IsNullOrWhiteSpace(input.Notes) ? null : input.Notes.Trim();
        session.Presentations = string.IsNullOrWhiteSpace(input.Presentations) ? null : input.Presentations.Trim();
        acts.Record(new SessionNoted(found.Id, input.Session), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
