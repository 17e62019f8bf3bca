using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Objecting;

/// <summary>Somebody who had no part in the decision answers an objection: upheld, and the category goes back to the panel; or not upheld, with reasons.</summary>
public sealed class AnswerObjection(PalmaresDb db, ActLog acts, TimeProvider clock, IdSource ids)
{
    /// <param name="Answer">Read by the party that objected.</param>
    /// <param name="ToPanel">Needed when upheld: what the panel is told, without who objected.</param>
    public sealed record Input(ObjectionId Objection, bool? Upheld, string Answer, string? ToPanel = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        if (await db.ToHandleAsync(input.Objection, user, ct) is not { } found)
            return DueProcessErrors.NoSuchObjection;
        if (found.Objection.State != ObjectionState.Lodged)
            return DueProcessErrors.AnsweredAlready;
        if (input.Upheld is not { } upheld)
            return DueProcessErrors.OutcomeNeeded.At("Upheld");
        var (answer, toPanel) = (input.Answer?.Trim() ?? "", input.ToPanel?.Trim() ?? "");
        if (answer.Length is 0 or > Objection.TextLimit)
            return DueProcessErrors.AnswerNeeded.With(Objection.TextLimit);
        if (upheld && toPanel.Length is 0 or > Nomination.ReasonLimit)
            return DueProcessErrors.PanelWordsNeeded.With(Nomination.ReasonLimit);

        var rules = (await db.DueProcessAsync(found.Objection.EditionId, ct))!;
        var edition = (await db.EditionAsync(found.Objection.EditionId, ct))!;
        var now = clock.GetUtcNow();
        found.Objection.State = upheld ? ObjectionState.Upheld : ObjectionState.NotUpheld;
        (found.Objection.HandledBy, found.Objection.Answer, found.Objection.AnsweredAt) = (user, answer, now);
        // One appeal is heard; an objection heard again after it has had its own.
        found.Objection.AppealUntil = !upheld && rules.AppealDays > 0 && !found.HeardAgain ? DueProcessGate.EndAfter(edition, rules.AppealDays, now) : null;
        acts.Record(new ObjectionAnswered(found.Objection.Id, upheld), by);
        if (upheld)
            await DueProcessGate.SetAsideAsync(db, acts, ids, found.Decision, SetAsideBecause.ObjectionUpheld, toPanel, by, now, ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>An objection with the decision it is about, for somebody who may handle it.</summary>
internal sealed record ToHandle(Objection Objection, Decision Decision, bool HeardAgain);

internal static class Handlers
{
    /// <returns>Null for whoever does not hold the duty, had a part in the decision, objected, or has answered it before an appeal.</returns>
    public static async Task<ToHandle?> ToHandleAsync(this PalmaresDb db, ObjectionId id, UserId user, CancellationToken ct)
    {
        var objection = await db.Set<Objection>().SingleOrDefaultAsync(o => o.Id == id, ct);
        if (objection is null || objection.LodgedBy == user || !await DueProcessGate.HoldsAsync(db, objection.EditionId, DutyKind.HandleObjections, user, ct))
            return null;
        var appeal = await db.Set<Appeal>().AsNoTracking().SingleOrDefaultAsync(a => a.ObjectionId == id, ct);
        if (appeal is { State: AppealState.HeardAgain } && appeal.AnsweredBefore == user)
            return null;
        var decision = await db.Set<Decision>().IgnoreQueryFilters().Include(d => d.Lines).SingleAsync(d => d.Id == objection.DecisionId, ct);
        return (await DueProcessGate.InvolvedAsync(db, decision, ct)).Contains(user) ? null : new ToHandle(objection, decision, appeal is { State: AppealState.HeardAgain });
    }

    /// <returns>Null for whoever does not hold the duty, had a part in the decision or in the answer, or objected.</returns>
    public static async Task<(Appeal Appeal, ToHandle Case)?> ToDecideAsync(this PalmaresDb db, AppealId id, UserId user, CancellationToken ct)
    {
        if (await db.Set<Appeal>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } appeal)
            return null;
        var objection = await db.Set<Objection>().SingleAsync(o => o.Id == appeal.ObjectionId, ct);
        if (objection.LodgedBy == user || appeal.AnsweredBefore == user || !await DueProcessGate.HoldsAsync(db, objection.EditionId, DutyKind.DecideAppeals, user, ct))
            return null;
        var decision = await db.Set<Decision>().IgnoreQueryFilters().Include(d => d.Lines).SingleAsync(d => d.Id == objection.DecisionId, ct);
        return (await DueProcessGate.InvolvedAsync(db, decision, ct)).Contains(user) ? null : (appeal, new ToHandle(objection, decision, false));
    }
}
