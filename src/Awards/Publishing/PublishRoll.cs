using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Tracking;

namespace Palmares.Awards.Publishing;

/// <summary>The edition's laureates become public, by name where they agreed; those who agreed to it are followed from now on. One transaction.</summary>
public sealed class PublishRoll(PalmaresDb db, ActLog acts, TimeProvider clock, AddToCohort cohort, Outbox outbox, PublicAddress address)
{
    public sealed record Published(int Laureates, int Named, int Followed);

    /// <param name="Reason">Needed before the announced day.</param>
    public sealed record Input(EditionId Edition, string? Reason = null);

    public async Task<Result<Published>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase != EditionPhase.Deciding)
            return AwardsErrors.PhaseOutOfOrder.With(edition.Phase, EditionPhase.Published);
        if ((await db.UndecidedAsync(edition, ct)).Count > 0)
            return AwardsErrors.NotAllDecided;
        var laureates = await db.Set<Laureate>().Where(l => l.EditionId == edition.Id).ToListAsync(ct);
        if (laureates.Count(l => l.CitationWrittenAt is null) is var open and > 0)
            return AwardsErrors.CitationsMissing.With(open);
        var now = clock.GetUtcNow();
        if (await DueProcessGate.OpenAsync(db, edition.Id, now, ct) is { } notOver)
            return notOver;
        if (now < edition.Publishes && string.IsNullOrWhiteSpace(input.Reason))
            return AwardsErrors.EarlyNeedsReason.With(Deadline.Of(edition.Publishes, edition.TimeZone, now));

        return await PublishAsync(edition, laureates, input.Reason, by, ct);
    }

    private async Task<Published> PublishAsync(Edition edition, List<Laureate> laureates, string? reason, Actor by, CancellationToken ct)
    {
        var wanted = laureates.Select(l => l.NominationId).ToList();
        var nominations = await db.Set<Nomination>().Where(n => wanted.Contains(n.Id)).ToDictionaryAsync(n => n.Id, ct);
        var now = clock.GetUtcNow();
        foreach (var laureate in laureates)
        {
            var nomination = nominations[laureate.NominationId];
            laureate.PublishedAt = now;
            outbox.Queue(new Mail(nomination.NomineeEmail, $"{edition.Programme!.Name} {edition.Label}: you are a laureate", $"Congratulations. The roll is public now:\n{address.To("/roll/" + edition.Slug)}"));
            // A person the record does not know leaves no trace in it to follow.
            if (nomination is { MayFollow: true, NomineeInRecord: true })
                cohort.Stage(laureate.Person, edition.Slug, DateOnly.FromDateTime(now.UtcDateTime), by);
        }

        acts.Record(new PhaseMoved(edition.Id, edition.Phase, EditionPhase.Published), by, reason);
        edition.Phase = EditionPhase.Published;
        var published = new Published(laureates.Count, nominations.Values.Count(n => n.MayName), nominations.Values.Count(n => n is { MayFollow: true, NomineeInRecord: true }));
        acts.Record(new RollPublished(edition.Id, published.Laureates, published.Named), by);
        await db.SaveChangesAsync(ct);
        return published;
    }
}
