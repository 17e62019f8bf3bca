using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Leaving;

/// <summary>How a laureate stands towards the roll: whether it names them, how the name comes off, and what was asked and answered before.</summary>
public sealed class ReadLeaving(PalmaresDb db, IRollTerms terms)
{
    public sealed record Entry(DateTimeOffset AskedAt, string? Reason, RollLeavingState State, DateTimeOffset? LeftAt, DateTimeOffset? AnsweredAt, string? Answer, DateTimeOffset? ReturnedAt);

    /// <param name="Named">The roll names the laureate now.</param>
    /// <param name="Terms">The adopted terms of the roll; null where none are stated.</param>
    public sealed record View(bool Named, RollRemoval Removal, string? Terms, IReadOnlyList<Entry> History)
    {
        public bool Waits => History.Any(entry => entry.State == RollLeavingState.Asked);

        /// <summary>Left, and may come back.</summary>
        public bool Left => !Named && History.Any(entry => entry.State == RollLeavingState.Left);
    }

    /// <returns>For the laureate; null for whoever is no laureate of a published roll.</returns>
    public async Task<View?> RunAsync(NomineeKey key, Actor by, CancellationToken ct) => await db.HonouredAsync(key, by, ct) is { } own ? await ShowAsync(own.Laureate.Id, own.Nomination.MayName, ct) : null;

    /// <summary>For the secretary.</summary>
    public async Task<Result<View>> RunAsync(LaureateId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var named = await db.Set<Laureate>().Where(l => l.Id == id).Join(db.Set<Nomination>(), l => l.NominationId, n => n.Id, (l, n) => new { Is = n.MayName && l.WithdrawnAt == null && l.PublishedAt != null }).SingleOrDefaultAsync(ct);
        return named is null ? AwardsErrors.NoSuchLaureate : await ShowAsync(id, named.Is, ct);
    }

    private async Task<View> ShowAsync(LaureateId id, bool named, CancellationToken ct)
    {
        var (stated, history) = (await terms.StandingAsync(ct), await db.Set<RollLeaving>().AsNoTracking().Where(one => one.LaureateId == id).ToListAsync(ct));
        return new View(
            named, stated?.Removal ?? RollRemoval.OnRequest, stated?.Terms,
            [.. history.OrderBy(one => one.AskedAt).Select(one => new Entry(one.AskedAt, one.Reason, one.State, one.LeftAt, one.AnsweredAt, one.Answer, one.ReturnedAt))]);
    }
}
