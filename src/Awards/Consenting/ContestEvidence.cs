using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Consenting;

/// <summary>The nominee says that a line is not about them, or is wrong. Judges do not see it until the secretary has answered.</summary>
public sealed class ContestEvidence(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(NomineeKey Key, EvidenceId Evidence, string Text);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var nomination = await db.AboutMe(input.Key, by).Include(n => n.Claims).ThenInclude(c => c.Evidence).SingleOrDefaultAsync(ct);
        if (nomination is null)
            return input.Key.Secret is null ? AwardsErrors.NoSuchNomination : AwardsErrors.LinkNotValid;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (!ConsentRules.MayAnswer(edition.Phase, edition.ScreeningCloses, clock.GetUtcNow()))
            return AwardsErrors.AnswerClosed;
        var line = nomination.Claims.SelectMany(c => c.Evidence).SingleOrDefault(e => e.Id == input.Evidence);
        if (line is null)
            return AwardsErrors.NoSuchEvidence;
        if (line.Contest != ContestState.None)
            return AwardsErrors.AlreadyContested;
        var text = input.Text?.Trim() ?? "";
        if (text.Length == 0)
            return AwardsErrors.ContestTextNeeded;
        if (text.Length > Nomination.ReasonLimit)
            return AwardsErrors.TooLong.With("The text", text.Length, Nomination.ReasonLimit).At("Text");

        line.Contest = ContestState.Contested;
        line.ContestText = text;
        acts.Record(new EvidenceContested(nomination.Id, line.Id), by, text);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
