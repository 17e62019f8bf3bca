using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Objecting;

/// <summary>The objections and appeals that somebody is entrusted with and may look at, the open ones first.</summary>
public sealed class ListToHandle(PalmaresDb db)
{
    /// <param name="PanelsReason">What the panel gave for the outcome.</param>
    public sealed record Case(
        ObjectionId Id, string Edition, string TimeZone, string Category, string Number, string NomineeName, Standing Standing, Outcome Outcome, string? PanelsReason, int Counted, DateTimeOffset LodgedAt, string Text,
        ObjectionState State, string? Answer);

    public sealed record AppealCase(AppealId Id, Case Objection, AppealGround Ground, DateTimeOffset LodgedAt, string Text, AppealState State, string? Answer);

    public sealed record View(IReadOnlyList<Case> Objections, IReadOnlyList<AppealCase> Appeals);

    public async Task<Result<View>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var editions = await db.Set<Duty>().AsNoTracking().Where(d => d.UserId == user && d.Kind != DutyKind.Approve).Select(d => d.EditionId).ToListAsync(ct);
        var objections = await db.Set<Objection>().AsNoTracking().Where(o => editions.Contains(o.EditionId)).OrderBy(o => o.State == ObjectionState.Lodged ? 0 : 1).ThenBy(o => o.LodgedAt).Select(o => o.Id).ToListAsync(ct);
        var (own, appeals) = (new List<Case>(), new List<AppealCase>());
        foreach (var id in objections)
        {
            if (await db.ToHandleAsync(id, user, ct) is { } found)
                own.Add(await ShowAsync(found, ct));
        }

        foreach (var id in await db.Set<Appeal>().AsNoTracking().Where(a => objections.Contains(a.ObjectionId)).OrderBy(a => a.State == AppealState.Lodged ? 0 : 1).ThenBy(a => a.LodgedAt).Select(a => a.Id).ToListAsync(ct))
        {
            if (await db.ToDecideAsync(id, user, ct) is { } found)
                appeals.Add(new AppealCase(id, await ShowAsync(found.Case, ct), found.Appeal.Ground, found.Appeal.LodgedAt, found.Appeal.Text, found.Appeal.State, found.Appeal.Answer));
        }

        return new View(own, appeals);
    }

    private async Task<Case> ShowAsync(ToHandle found, CancellationToken ct)
    {
        var nomination = await db.Set<Nomination>().AsNoTracking().SingleAsync(n => n.Id == found.Objection.NominationId, ct);
        var edition = (await db.EditionAsync(found.Objection.EditionId, ct))!.Facts();
        var line = found.Decision.Lines.Single(l => l.NominationId == nomination.Id);
        return new Case(
            found.Objection.Id, edition.Title, edition.TimeZone, edition.Categories.Single(c => c.Id == nomination.CategoryId).Name, nomination.Number, nomination.NomineeName, found.Objection.Standing, line.Outcome, line.Reason,
            line.Counted, found.Objection.LodgedAt, found.Objection.Text, found.Objection.State, found.Objection.Answer);
    }
}
