using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Clarifying;

/// <summary>A question to the nominator as one who may read it sees it.</summary>
/// <param name="Open">Not answered, and there is time.</param>
public sealed record Asked(ClarificationId Id, NominationId Nomination, string Number, string NomineeName, string Question, DateTimeOffset At, Deadline AnswerBy, string? Answer, DateTimeOffset? AnsweredAt, bool Open);

/// <summary>The questions about one nomination and their answers: for whoever leads, the judges without a conflict, and the nominator.</summary>
public sealed class ListClarifications(PalmaresDb db, TimeProvider clock, MayDeliberate mayDeliberate)
{
    public async Task<Result<IReadOnlyList<Asked>>> RunAsync(EditionId edition, NominationId nomination, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        if (await mayDeliberate.OfAsync(edition, nomination, by, ct) is not { } who || !who.Reads(Audience.Nominator))
            return DeliberationErrors.NoSuchThread;
        var asked = await db.Set<Clarification>().AsNoTracking().Where(c => c.Edition == edition && c.Nomination == nomination).ToListAsync(ct);
        return Result<IReadOnlyList<Asked>>.Of([.. asked.OrderBy(c => c.AskedAt).ThenBy(c => c.Id.Value).Select(c => Clarifications.Show(c, who, clock.GetUtcNow()))]);
    }
}

/// <summary>Every question to a nominator, newest first. For the nominator's own page and home.</summary>
public sealed class ListQuestions(PalmaresDb db, TimeProvider clock, MayDeliberate mayDeliberate)
{
    public async Task<Result<IReadOnlyList<Asked>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var asked = await db.Set<Clarification>().AsNoTracking().ToListAsync(ct);
        var shown = new List<Asked>();
        foreach (var edition in asked.Select(c => c.Edition).Distinct())
        {
            var own = (await mayDeliberate.AllAsync(edition, by, ct)).Where(d => d.Voice == Voice.Nominator).ToDictionary(d => d.Nomination.Id);
            shown.AddRange(asked.Where(c => c.Edition == edition && own.ContainsKey(c.Nomination)).Select(c => Clarifications.Show(c, own[c.Nomination], clock.GetUtcNow())));
        }

        return Result<IReadOnlyList<Asked>>.Of([.. shown.OrderByDescending(a => a.At).ThenBy(a => a.Id.Value)]);
    }
}

internal static class Clarifications
{
    public static Asked Show(Clarification c, Deliberator who, DateTimeOffset now) => new(
        c.Id, c.Nomination, who.Nomination.Number, who.Nomination.NomineeName, c.Question, c.AskedAt, Deadline.Of(c.AnswerBy, who.Edition.TimeZone, now), c.Answer, c.AnsweredAt,
        c.Answer is null && now <= c.AnswerBy);
}
