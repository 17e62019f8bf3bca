using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Those who screen state a fact that the record does not have, with its source.</summary>
public sealed class StateFact(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="About">Null for the nominee; else the id that the answer names: the nominator's or an endorser's.</param>
    /// <param name="Value">A date, a number, words divided by commas, parts divided by strokes, or "none".</param>
    public sealed record Input(NominationId Nomination, StatedKind Kind, string Name, string Value, string Source, string? About = null);

    public async Task<Result<StatedFactId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        if (await ScreeningGate.RefusalAsync(db, input.Nomination, ct) is { } closed)
            return closed;
        if (StatedFacts.Check(input) is { } wrong)
            return wrong;

        var fact = new StatedFact
        {
            Id = ids.New<StatedFactId>(),
            NominationId = input.Nomination,
            About = string.IsNullOrWhiteSpace(input.About) ? null : input.About.Trim(),
            Kind = input.Kind,
            Name = input.Kind is StatedKind.Born or StatedKind.Award ? "" : input.Name.Trim(),
            Value = input.Value.Trim(),
            Source = input.Source.Trim(),
            StatedAt = clock.GetUtcNow(),
            StatedBy = by.User,
        };
        db.Set<StatedFact>().Add(fact);
        acts.Record(new FactStated(input.Nomination, fact.Id, fact.Kind), by);
        await db.SaveChangesAsync(ct);
        return fact.Id;
    }
}

/// <summary>A stated fact was wrong: it stays in the history and is used no more.</summary>
public sealed class TakeBackFact(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(NominationId nomination, StatedFactId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        if (await ScreeningGate.RefusalAsync(db, nomination, ct) is { } closed)
            return closed;
        var fact = await db.Set<StatedFact>().SingleOrDefaultAsync(f => f.Id == id && f.NominationId == nomination && f.TakenBackAt == null, ct);
        if (fact is null)
            return AwardsErrors.NoSuchFact;

        fact.TakenBackAt = clock.GetUtcNow();
        acts.Record(new FactTakenBack(nomination, id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>Whether a nomination is being screened now.</summary>
internal static class ScreeningGate
{
    public static async Task<Error?> RefusalAsync(PalmaresDb db, NominationId id, CancellationToken ct)
    {
        var phase = await db.Set<Nomination>().Where(n => n.Id == id && n.State == NominationState.Submitted)
            .Join(db.Set<Edition>(), n => n.EditionId, e => e.Id, (_, e) => (EditionPhase?)e.Phase).SingleOrDefaultAsync(ct);
        return phase switch
        {
            null => AwardsErrors.NoSuchNomination,
            EditionPhase.Nominating or EditionPhase.Screening => null,
            _ => AwardsErrors.NotScreening,
        };
    }
}
