using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>Somebody who takes part in the deliberation on one nomination.</summary>
/// <param name="Name">On the panel; null for who sits on none.</param>
internal sealed record Deliberator(Voice Voice, string? Name, ReviewableNomination Nomination, EditionFacts Edition)
{
    /// <summary>The chair, the secretary, or who presides where the chair cannot.</summary>
    public bool Leads => Voice is Voice.Chair or Voice.Secretary or Voice.Presider;

    public bool Reads(Audience audience) => DeliberationRules.Reads(Voice, audience, Edition.Phase);

    /// <summary>A judge does not write where the nominator reads: the panel speaks there with one voice.</summary>
    public bool Writes(Audience audience) => Reads(audience) && !(audience == Audience.Nominator && Voice == Voice.Judge) && Edition.Phase <= EditionPhase.Deciding;
}

/// <summary>Which threads whom. Pure.</summary>
internal static class DeliberationRules
{
    public static bool Reads(Voice voice, Audience audience, EditionPhase phase) => (voice, audience) switch
    {
        (Voice.Nominator, _) => audience == Audience.Nominator,
        // Marks are given alone: opinions are read after, facts from the nominator meanwhile.
        (Voice.Judge, Audience.Judges) => phase >= EditionPhase.Deciding,
        (Voice.Judge, Audience.Nominator) => phase >= EditionPhase.Reviewing,
        (Voice.Judge, _) => false,
        _ => true,
    };
}

/// <summary>May this actor take part, and in what voice. Everything of deliberating asks here.</summary>
public sealed class MayDeliberate(PalmaresDb db, Sight sight, ListReviewable reviewable, ReadEdition editions)
{
    /// <returns>Null for whoever has a conflict, has no part in it, or asks for what is not there: the three are told alike.</returns>
    internal async Task<Deliberator?> OfAsync(EditionId edition, NominationId nomination, Actor by, CancellationToken ct) =>
        (await AllAsync(edition, by, ct)).SingleOrDefault(d => d.Nomination.Id == nomination);

    /// <summary>One for each nomination of the edition in which the actor takes part, by number.</summary>
    internal async Task<IReadOnlyList<Deliberator>> AllAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return [];
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return [];
        var seen = await sight.OfAsync(id, by, ct);
        var seat = await SeatAsync(id, user, ct);
        var found = new List<Deliberator>();
        foreach (var nomination in seen.Nominations)
        {
            if (await VoiceAsync(id, nomination, seat, by, ct) is { } voice)
                found.Add(new Deliberator(voice, seat?.Name, nomination, edition.Value));
        }

        if (by.May(Permission.Nominate))
            found.AddRange((await reviewable.RunAsync(id, ct))
                .Where(n => n.Nominator == user || n.CoNominators.Any(c => c.User == user && c.Speaks))
                .Select(n => new Deliberator(Voice.Nominator, n.CoNominators.FirstOrDefault(c => c.User == user && n.Nominator != user)?.Name ?? n.NominatorName, n, edition.Value)));
        return [.. found.OrderBy(d => d.Nomination.Number, StringComparer.Ordinal)];
    }

    private async Task<Voice?> VoiceAsync(EditionId edition, ReviewableNomination nomination, Judge? seat, Actor by, CancellationToken ct)
    {
        if (by.May(Permission.AssignJudges))
            return by.May(Permission.RunProgramme) ? Voice.Secretary : Voice.Chair;
        if (seat is null || !by.May(Permission.Score))
            return null;
        return await Presiding.OfAsync(db, nomination, edition, ct) is { } presider && presider.Id == seat.Id ? Voice.Presider : Voice.Judge;
    }

    private async Task<Judge?> SeatAsync(EditionId edition, UserId user, CancellationToken ct)
    {
        var panels = db.Set<Panel>().Where(p => p.Edition == edition).Select(p => p.Id);
        return await db.Set<Judge>().AsNoTracking().SingleOrDefaultAsync(j => panels.Contains(j.Panel) && j.User == user && !j.HasLeft, ct);
    }
}
