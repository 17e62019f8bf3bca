using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Handing;

/// <summary>What the chair of a panel is in conflict with, and the panel.</summary>
public sealed class OwnConflicts(PalmaresDb db, ListReviewable reviewable)
{
    internal sealed record Found(Panel Panel, IReadOnlyList<ReviewableNomination> Conflicts);

    internal async Task<Result<Found>> OfAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == edition, ct);
        if (panel is null)
            return ReviewErrors.NoPanel;
        if (panel.Members.SingleOrDefault(j => j.IsChair && j.User == by.User) is not { } chair)
            return DeliberationErrors.NotTheChair;
        var apart = await ConflictPairs.ReadAsync(db, edition, ct);
        var nominations = await reviewable.RunAsync(edition, ct);
        return new Found(panel, [.. nominations.Where(n => Presiding.IsApart(chair, n, apart)).OrderBy(n => n.Number, StringComparer.Ordinal)]);
    }
}

/// <summary>What the chair is in conflict with and can hand over, by number and name; nothing else of it is told.</summary>
public sealed class ListToHandOver(PalmaresDb db, OwnConflicts own)
{
    public sealed record Row(NominationId Nomination, string Number, string NomineeName, DateTimeOffset? HandedOver);

    public sealed record Other(JudgeId Judge, string Name);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<Other> Members);

    public async Task<Result<View>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DeclareConflict))
            return KernelErrors.NotPermitted;
        var found = await own.OfAsync(edition, by, ct);
        if (found.IsError)
            return found.Error;
        var given = await db.Set<Handover>().AsNoTracking().Where(h => h.Edition == edition && h.From == by.User).ToDictionaryAsync(h => h.Nomination, h => h.At, ct);
        return new View(
            [.. found.Value.Conflicts.Select(n => new Row(n.Id, n.Number, n.NomineeName, given.TryGetValue(n.Id, out var at) ? at : null))],
            [.. found.Value.Panel.Members.Where(j => j.User != by.User).OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => new Other(j.Id, j.Name))]);
    }
}
