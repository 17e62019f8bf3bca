using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>Everything that happened in the proceedings between two days, as far as the viewer may see it and a paper of a class may say it.</summary>
public sealed class WhatHappened(PalmaresDb db, FindMeetings meetings, FindLiaisons liaisons)
{
    /// <param name="Until">The last day, included.</param>
    /// <param name="UpTo">The class of the paper it is for: nothing more closed is taken in.</param>
    public sealed record Input(DateOnly Since, DateOnly Until, AccessClass UpTo);

    /// <param name="Inputs">In the order received.</param>
    /// <param name="Awaited">Statements of any date still awaiting a reply.</param>
    public sealed record Report(
        IReadOnlyList<DocumentLine> Documents, IReadOnlyList<InputLine> Inputs, IReadOnlyList<MeetingLine> Meetings, IReadOnlyList<MeetingDecision> Decisions,
        IReadOnlyList<LiaisonLine> Sent, IReadOnlyList<LiaisonLine> Received, IReadOnlyList<LiaisonLine> Awaited);

    public async Task<Result<Report>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.MakeReport))
            return KernelErrors.NotPermitted;
        if (input.Until < input.Since)
            return ProceedingsErrors.EndsBeforeStart.With(input.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).At("Until");
        var open = Access.UpTo(input.UpTo);
        var (from, until) = (At(input.Since), At(input.Until.AddDays(1)));
        var documents = await FindDocuments.Visible(db, by).Where(one => open.Contains(one.Access) && one.RegisteredAt >= from && one.RegisteredAt < until).OrderBy(one => one.RegisteredAt).ToListAsync(ct);
        var inputs = await FindInputs.Visible(db, by, input.UpTo).Where(one => one.ReceivedOn >= input.Since && one.ReceivedOn <= input.Until).OrderBy(one => one.ReceivedOn).ThenBy(one => one.RecordedAt).ToListAsync(ct);
        var met = (await meetings.RunAsync(new(Since: input.Since, UpTo: input.UpTo), by, ct)).Value.Where(one => one.StartsOn <= input.Until && one.State != MeetingState.Planned).OrderBy(one => one.StartsOn).ToList();
        var decided = (await meetings.DecisionsAsync(new(Since: input.Since, UpTo: input.UpTo), by, ct)).Value.Where(one => met.Any(meeting => meeting.Id == one.Meeting.Id)).ToList();
        var written = (await liaisons.RunAsync(new(UpTo: input.UpTo), by, ct)).Value;
        bool Within(LiaisonLine one) => one.On >= input.Since && one.On <= input.Until;
        return new Report(
            [.. documents.Select(FindDocuments.Line)], [.. inputs.Select(FindInputs.Line)], met, decided,
            [.. written.Where(one => one.State == LiaisonState.Sent && Within(one)).OrderBy(one => one.On)], [.. written.Where(one => one.State == LiaisonState.Received && Within(one)).OrderBy(one => one.On)],
            [.. written.Where(one => one.Awaited.Count > 0).OrderBy(one => one.Deadline)]);
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
