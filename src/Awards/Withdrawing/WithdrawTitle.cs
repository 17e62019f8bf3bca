using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Withdrawing;

/// <summary>A title is taken back: the name leaves the public roll, the credential and the certificate say so, the history stays.</summary>
public sealed class WithdrawTitle(PalmaresDb db, ActLog acts, TimeProvider clock, IdSource ids, WriteLetter letters)
{
    public sealed record Input(LaureateId Laureate, string Decision, string Reason);

    public async Task<Result<WithdrawalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var laureate = await db.Set<Laureate>().SingleOrDefaultAsync(l => l.Id == input.Laureate, ct);
        if (laureate is null)
            return AwardsErrors.NoSuchLaureate;
        if (laureate.PublishedAt is null)
            return AwardsErrors.NotOnTheRoll;
        if (laureate.WithdrawnAt is not null)
            return AwardsErrors.TitleWithdrawnAlready;
        if (string.IsNullOrWhiteSpace(input.Decision) || input.Decision.Length > Nomination.NameLimit)
            return AwardsErrors.DecisionNeeded;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Nomination.ReasonLimit)
            return AwardsErrors.ReasonNeeded;

        var withdrawal = new TitleWithdrawal { Id = ids.New<WithdrawalId>(), LaureateId = laureate.Id, At = clock.GetUtcNow(), By = by.User, Reason = input.Reason.Trim(), Decision = input.Decision.Trim() };
        db.Set<TitleWithdrawal>().Add(withdrawal);
        laureate.WithdrawnAt = withdrawal.At;
        await TellAsync(laureate, withdrawal, ct);
        acts.Record(new TitleWithdrawn(laureate.Id, withdrawal.Id), by, input.Reason);
        await db.SaveChangesAsync(ct);
        return withdrawal.Id;
    }

    private async Task TellAsync(Laureate laureate, TitleWithdrawal withdrawal, CancellationToken ct)
    {
        var nomination = await db.Set<Nomination>().SingleAsync(n => n.Id == laureate.NominationId, ct);
        var edition = (await db.EditionAsync(laureate.EditionId, ct))!;
        await letters.StageAsync(
            new Letter(HonourLetters.TitleWithdrawn, nomination.NomineeEmail, nomination.NomineeName)
            {
                About = nomination.Id.Value,
                ["laureate"] = nomination.NomineeName,
                ["programme"] = $"{edition.Programme!.Name} {edition.Label}",
                ["decision"] = withdrawal.Decision,
                ["reason"] = withdrawal.Reason,
            },
            ct);
    }
}

/// <summary>A withdrawn title is given again, and the laureate told.</summary>
public sealed class RestoreTitle(PalmaresDb db, ActLog acts, TimeProvider clock, WriteLetter letters)
{
    public sealed record Input(LaureateId Laureate, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var laureate = await db.Set<Laureate>().SingleOrDefaultAsync(l => l.Id == input.Laureate, ct);
        if (laureate is null)
            return AwardsErrors.NoSuchLaureate;
        var withdrawal = await db.Set<TitleWithdrawal>().Where(w => w.LaureateId == laureate.Id && w.RestoredAt == null).SingleOrDefaultAsync(ct);
        if (laureate.WithdrawnAt is null || withdrawal is null)
            return AwardsErrors.TitleNotWithdrawn;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Nomination.ReasonLimit)
            return AwardsErrors.ReasonNeeded;

        (withdrawal.RestoredAt, withdrawal.RestoredBy, withdrawal.RestoredReason) = (clock.GetUtcNow(), by.User, input.Reason.Trim());
        laureate.WithdrawnAt = null;
        var nomination = await db.Set<Nomination>().SingleAsync(n => n.Id == laureate.NominationId, ct);
        var edition = (await db.EditionAsync(laureate.EditionId, ct))!;
        await letters.StageAsync(
            new Letter(HonourLetters.TitleRestored, nomination.NomineeEmail, nomination.NomineeName)
            {
                About = nomination.Id.Value,
                ["laureate"] = nomination.NomineeName,
                ["programme"] = $"{edition.Programme!.Name} {edition.Label}",
                ["reason"] = input.Reason.Trim(),
            },
            ct);
        acts.Record(new TitleRestored(laureate.Id, withdrawal.Id), by, input.Reason);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>One laureate's title and what became of it, for the secretary.</summary>
public sealed class ShowTitle(PalmaresDb db)
{
    public sealed record Entry(DateTimeOffset At, string Decision, string Reason, DateTimeOffset? RestoredAt, string? RestoredReason);

    public sealed record View(EditionFacts Edition, LaureateId Laureate, string Number, string Name, string Category, DateTimeOffset? PublishedAt, DateTimeOffset? WithdrawnAt, IReadOnlyList<Entry> History);

    public async Task<Result<View>> RunAsync(LaureateId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var laureate = await db.Set<Laureate>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct);
        if (laureate is null)
            return AwardsErrors.NoSuchLaureate;
        var nomination = await db.Set<Nomination>().AsNoTracking().SingleAsync(n => n.Id == laureate.NominationId, ct);
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == laureate.EditionId, ct);
        var history = await db.Set<TitleWithdrawal>().AsNoTracking().Where(w => w.LaureateId == id).OrderBy(w => w.At).ToListAsync(ct);
        return new View(
            edition.Facts(), id, nomination.Number, nomination.NomineeName, edition.Categories.Single(c => c.Id == laureate.CategoryId).Name, laureate.PublishedAt, laureate.WithdrawnAt,
            [.. history.Select(w => new Entry(w.At, w.Decision, w.Reason, w.RestoredAt, w.RestoredReason))]);
    }
}
