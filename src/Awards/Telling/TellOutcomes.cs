using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Telling;

/// <summary>The secretary tells each nominee and nominator of a category, in confidence, what was decided and the panel's words. From then on one may object.</summary>
public sealed class TellOutcomes(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, Outbox outbox, PublicAddress address)
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
            Write(nomination, edition);
        acts.Record(new OutcomesTold(decision.Id, told.Count, decision.ObjectionsUntil), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private void Write(Nomination nomination, Edition edition)
    {
        var secret = ids.NewSecret();
        nomination.ConsentTokenHash = SecretLink.Hash(secret);
        outbox.Queue(new Mail(
            nomination.NomineeEmail,
            $"{edition.Programme!.Name} {edition.Label}: what was decided on nomination {nomination.Number}",
            $"""
            Dear {nomination.NomineeName},

            The panel has decided on the nomination that was made for you. Read what was decided, and the panel's words to you, here:
            {address.To("/outcome/" + secret)}

            Please keep it to yourself until the roll is published. This link takes the place of the one in our earlier letter.
            """));
    }
}
