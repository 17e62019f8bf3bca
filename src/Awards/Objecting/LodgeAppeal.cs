using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Objecting;

/// <summary>The party whose objection was not upheld says which rule of procedure was broken. Once.</summary>
public sealed class LodgeAppeal(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input(PartyKey Key, ObjectionId Objection, AppealGround? Ground, string Text);

    public async Task<Result<AppealId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (input.Key.Secret is null && !by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        if (await db.PartyAsync(input.Key, by, ct) is not { } party)
            return DueProcessErrors.NothingTold;
        var objection = await db.Set<Objection>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == input.Objection, ct);
        if (objection is null || !party.Lodged(objection))
            return DueProcessErrors.NoSuchObjection;
        if (await db.Set<Appeal>().AnyAsync(a => a.ObjectionId == objection.Id, ct))
            return DueProcessErrors.AppealedAlready;
        if (objection is not { State: ObjectionState.NotUpheld, HandledBy: { } handler, AppealUntil: { } until } || clock.GetUtcNow() > until)
            return DueProcessErrors.AppealsClosed;
        if (input.Ground is not { } ground || !Enum.IsDefined(ground))
            return DueProcessErrors.GroundNeeded;
        var text = input.Text?.Trim() ?? "";
        if (text.Length is 0 or > Objection.TextLimit)
            return DueProcessErrors.ObjectionNeeded.With(Objection.TextLimit);

        var appeal = new Appeal { Id = ids.New<AppealId>(), ObjectionId = objection.Id, Ground = ground, Text = text, LodgedAt = clock.GetUtcNow(), AnsweredBefore = handler };
        db.Set<Appeal>().Add(appeal);
        acts.Record(new AppealLodged(appeal.Id, objection.Id), by);
        await db.SaveChangesAsync(ct);
        return appeal.Id;
    }
}
