using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Clarifying;

/// <summary>Whoever leads asks the nominator something about a nomination, to be answered by the end of a day.</summary>
public sealed class AskClarification(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, MayDeliberate mayDeliberate)
{
    /// <param name="AsItIs">It may name a member of the panel, whom the nominator is not told of.</param>
    public sealed record Input(EditionId Edition, NominationId Nomination, string Question, DateOnly AnswerBy, bool AsItIs = false);

    public async Task<Result<ClarificationId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        if (await mayDeliberate.OfAsync(input.Edition, input.Nomination, by, ct) is not { Leads: true } who)
            return DeliberationErrors.NoSuchThread;
        if (who.Edition.Phase is not (EditionPhase.Reviewing or EditionPhase.Deciding))
            return DeliberationErrors.QuestionEarly;
        var question = input.Question?.Trim() ?? "";
        if (question.Length is 0 or > Clarification.TextLimit)
            return DeliberationErrors.QuestionNeeded.With(Clarification.TextLimit);
        if (!input.AsItIs && NamesInText.Found(question, await PanelAsync(who.Edition.Id, ct), who.Nomination.NomineeName, who.Nomination.NominatorName) is { Count: > 0 } named)
            return AwardsErrors.NamesWhoIsHidden.With(string.Join(", ", named)).At("Question");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(who.Edition.TimeZone);
        var (today, last) = (DayIn(zone, clock.GetUtcNow()), DayIn(zone, who.Edition.Dates.DecidingCloses));
        if (input.AnswerBy <= today || input.AnswerBy > last)
            return DeliberationErrors.AnswerDay.With(last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        var asked = new Clarification
        {
            Id = ids.New<ClarificationId>(),
            Edition = input.Edition,
            Nomination = input.Nomination,
            Question = question,
            AskedBy = user,
            AskedAt = clock.GetUtcNow(),
            AnswerBy = Deadline.EndOf(input.AnswerBy, zone),
        };
        db.Set<Clarification>().Add(asked);
        acts.Record(new ClarificationAsked(asked.Id, input.Edition, asked.AnswerBy), by);
        await db.SaveChangesAsync(ct);
        return asked.Id;
    }

    private async Task<IReadOnlyList<string>> PanelAsync(EditionId edition, CancellationToken ct)
    {
        var panels = db.Set<Panel>().Where(p => p.Edition == edition).Select(p => p.Id);
        return await db.Set<Judge>().Where(j => panels.Contains(j.Panel)).Select(j => j.Name).ToListAsync(ct);
    }

    private static DateOnly DayIn(TimeZoneInfo zone, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
