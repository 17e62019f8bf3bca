using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Reporting;

/// <summary>The secretary asks laureates of a published edition what came of it. Only those who agreed to be written to, and keep their title, are asked.</summary>
public sealed class AskForReports(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address)
{
    /// <param name="DueBy">The last day to answer, in the edition's zone.</param>
    public sealed record Input(EditionId Edition, IReadOnlyList<LaureateId> Laureates, string? Question, DateOnly DueBy);

    /// <returns>How many were asked.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        if (await db.EditionAsync(input.Edition, ct) is not { } edition)
            return AwardsErrors.NoSuchEdition;
        var question = input.Question?.Trim() ?? "";
        if (question.Length is 0 or > ProgressReport.QuestionLimit)
            return AwardsErrors.ReportQuestionNeeded.With(ProgressReport.QuestionLimit);
        var (now, due) = (clock.GetUtcNow(), Deadline.EndOf(input.DueBy, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone)));
        if (due <= now)
            return AwardsErrors.ReportDayPast;
        var asked = input.Laureates.Distinct().ToList();
        if (asked.Count == 0)
            return AwardsErrors.ReportOfNobody;

        foreach (var id in asked)
        {
            var row = await db.AskableAsync(edition, id, ct);
            if (row.IsError)
                return row.Error;
            var secret = ids.NewSecret();
            var report = new ProgressReport { Id = ids.New<ProgressReportId>(), LaureateId = id, Question = question, AskedAt = now, AskedBy = by.User, DueBy = due, TokenHash = SecretLink.Hash(secret) };
            db.Set<ProgressReport>().Add(report);
            await letters.StageAsync(LaureateLetters.Of(LaureateLetters.ReportAsked, report, row.Value, edition, address.To("/report/" + secret), now), ct);
            acts.Record(new ProgressReportAsked(id, report.Id, due), by);
        }

        await db.SaveChangesAsync(ct);
        return asked.Count;
    }
}

internal static class Askable
{
    /// <returns>The nomination, with the address to write to.</returns>
    public static async Task<Result<Nomination>> AskableAsync(this PalmaresDb db, Edition edition, LaureateId id, CancellationToken ct)
    {
        var laureate = await db.Set<Laureate>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.EditionId == edition.Id && l.PublishedAt != null && l.WithdrawnAt == null, ct);
        if (laureate is null)
            return AwardsErrors.NoSuchLaureate;
        var nomination = await db.Set<Nomination>().AsNoTracking().SingleAsync(n => n.Id == laureate.NominationId, ct);
        if (!nomination.MayContact)
            return AwardsErrors.ReportNotAgreed.With(nomination.Number);
        return await db.Set<ProgressReport>().AnyAsync(r => r.LaureateId == id && r.State == ProgressReportState.Asked, ct) ? AwardsErrors.ReportAskedAlready.With(nomination.Number) : nomination;
    }
}
