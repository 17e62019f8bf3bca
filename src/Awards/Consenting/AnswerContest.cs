using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Consenting;

/// <summary>The secretary answers a contested line: it is kept, or it goes.</summary>
public sealed class AnswerContest(PalmaresDb db, ActLog acts, Outbox outbox)
{
    public sealed record Input(NominationId Nomination, EvidenceId Evidence, bool Keep, string Answer);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        var nomination = await db.Set<Nomination>().Include(n => n.Claims).ThenInclude(c => c.Evidence).SingleOrDefaultAsync(n => n.Id == input.Nomination, ct);
        var line = nomination?.Claims.SelectMany(c => c.Evidence).SingleOrDefault(e => e.Id == input.Evidence);
        if (nomination is null || line is null)
            return AwardsErrors.NoSuchEvidence;
        if (line.Contest != ContestState.Contested)
            return AwardsErrors.NotContested;
        if (string.IsNullOrWhiteSpace(input.Answer) || input.Answer.Length > Nomination.ReasonLimit)
            return AwardsErrors.ContestAnswerNeeded;

        line.Contest = input.Keep ? ContestState.Kept : ContestState.Removed;
        line.ContestAnswer = input.Answer.Trim();
        outbox.Queue(new Mail(nomination.NomineeEmail, $"About a line of nomination {nomination.Number}", $"You wrote: {line.ContestText}\n\nThe secretary answers: {line.ContestAnswer}"));
        acts.Record(new ContestAnswered(nomination.Id, line.Id, line.Contest), by, input.Answer);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
