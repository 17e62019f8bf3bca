using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Telling;

/// <summary>The words to each nominee of a category before they are told: for chair and secretary, and for a judge who presided over some.</summary>
public sealed class ShowFeedback(PalmaresDb db)
{
    /// <param name="Text">Null where nothing is written; empty and unreadable for a viewer recused from it.</param>
    public sealed record Line(NominationId Nomination, string Number, string NomineeName, Outcome Outcome, string? Text, bool MayWrite, bool Recused);

    public sealed record View(EditionFacts Edition, CategoryFacts Category, IReadOnlyList<Line> Lines, bool Approved, bool MayTell, DateTimeOffset? ToldAt, DateTimeOffset? ObjectionsUntil);

    public async Task<Result<View>> RunAsync(CategoryId category, Actor by, CancellationToken ct)
    {
        if (!(by.May(Permission.SeeResults) || by.May(Permission.Score)) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var decision = await db.Set<Decision>().AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(d => d.CategoryId == category, ct);
        if (decision is null || !(by.May(Permission.SeeResults) || decision.Lines.Any(l => l.PresidedBy == user)))
            return DueProcessErrors.NoSuchDecision;
        var edition = (await db.EditionAsync(decision.EditionId, ct))!.Facts();
        var nominations = await db.Set<Nomination>().AsNoTracking().Where(n => n.CategoryId == category).ToDictionaryAsync(n => n.Id, ct);
        var written = await db.Set<Feedback>().AsNoTracking().Where(f => f.DecisionId == decision.Id).ToDictionaryAsync(f => f.NominationId, f => f.Text, ct);
        var recused = (await db.Set<PanelRecusal>().AsNoTracking().Where(r => r.RecommendationId == decision.RecommendationId && r.UserId == user).Select(r => r.NominationId).ToListAsync(ct)).ToHashSet();
        var rules = await db.DueProcessAsync(decision.EditionId, ct);
        var approved = rules?.ApprovingBody is null || await db.Set<Approval>().AnyAsync(a => a.DecisionId == decision.Id && a.Outcome == ApprovalOutcome.Approved, ct);
        return new View(
            edition, edition.Categories.Single(c => c.Id == category),
            [
                .. decision.Lines.Where(l => by.May(Permission.SeeResults) || l.PresidedBy == user)
                    .Select(l => (Line: l, Nomination: nominations[l.NominationId])).OrderBy(l => l.Nomination.Number, StringComparer.Ordinal)
                    .Select(l => new Line(
                        l.Nomination.Id, l.Nomination.Number, l.Nomination.NomineeName, l.Line.Outcome, recused.Contains(l.Nomination.Id) ? null : written.GetValueOrDefault(l.Nomination.Id),
                        decision.ToldAt is null && !recused.Contains(l.Nomination.Id) && (by.May(Permission.Decide) || l.Line.PresidedBy == user), recused.Contains(l.Nomination.Id))),
            ],
            approved, by.May(Permission.PublishRoll) && decision.ToldAt is null, decision.ToldAt, decision.ObjectionsUntil);
    }
}
