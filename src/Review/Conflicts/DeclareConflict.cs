using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Conflicts;

/// <summary>A judge says: I have something to do with this. From then on the nomination is out of the judge's world.</summary>
public sealed class DeclareConflict(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, ListReviewable reviewable, PartyMatters parties)
{
    /// <param name="Listed">The key of a row of those to declare, in place of the nomination.</param>
    public sealed record Input(EditionId Edition, NominationId Nomination, ConflictKind? Kind, string Reason, string? Listed = null);

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
        // The same person may be nominated twice by the same nominator: each is declared.
        var declared = await db.Set<Conflict>().Where(c => c.Judge == judge && c.Origin == ConflictOrigin.Declared).Select(c => c.Nomination).ToListAsync(ct);
        var meant = (await reviewable.RunAsync(input.Edition, ct)).Where(n => input.Listed is null ? n.Id == input.Nomination : n.Id.ToString() == input.Listed || DeclareKey.Of(n) == input.Listed)
            .OrderBy(n => declared.Contains(n.Id)).FirstOrDefault();
        if (meant is null)
            return ReviewErrors.NoSuchNomination;
        var nomination = meant.Id;
        if (input.Kind is not { } kind || !Enum.IsDefined(kind))
            return ReviewErrors.KindNeeded;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Conflict.ReasonLimit)
            return ReviewErrors.ReasonNeeded.With(Conflict.ReasonLimit);
        if (declared.Contains(nomination))
            return ReviewErrors.DeclaredAlready;

        var conflict = new Conflict
        {
            Id = ids.New<ConflictId>(),
            Edition = input.Edition,
            Judge = judge,
            Nomination = nomination,
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
            await parties.KeepAsync(input.Edition, [new(PartyRule.NoDraftReview, PartyRole.DraftReader, nomination, judge, null, "", null, false, false)], on, PartyMoment.Declared, by, ct);
        await db.SaveChangesAsync(ct);
        return conflict.Id;
    }

    private async Task<JudgeId?> JudgeOfAsync(EditionId edition, UserId user, CancellationToken ct)
    {
        var panels = db.Set<Panel>().Where(p => p.Edition == edition).Select(p => p.Id);
        return await db.Set<Judge>().Where(j => panels.Contains(j.Panel) && j.User == user && !j.HasLeft).Select(j => (JudgeId?)j.Id).SingleOrDefaultAsync(ct);
    }
}
