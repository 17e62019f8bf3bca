using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Telling;

/// <summary>The secretary tells each nominee and nominator of a category, in confidence, what was decided and the panel's words. From then on one may object.</summary>
public sealed class TellOutcomes(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, WriteLetter letters, PublicAddress address)
{
    public sealed record Input(CategoryId Category);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var decision = await db.Set<Decision>().Include(d => d.Lines).SingleOrDefaultAsync(d => d.CategoryId == input.Category, ct);
        if (decision is null)
            return DueProcessErrors.NotDecidedYet;
        var rules = await db.DueProcessAsync(decision.EditionId, ct);
        if (rules?.ApprovingBody is not null && !await db.Set<Approval>().AnyAsync(a => a.DecisionId == decision.Id && a.Outcome == ApprovalOutcome.Approved, ct))
            return DueProcessErrors.NotApprovedYet;
        if (decision.ToldAt is not null)
            return DueProcessErrors.ToldAlready;
        if (decision.Lines.Count - await db.Set<Feedback>().CountAsync(f => f.DecisionId == decision.Id, ct) is var missing and > 0)
            return DueProcessErrors.FeedbackMissing.With(missing);

        var edition = (await db.EditionAsync(decision.EditionId, ct))!;
        decision.ToldAt = clock.GetUtcNow();
        decision.ObjectionsUntil = rules is { ObjectionDays: > 0 and var days } ? DueProcessGate.EndAfter(edition, days, clock.GetUtcNow()) : null;
        var told = decision.Lines.Select(l => l.NominationId).ToList();
        foreach (var nomination in await db.Set<Nomination>().Where(n => told.Contains(n.Id)).OrderBy(n => n.Number).ToListAsync(ct))
            await WriteAsync(nomination, edition, ct);
        acts.Record(new OutcomesTold(decision.Id, told.Count, decision.ObjectionsUntil), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private async Task WriteAsync(Nomination nomination, Edition edition, CancellationToken ct)
    {
        var secret = ids.NewSecret();
        nomination.ConsentTokenHash = SecretLink.Hash(secret);
        await letters.StageAsync(
            new Letter(DueProcessLetters.OutcomeTold, nomination.NomineeEmail, nomination.NomineeName)
            {
                About = nomination.Id.Value,
                ["nominee"] = nomination.NomineeName,
                ["programme"] = $"{edition.Programme!.Name} {edition.Label}",
                ["number"] = nomination.Number,
                ["link"] = address.To("/outcome/" + secret),
            },
            ct);
    }
}
