using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Conflicts;

/// <summary>The secretary says which judge a nominator or a nominee meant; from then on it is a declared conflict. Or that nobody on the panel is meant.</summary>
public sealed class MatchTie(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, Sight sight, ListStatedTies stated)
{
    /// <param name="Judge">Null: nobody on this panel.</param>
    public sealed record Input(EditionId Edition, StatedTieId Tie, JudgeId? Judge);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges) || !by.May(Permission.RunProgramme) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (edition.Value.Phase > EditionPhase.Reviewing)
            return ReviewErrors.ConflictTooLate;
        var tie = (await stated.RunAsync(input.Edition, ct)).SingleOrDefault(one => one.Id == input.Tie);
        if (tie is null || !(await sight.OfAsync(input.Edition, by, ct)).Sees(tie.Nomination))
            return ReviewErrors.NoSuchNamedTie;
        var answer = await db.Set<TieAnswer>().SingleOrDefaultAsync(a => a.Tie == tie.Id, ct);
        // Whom somebody was said to be cannot be taken back: the conflict stands.
        if (answer?.Judge is not null)
            return ReviewErrors.TieMatched;
        if (input.Judge is { } judge && !await db.Set<Judge>().AnyAsync(j => j.Id == judge && !j.HasLeft && db.Set<Panel>().Any(p => p.Id == j.Panel && p.Edition == input.Edition), ct))
            return ReviewErrors.NoSuchMember;

        if (answer is null)
            db.Set<TieAnswer>().Add(answer = new TieAnswer { Tie = tie.Id, Edition = input.Edition, By = user, At = clock.GetUtcNow() });
        (answer.Judge, answer.By, answer.At) = (input.Judge, user, clock.GetUtcNow());
        acts.Record(new TieAnswered(input.Edition), by);
        if (input.Judge is { } meant)
            await DeclareAsync(input.Edition, tie, meant, by, ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private async Task DeclareAsync(EditionId edition, StatedTieFacts tie, JudgeId judge, Actor by, CancellationToken ct)
    {
        var conflict = new Conflict
        {
            Id = ids.New<ConflictId>(),
            Edition = edition,
            Judge = judge,
            Nomination = tie.Nomination,
            Kind = TieKinds.Of(tie.Kind),
            Origin = tie.Side == TieSide.Nominee ? ConflictOrigin.DeclaredByNominee : ConflictOrigin.DeclaredByNominator,
            Detail = tie.Remark ?? "",
            Mark = "tie:" + tie.Id,
            At = clock.GetUtcNow(),
            State = ConflictState.Confirmed,
        };
        db.Set<Conflict>().Add(conflict);
        // Of what kind the tie is stays out of the ledger: the auditor is not told.
        acts.Record(new ConflictDeclared(conflict.Id, edition, conflict.ShownKind), by);
        await ExcludeScores.RecordAsync(db, acts, conflict, by, ct);
    }
}
