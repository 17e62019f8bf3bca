using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Tying;

/// <summary>A nominator or the nominee names somebody with whom the nominee has a tie, in case that person judges.</summary>
public sealed class StateTie(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input(TieOwner Owner, string Name, string? Organisation, StatedTieKind? Kind, string? Remark = null);

    public async Task<Result<StatedTieId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await TieSides.FindAsync(db, input.Owner, by, ct);
        if (found.IsError)
            return found.Error;
        var (nomination, side) = found.Value;
        if (NominatingGate.Screened((await db.EditionAsync(nomination.EditionId, ct))!, clock.GetUtcNow()))
            return NominatingErrors.TiesClosed;
        if (Check(input) is { } error)
            return error;
        if (await db.Set<StatedTie>().CountAsync(tie => tie.NominationId == nomination.Id && tie.Side == side && tie.TakenBackAt == null, ct) >= StatedTie.Most)
            return NominatingErrors.TiesMost.With(StatedTie.Most);

        var stated = new StatedTie
        {
            Id = ids.New<StatedTieId>(),
            NominationId = nomination.Id,
            Side = side,
            By = by.User,
            Name = input.Name.Trim(),
            Organisation = string.IsNullOrWhiteSpace(input.Organisation) ? null : input.Organisation.Trim(),
            Kind = input.Kind!.Value,
            Remark = string.IsNullOrWhiteSpace(input.Remark) ? null : input.Remark.Trim(),
            At = clock.GetUtcNow(),
        };
        db.Set<StatedTie>().Add(stated);
        acts.Record(new TieStated(nomination.Id, stated.Id), by);
        await db.SaveChangesAsync(ct);
        return stated.Id;
    }

    private static Error? Check(Input input)
    {
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Length > Nomination.NameLimit)
            return NominatingErrors.TieNameNeeded.With(Nomination.NameLimit);
        if (input.Organisation?.Length > Nomination.NameLimit)
            return AwardsErrors.TooLong.With("The organisation", input.Organisation.Length, Nomination.NameLimit).At("Organisation");
        if (input.Kind is not { } kind || !Enum.IsDefined(kind))
            return NominatingErrors.TieKindNeeded;
        return input.Remark?.Length > StatedTie.RemarkLimit ? AwardsErrors.TooLong.With("The remark", input.Remark.Length, StatedTie.RemarkLimit).At("Remark") : null;
    }
}

/// <summary>Who named somebody takes it back, until screening closes.</summary>
public sealed class TakeBackTie(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(TieOwner Owner, StatedTieId Tie);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await TieSides.FindAsync(db, input.Owner, by, ct);
        if (found.IsError)
            return found.Error;
        var (nomination, side) = found.Value;
        if (NominatingGate.Screened((await db.EditionAsync(nomination.EditionId, ct))!, clock.GetUtcNow()))
            return NominatingErrors.TiesClosed;
        if (await db.Set<StatedTie>().SingleOrDefaultAsync(tie => tie.Id == input.Tie && tie.NominationId == nomination.Id && tie.Side == side && tie.TakenBackAt == null, ct) is not { } stated)
            return NominatingErrors.NoSuchTie;

        stated.TakenBackAt = clock.GetUtcNow();
        acts.Record(new TieTakenBack(nomination.Id, stated.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>Whom one has named oneself: a nominator does not read what the nominee stated, nor the other way about.</summary>
public sealed class ListOwnTies(PalmaresDb db, TimeProvider clock)
{
    public sealed record Line(StatedTieId Id, string Name, string? Organisation, StatedTieKind Kind, string? Remark, DateTimeOffset At);

    public sealed record View(IReadOnlyList<Line> Lines, bool Open);

    public async Task<Result<View>> RunAsync(TieOwner owner, Actor by, CancellationToken ct)
    {
        var found = await TieSides.FindAsync(db, owner, by, ct);
        if (found.IsError)
            return found.Error;
        var (nomination, side) = found.Value;
        var lines = await db.Set<StatedTie>().AsNoTracking().Where(tie => tie.NominationId == nomination.Id && tie.Side == side && tie.TakenBackAt == null).OrderBy(tie => tie.Id).ToListAsync(ct);
        return new View(
            [.. lines.Select(tie => new Line(tie.Id, tie.Name, tie.Organisation, tie.Kind, tie.Remark, tie.At))],
            !NominatingGate.Screened((await db.EditionAsync(nomination.EditionId, ct))!, clock.GetUtcNow()));
    }
}
