using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Consenting;

/// <summary>The secretary answers a contested line: it is kept, or it goes.</summary>
public sealed class AnswerContest(PalmaresDb db, ActLog acts, WriteLetter letters)
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
        await letters.StageAsync(new Letter(NomineeLetters.ContestAnswered, nomination.NomineeEmail, nomination.NomineeName) { About = nomination.Id.Value, ["number"] = nomination.Number, ["contested"] = line.ContestText, ["answer"] = line.ContestAnswer }, ct);
        acts.Record(new ContestAnswered(nomination.Id, line.Id, line.Contest), by, input.Answer);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
