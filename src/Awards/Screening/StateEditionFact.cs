using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Those who screen state a fact about the edition that rules of the list or of the edition ask for, with its source.</summary>
public sealed class StateEditionFact(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input(EditionId Edition, StatedKind Kind, string? Name, string? Value, string? Source);

    public async Task<Result<EditionFactId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        if (await EditionFactGate.RefusalAsync(db, input.Edition, ct) is { } over)
            return over;
        if (input.Kind is not (StatedKind.Date or StatedKind.Fact or StatedKind.Number or StatedKind.Document))
            return SlateErrors.KindWrong;
        if (StatedFacts.Check(new StateFact.Input(default, input.Kind, input.Name ?? "", input.Value ?? "", input.Source ?? "")) is { } wrong)
            return wrong;

        var fact = new EditionStatedFact
        {
            Id = ids.New<EditionFactId>(), EditionId = input.Edition, Kind = input.Kind, Name = input.Name!.Trim(), Value = input.Value!.Trim(), Source = input.Source!.Trim(),
            StatedAt = clock.GetUtcNow(), StatedBy = by.User,
        };
        db.Set<EditionStatedFact>().Add(fact);
        acts.Record(new EditionFactStated(input.Edition, fact.Id, fact.Kind), by);
        await db.SaveChangesAsync(ct);
        return fact.Id;
    }
}

/// <summary>A fact about an edition was wrong: it stays in the history and is used no more.</summary>
public sealed class TakeBackEditionFact(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(EditionId Edition, EditionFactId Fact);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        if (await EditionFactGate.RefusalAsync(db, input.Edition, ct) is { } over)
            return over;
        if (await db.Set<EditionStatedFact>().SingleOrDefaultAsync(f => f.Id == input.Fact && f.EditionId == input.Edition && f.TakenBackAt == null, ct) is not { } fact)
            return SlateErrors.NoSuchFact;
        fact.TakenBackAt = clock.GetUtcNow();
        acts.Record(new EditionFactTakenBack(input.Edition, fact.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

internal static class EditionFactGate
{
    public static async Task<Error?> RefusalAsync(PalmaresDb db, EditionId id, CancellationToken ct) =>
        await db.Set<Edition>().Where(e => e.Id == id).Select(e => (EditionPhase?)e.Phase).SingleOrDefaultAsync(ct) switch
        {
            null => AwardsErrors.NoSuchEdition,
            > EditionPhase.Deciding => SlateErrors.Over,
            _ => null,
        };
}
