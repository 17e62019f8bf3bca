using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Meeting;

/// <summary>Writes down what was moved about a nomination, how the members who stayed voted, and what a member reserves.</summary>
public sealed class RecordMotion(PalmaresDb db, IdSource ids, ActLog acts, TimeProvider clock, ReadEdition editions, Sight sight, ReadVoting voting)
{
    /// <param name="Reservations">By member; an empty text is none.</param>
    public sealed record Input(
        EditionId Edition, NominationId Nomination, JudgeId? MovedBy, string Text, int For, int Against, int Abstained, IReadOnlyDictionary<JudgeId, string> Reservations);

    public async Task<Result<MotionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeResults))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        if (await db.Set<Sitting>().Include(s => s.Present).SingleOrDefaultAsync(s => s.Edition == input.Edition && s.ClosedAt == null, ct) is not { } sitting)
            return ReviewErrors.NoMeeting;
        if ((await sight.OfAsync(input.Edition, by, ct)).Nominations.SingleOrDefault(n => n.Id == input.Nomination) is not { } nomination)
            return ReviewErrors.NoSuchNomination;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleAsync(p => p.Edition == input.Edition, ct);
        var apart = await ConflictPairs.ReadAsync(db, input.Edition, ct);
        var staying = panel.Judges.Where(j => sitting.Present.Any(p => p.Judge == j.Id) && !Room.Leaves(j, nomination, apart)).ToList();
        if (MotionRules.Check(input, staying.Select(j => j.Id).ToHashSet(), edition.Value.Quorum) is { } refusal)
            return refusal;
        if (input.Against > 0 && !await voting.RunAsync(input.Edition, ct))
            return DeliberationErrors.OpposedMotion;

        var motion = new Motion
        {
            Id = ids.New<MotionId>(),
            Sitting = sitting.Id,
            Nomination = nomination.Id,
            At = clock.GetUtcNow(),
            MovedBy = input.MovedBy!.Value,
            Text = input.Text.Trim(),
            For = input.For,
            Against = input.Against,
            Abstained = input.Abstained,
        };
        motion.Reservations.AddRange(input.Reservations.Where(r => !string.IsNullOrWhiteSpace(r.Value))
            .Select(r => new Reservation { Id = ids.New<ReservationId>(), Motion = motion.Id, Judge = r.Key, Text = r.Value.Trim() }));
        db.Set<Motion>().Add(motion);
        acts.Record(new MotionRecorded(motion.Id, sitting.Id, motion.Reservations.Count), by);
        await db.SaveChangesAsync(ct);
        return motion.Id;
    }
}
