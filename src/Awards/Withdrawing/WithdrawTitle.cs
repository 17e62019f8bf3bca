using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Withdrawing;

/// <summary>A title is taken back: the name leaves the public roll, the credential and the certificate say so, the history stays.</summary>
public sealed class WithdrawTitle(PalmaresDb db, ActLog acts, TimeProvider clock, IdSource ids, Outbox outbox)
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
        outbox.Queue(new Mail(
            nomination.NomineeEmail,
            $"{edition.Programme!.Name} {edition.Label}: your title was withdrawn",
            $"""
            Dear {nomination.NomineeName},

            Your title was withdrawn. It rests on: {withdrawal.Decision}.
            The reason given: {withdrawal.Reason}

            Your name no longer stands on the public roll; the roll says that a title was withdrawn, and names nobody. Write to the secretary if you want to object.
            """));
    }
}

/// <summary>A withdrawn title is given again, and the laureate told.</summary>
public sealed class RestoreTitle(PalmaresDb db, ActLog acts, TimeProvider clock, Outbox outbox)
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
        outbox.Queue(new Mail(nomination.NomineeEmail, $"{edition.Programme!.Name} {edition.Label}: your title was given again", $"Dear {nomination.NomineeName},\n\nYour title was given again. The reason: {input.Reason.Trim()}\n\nThe roll says it as before."));
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
