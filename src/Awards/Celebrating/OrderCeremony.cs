using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Celebrating;

/// <summary>The running order is changed: a point added, moved, taken out; or the usual order filled in.</summary>
public sealed class OrderCeremony(PalmaresDb db, ActLog acts, IdSource ids)
{
    public const int MinutesLimit = 240;

    public abstract record Step;

    /// <summary>A point at the end.</summary>
    public sealed record Add(string? Title, int Minutes, string? Who = null) : Step;

    /// <summary>One place up or down; at the end it stays.</summary>
    public sealed record Move(CeremonyItemId Item, bool Up) : Step;

    public sealed record Remove(CeremonyItemId Item) : Step;

    /// <summary>Opening, each laureate who may be named by category and name, closing. What stood there goes.</summary>
    public sealed record Fill : Step;

    public async Task<Result<Done>> RunAsync(EditionId edition, Step step, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var ceremony = await db.Set<Ceremony>().Include(c => c.Items).SingleOrDefaultAsync(c => c.EditionId == edition, ct);
        if (ceremony is null)
            return AwardsErrors.NoCeremony;
        var ordered = step is Fill ? Result<List<CeremonyItem>>.Of(await UsualAsync(edition, ct)) : Changed([.. ceremony.Items.OrderBy(i => i.Position)], edition, step);
        if (ordered.IsError)
            return ordered.Error;

        db.RemoveRange(ceremony.Items.Except(ordered.Value).ToList());
        db.AddRange(ordered.Value.Except(ceremony.Items).ToList());
        foreach (var (item, position) in ordered.Value.Select((item, position) => (item, position)))
            item.Position = position;
        acts.Record(new CeremonyOrdered(edition, ordered.Value.Count, ordered.Value.Sum(i => i.Minutes)), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private Result<List<CeremonyItem>> Changed(List<CeremonyItem> items, EditionId edition, Step step)
    {
        if (step is Add point)
        {
            if (string.IsNullOrWhiteSpace(point.Title) || point.Title.Length > Nomination.NameLimit || point.Who?.Length > Nomination.NameLimit)
                return AwardsErrors.ItemTitleNeeded.With(Nomination.NameLimit);
            if (point.Minutes is < 1 or > MinutesLimit)
                return AwardsErrors.ItemMinutesLimits.With(MinutesLimit);
            return (List<CeremonyItem>)[.. items, Item(edition, point.Title, point.Minutes, point.Who)];
        }

        var id = step is Move moved ? moved.Item : ((Remove)step).Item;
        var at = items.FindIndex(i => i.Id == id);
        if (at < 0)
            return AwardsErrors.NoSuchItem;
        if (step is Move { Up: var up })
        {
            var to = Math.Clamp(at + (up ? -1 : 1), 0, items.Count - 1);
            (items[at], items[to]) = (items[to], items[at]);
            return items;
        }

        items.RemoveAt(at);
        return items;
    }

    private async Task<List<CeremonyItem>> UsualAsync(EditionId edition, CancellationToken ct)
    {
        var categories = await db.Set<Edition>().Where(e => e.Id == edition).SelectMany(e => e.Categories).OrderBy(c => c.Position).Select(c => new { c.Id, c.Name }).ToListAsync(ct);
        var named = await db.Set<Laureate>().Where(l => l.EditionId == edition && l.WithdrawnAt == null)
            .Join(db.Set<Nomination>().Where(n => n.MayName), l => l.NominationId, n => n.Id, (l, n) => new { l.Id, l.CategoryId, n.NomineeName }).ToListAsync(ct);
        return
        [
            Item(edition, "Opening", 10),
            .. categories.SelectMany(category => named.Where(l => l.CategoryId == category.Id).OrderBy(l => l.NomineeName, StringComparer.Ordinal).Select(l => Item(edition, $"{category.Name}: {l.NomineeName}", 5, null, l.Id))),
            Item(edition, "Closing", 5),
        ];
    }

    private CeremonyItem Item(EditionId edition, string title, int minutes, string? who = null, LaureateId? laureate = null) => new()
    {
        Id = ids.New<CeremonyItemId>(), EditionId = edition, Position = int.MaxValue, Title = title.Trim() is { Length: > Nomination.NameLimit } longer ? longer[..Nomination.NameLimit] : title.Trim(),
        Who = string.IsNullOrWhiteSpace(who) ? null : who.Trim(), Minutes = minutes, LaureateId = laureate,
    };
}
