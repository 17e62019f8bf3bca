using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Tracking;

namespace Palmares.Awards.Publishing;

/// <summary>The edition's laureates become public, by name where they agreed; those who agreed to it, and shortlisted others who did, are followed from now on. One transaction.</summary>
public sealed class PublishRoll(PalmaresDb db, ActLog acts, TimeProvider clock, AddToCohort cohort, WriteLetter letters, PublicAddress address)
{
    /// <summary>Of the cohort of those who were shortlisted and not chosen, behind the edition's short name.</summary>
    public const string ShortlistedEnding = "-shortlisted";

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
        var ready = await db.ReadyAsync(edition, ct);
        if (ready.IsError)
            return ready.Error;
        var laureates = ready.Value;
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
            await letters.StageAsync(new Letter(SupportLetters.LaureateTold, nomination.NomineeEmail, nomination.NomineeName) { About = nomination.Id.Value, ["programme"] = $"{edition.Programme!.Name} {edition.Label}", ["link"] = address.To("/roll/" + edition.Slug) }, ct);
            // A person the record does not know leaves no trace in it to follow.
            if (nomination is { MayFollow: true, NomineeInRecord: true })
                cohort.Stage(laureate.Person, edition.Slug, DateOnly.FromDateTime(now.UtcDateTime), by);
        }

        await FollowShortlistedAsync(edition, DateOnly.FromDateTime(now.UtcDateTime), by, ct);
        acts.Record(new PhaseMoved(edition.Id, edition.Phase, EditionPhase.Published), by, reason);
        edition.Phase = EditionPhase.Published;
        var published = new Published(laureates.Count, nominations.Values.Count(n => n.MayName), nominations.Values.Count(n => n is { MayFollow: true, NomineeInRecord: true }));
        acts.Record(new RollPublished(edition.Id, published.Laureates, published.Named), by);
        await db.SaveChangesAsync(ct);
        return published;
    }

    /// <summary>Whom the scores did not rule out and the panel did not choose, where they agreed to it: a cohort of their own.</summary>
    private async Task FollowShortlistedAsync(Edition edition, DateOnly from, Actor by, CancellationToken ct)
    {
        var notChosen = db.Set<DecisionLine>().Where(line => line.Outcome == Outcome.NotSelected && db.Set<Decision>().Any(d => d.Id == line.DecisionId && d.EditionId == edition.Id && d.SetAsideAt == null
            && db.Set<RecommendationLine>().Any(r => r.RecommendationId == d.RecommendationId && r.NominationId == line.NominationId && r.Set != RecommendedSet.NotSelectedOnScores)));
        var shortlisted = await db.Set<Nomination>().Where(n => n.MayFollow && n.MayFollowShortlisted && n.NomineeInRecord && notChosen.Any(line => line.NominationId == n.Id)).OrderBy(n => n.Number).ToListAsync(ct);
        foreach (var nomination in shortlisted)
            cohort.Stage(nomination.Nominee, edition.Slug + ShortlistedEnding, from, by);
    }
}

internal static class ReadyRolls
{
    /// <summary>The laureates of a roll to which nothing is missing any more.</summary>
    public static async Task<Result<List<Laureate>>> ReadyAsync(this PalmaresDb db, Edition edition, CancellationToken ct)
    {
        if (edition.Phase != EditionPhase.Deciding)
            return AwardsErrors.PhaseOutOfOrder.With(edition.Phase, EditionPhase.Published);
        if ((await db.UndecidedAsync(edition, ct)).Count > 0)
            return AwardsErrors.NotAllDecided;
        var laureates = await db.Set<Laureate>().Where(l => l.EditionId == edition.Id).ToListAsync(ct);
        var waiting = await db.Set<CitationDraft>().CountAsync(d => d.State == CitationState.Proposed && db.Set<Laureate>().Any(l => l.Id == d.LaureateId && l.EditionId == edition.Id), ct);
        if (waiting > 0)
            return AwardsErrors.CitationOpen.With(waiting);
        return laureates.Count(l => l.CitationWrittenAt is null) is var open and > 0 ? AwardsErrors.CitationsMissing.With(open) : laureates;
    }
}
