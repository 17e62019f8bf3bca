using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Reporting;

/// <summary>What the holder of a report's link sees: what is asked, until when, and what they wrote.</summary>
public sealed class ReadReportRequest(PalmaresDb db, TimeProvider clock)
{
    public sealed record View(string Edition, string Laureate, string Question, Deadline AnswerBy, ProgressReportState State, string? Text, DateTimeOffset? AnsweredAt, int Words);

    public async Task<Result<View>> RunAsync(string secret, CancellationToken ct)
    {
        if (await db.ReportAsync(secret, clock.GetUtcNow(), ct) is not { } found)
            return AwardsErrors.LinkNotValid;
        var (report, nomination, edition) = found;
        return new View($"{edition.Programme!.Name} {edition.Label}", nomination.NomineeName, report.Question, Deadline.Of(report.DueBy, edition.TimeZone, clock.GetUtcNow()), report.State, report.Text, report.AnsweredAt, ProgressReport.TextWords);
    }
}

/// <summary>The laureate reports, changes the report, or says they would rather not; until the day it is due.</summary>
public sealed class WriteReport(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <param name="Text">Null to decline: what was written before is taken out.</param>
    /// <param name="NotAgain">Nobody writes to the laureate about this award again.</param>
    public sealed record Input(string Secret, string? Text, bool NotAgain = false);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.ReportAsync(input.Secret, now, ct) is not { } found)
            return AwardsErrors.LinkNotValid;
        var report = found.Report;
        var text = input.Text?.Trim();
        if (text is not null && Words.Count(text) == 0)
            return AwardsErrors.ReportTextNeeded;
        if (text is not null && (Words.Count(text) > ProgressReport.TextWords || text.Length > Nomination.TextLimit))
            return AwardsErrors.TooManyWords.With("The report", Words.Count(text), ProgressReport.TextWords).At("Text");

        report.State = text is null ? ProgressReportState.Declined : ProgressReportState.Given;
        (report.Text, report.AnsweredAt) = (text, now);
        acts.Record(new ProgressReportAnswered(report.LaureateId, report.Id, report.State), by);
        if (input.NotAgain && found.Nomination.MayContact)
        {
            found.Nomination.MayContact = false;
            acts.Record(new ContactEnded(found.Nomination.Id), by);
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

internal sealed record RequestedReport(ProgressReport Report, Nomination Nomination, Edition Edition);

internal static class RequestedReports
{
    /// <summary>Null when the secret opens nothing any more: never given out, replaced, past its day, or of a title withdrawn.</summary>
    public static async Task<RequestedReport?> ReportAsync(this PalmaresDb db, string secret, DateTimeOffset now, CancellationToken ct)
    {
        var hash = SecretLink.Hash(secret);
        var report = await db.Set<ProgressReport>().SingleOrDefaultAsync(r => r.TokenHash == hash && r.DueBy >= now, ct);
        if (report is null)
            return null;
        var laureate = await db.Set<Laureate>().AsNoTracking().SingleAsync(l => l.Id == report.LaureateId, ct);
        if (laureate.WithdrawnAt is not null)
            return null;
        var nomination = await db.Set<Nomination>().SingleAsync(n => n.Id == laureate.NominationId, ct);
        return new RequestedReport(report, nomination, (await db.EditionAsync(laureate.EditionId, ct))!);
    }
}
