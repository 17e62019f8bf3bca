using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Conflicts;

/// <summary>A judge says: I have something to do with this. From then on the nomination is out of the judge's world.</summary>
public sealed class DeclareConflict(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, ListReviewable reviewable, PartyMatters parties)
{
    public sealed record Input(EditionId Edition, NominationId Nomination, ConflictKind? Kind, string Reason);

    public async Task<Result<ConflictId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DeclareConflict) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (await JudgeOfAsync(input.Edition, user, ct) is not { } judge)
            return ReviewErrors.NotOnPanel;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return ReviewErrors.ConflictTooLate;
        if ((await reviewable.RunAsync(input.Edition, ct)).All(n => n.Id != input.Nomination))
            return ReviewErrors.NoSuchNomination;
        if (input.Kind is not { } kind || !Enum.IsDefined(kind))
            return ReviewErrors.KindNeeded;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Conflict.ReasonLimit)
            return ReviewErrors.ReasonNeeded.With(Conflict.ReasonLimit);
        if (await db.Set<Conflict>().AnyAsync(c => c.Judge == judge && c.Nomination == input.Nomination && c.Origin == ConflictOrigin.Declared, ct))
            return ReviewErrors.DeclaredAlready;

        var conflict = new Conflict
        {
            Id = ids.New<ConflictId>(),
            Edition = input.Edition,
            Judge = judge,
            Nomination = input.Nomination,
            Kind = kind,
            Origin = ConflictOrigin.Declared,
            Detail = input.Reason.Trim(),
            Mark = "declared",
            At = clock.GetUtcNow(),
            State = ConflictState.Confirmed,
        };
        db.Set<Conflict>().Add(conflict);
        acts.Record(new ConflictDeclared(conflict.Id, input.Edition, kind), by, conflict.Detail);
        await ExcludeScores.RecordAsync(db, acts, conflict, by, ct);
        if (kind == ConflictKind.DraftRead && await parties.OnAsync(input.Edition, ct) is var on && on.Contains(PartyRule.NoDraftReview))
            await parties.KeepAsync(input.Edition, [new(PartyRule.NoDraftReview, PartyRole.DraftReader, input.Nomination, judge, null, "", null, false, false)], on, PartyMoment.Declared, by, ct);
        await db.SaveChangesAsync(ct);
        return conflict.Id;
    }

    private async Task<JudgeId?> JudgeOfAsync(EditionId edition, UserId user, CancellationToken ct)
    {
        var panels = db.Set<Panel>().Where(p => p.Edition == edition).Select(p => p.Id);
        return await db.Set<Judge>().Where(j => panels.Contains(j.Panel) && j.User == user && !j.HasLeft).Select(j => (JudgeId?)j.Id).SingleOrDefaultAsync(ct);
    }
}
