using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>What stands in the way of a roll, who had a part in a decision, and how a decision is set aside.</summary>
internal static class DueProcessGate
{
    public static Task<DueProcess?> DueProcessAsync(this PalmaresDb db, EditionId edition, CancellationToken ct) =>
        db.Set<DueProcess>().SingleOrDefaultAsync(rules => rules.EditionId == edition, ct);

    /// <returns>One refusal for all that may be open, so that it tells nobody that somebody objected.</returns>
    public static async Task<Error?> OpenAsync(PalmaresDb db, EditionId edition, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.DueProcessAsync(edition, ct) is not { } rules)
            return null;
        var decisions = await db.Set<Decision>().AsNoTracking().Where(d => d.EditionId == edition).ToListAsync(ct);
        if (decisions.Any(d => d.ToldAt is null || now <= d.ObjectionsUntil))
            return DueProcessErrors.NotOver;
        var standing = decisions.Select(d => d.Id).ToList();
        var approved = await db.Set<Approval>().CountAsync(a => a.Outcome == ApprovalOutcome.Approved && standing.Contains(a.DecisionId), ct);
        if (rules.ApprovingBody is not null && approved != decisions.Count)
            return DueProcessErrors.NotOver;
        var objections = await db.Set<Objection>().AsNoTracking().Where(o => standing.Contains(o.DecisionId)).ToListAsync(ct);
        var contested = objections.Select(o => o.Id).ToList();
        var appeals = await db.Set<Appeal>().AsNoTracking().Where(a => contested.Contains(a.ObjectionId)).ToListAsync(ct);
        var open = objections.Any(o => o.State == ObjectionState.Lodged)
            || appeals.Any(a => a.State == AppealState.Lodged)
            || objections.Any(o => o.State == ObjectionState.NotUpheld && now <= o.AppealUntil && appeals.All(a => a.ObjectionId != o.Id));
        return open ? DueProcessErrors.NotOver : null;
    }

    /// <summary>Everybody who had a part in a decision or has a stake in its category: none of them looks at it a second time.</summary>
    public static async Task<IReadOnlySet<UserId>> InvolvedAsync(PalmaresDb db, Decision decision, CancellationToken ct)
    {
        var recommendation = await db.Set<Recommendation>().AsNoTracking().Include(r => r.Seats).SingleAsync(r => r.Id == decision.RecommendationId, ct);
        var nominations = await db.Set<Nomination>().AsNoTracking().Where(n => n.CategoryId == decision.CategoryId).Select(n => new { n.Nominator, n.NomineeUser }).ToListAsync(ct);
        var approvers = await db.Set<Approval>().AsNoTracking().Where(a => a.DecisionId == decision.Id).Select(a => a.RecordedBy).ToListAsync(ct);
        var involved = recommendation.Seats.Select(s => s.UserId).Concat(decision.MembersPresent.Select(UserId.From)).Concat(approvers).Append(decision.RecordedBy).ToHashSet();
        involved.UnionWith(nominations.Select(n => n.Nominator));
        involved.UnionWith(await db.Set<CoNominator>().Where(c => c.User != null && c.AcceptedAt != null && db.Set<Nomination>().Any(n => n.Id == c.NominationId && n.CategoryId == decision.CategoryId)).Select(c => c.User!.Value).ToListAsync(ct));
        involved.UnionWith(nominations.Select(n => n.NomineeUser).OfType<UserId>());
        return involved;
    }

    public static Task<bool> HoldsAsync(PalmaresDb db, EditionId edition, DutyKind kind, UserId user, CancellationToken ct) =>
        db.Set<Duty>().AnyAsync(duty => duty.EditionId == edition && duty.UserId == user && duty.Kind == kind, ct);

    /// <summary>The decision holds no longer, its laureates are none, and the panel decides the category anew. Words proposed for them are kept as history. What else was open against it is overtaken.</summary>
    public static async Task SetAsideAsync(PalmaresDb db, ActLog acts, IdSource ids, Decision decision, SetAsideBecause because, string toPanel, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        (decision.SetAsideAt, decision.SetAsideBecause, decision.SetAsideWords) = (now, because, toPanel);
        var laureates = await db.Set<Laureate>().Where(l => l.CategoryId == decision.CategoryId && l.PublishedAt == null).ToListAsync(ct);
        var (of, none) = (laureates.ToDictionary(l => l.Id, l => l.NominationId), laureates.Select(l => l.Id).ToList());
        foreach (var draft in await db.Set<CitationDraft>().Where(d => none.Contains(d.LaureateId)).OrderBy(d => d.Number).ToListAsync(ct))
        {
            db.Set<EarlierCitation>().Add(EarlierCitation.Of(draft, of[draft.LaureateId], decision.Id, ids.New<EarlierCitationId>()));
            db.Set<CitationDraft>().Remove(draft);
        }

        db.Set<Laureate>().RemoveRange(laureates);
        // The one that was just upheld is no longer open, though the database does not know it yet.
        foreach (var other in (await db.Set<Objection>().Where(o => o.DecisionId == decision.Id).ToListAsync(ct)).Where(o => o.State == ObjectionState.Lodged))
            other.State = ObjectionState.Overtaken;
        acts.Record(new DecisionSetAside(decision.Id, because), by);
    }

    /// <summary>The last second of the day so many days from now, where the edition is.</summary>
    public static DateTimeOffset EndAfter(Edition edition, int days, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone);
        return Deadline.EndOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(days), zone);
    }
}
