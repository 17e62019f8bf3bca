using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Approving;

/// <summary>The decisions that somebody is entrusted to approve: outcomes and the panel's reasons, no score.</summary>
public sealed class ListToApprove(PalmaresDb db)
{
    public sealed record Line(string Number, string NomineeName, string? Organisation, Outcome Outcome, string? Reason, int Counted);

    public sealed record Reserved(string Name, string Text);

    /// <param name="Approved">When it was approved; null while it waits.</param>
    public sealed record Item(
        DecisionId Id, EditionFacts Edition, CategoryFacts Category, string Body, bool ByVote, DateTimeOffset DecidedAt, string? WithheldReason, IReadOnlyList<Line> Lines,
        DateTimeOffset? Approved, IReadOnlyList<Reserved> Reservations, bool MayReserve)
    {
        /// <summary>What the rules of the list and of the edition say of it; of a sensitive one the answer alone.</summary>
        public required IReadOnlyList<SlateAnswer> Slate { get; init; }
    }

    public async Task<Result<IReadOnlyList<Item>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var editions = await db.Set<Duty>().AsNoTracking().Where(d => d.UserId == user && d.Kind == DutyKind.Approve).Select(d => d.EditionId).ToListAsync(ct);
        var items = new List<Item>();
        foreach (var id in await db.Set<Decision>().AsNoTracking().Where(d => editions.Contains(d.EditionId)).OrderBy(d => d.DecidedAt).ThenBy(d => d.Id).Select(d => d.Id).ToListAsync(ct))
        {
            if (await db.ToApproveAsync(id, user, ct) is { } decision)
                items.Add(await ItemAsync(decision, user, ct));
        }

        return Result<IReadOnlyList<Item>>.Of(items);
    }

    private async Task<Item> ItemAsync(Decision decision, UserId user, CancellationToken ct)
    {
        var kept = (await db.EditionAsync(decision.EditionId, ct))!;
        var (edition, chosen) = (kept.Facts(), decision.Lines.Where(l => l.Outcome == Outcome.Laureate).Select(l => l.NominationId).ToList());
        var slate = await SlateGate.AskAsync(db, kept, decision.CategoryId, chosen, await db.BlindAsync(decision, ct), ct);
        var rules = (await db.DueProcessAsync(decision.EditionId, ct))!;
        var nominations = await db.Set<Nomination>().AsNoTracking().Where(n => n.CategoryId == decision.CategoryId).ToDictionaryAsync(n => n.Id, ct);
        var approval = await db.Set<Approval>().AsNoTracking().SingleOrDefaultAsync(a => a.DecisionId == decision.Id, ct);
        var reservations = await db.Set<DecisionReservation>().AsNoTracking().Where(r => r.DecisionId == decision.Id).ToListAsync(ct);
        return new Item(
            decision.Id, edition, edition.Categories.Single(c => c.Id == decision.CategoryId), rules.ApprovingBody ?? "", rules.ByVote, decision.DecidedAt, decision.WithheldReason,
            [
                .. decision.Lines.Select(l => (Line: l, Nomination: nominations[l.NominationId])).OrderBy(l => l.Nomination.Number, StringComparer.Ordinal)
                    .Select(l => new Line(l.Nomination.Number, l.Nomination.NomineeName, l.Nomination.NomineeOrganisation, l.Line.Outcome, l.Line.Reason, l.Line.Counted)),
            ],
            approval?.At, [.. reservations.OrderBy(r => r.At).Select(r => new Reserved(r.Name, r.Text))], reservations.All(r => r.UserId != user))
        {
            Slate = [.. slate.Select(one => one.ForOthers())],
        };
    }
}
