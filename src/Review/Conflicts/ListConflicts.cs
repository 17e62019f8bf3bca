using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Conflicts;

/// <summary>The conflicts of an edition, for whoever assigns: those of nominations the viewer may see.</summary>
public sealed class ListConflicts(PalmaresDb db, Sight sight)
{
    public sealed record Row(
        ConflictId Id, JudgeId Judge, string JudgeName, NominationId Nomination, string Number, string NomineeName, ConflictKind Kind, ConflictOrigin Origin,
        string Detail, DateTimeOffset At, ConflictState State, string? DecisionReason);

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.AssignJudges))
            return KernelErrors.NotPermitted;
        var seen = (await sight.OfAsync(edition, by, ct)).Nominations.ToDictionary(n => n.Id);
        var conflicts = await db.Set<Conflict>().AsNoTracking().Where(c => c.Edition == edition).ToListAsync(ct);
        var judges = await db.Set<Judge>().AsNoTracking().ToDictionaryAsync(j => j.Id, j => j.Name, ct);
        return Result<IReadOnlyList<Row>>.Of(
        [
            .. conflicts.Where(c => seen.ContainsKey(c.Nomination))
                .Select(c => RowOf(c, judges[c.Judge], seen[c.Nomination], by.May(Permission.RunProgramme)))
                .OrderBy(r => r.State).ThenBy(r => r.Number, StringComparer.Ordinal).ThenBy(r => r.JudgeName, StringComparer.Ordinal).ThenBy(r => r.Kind),
        ]);
    }

    /// <summary>The chair learns that there is a conflict, not what a nominator or a nominee said of a colleague.</summary>
    private static Row RowOf(Conflict c, string judge, ReviewableNomination n, bool whole) =>
        new(c.Id, c.Judge, judge, n.Id, n.Number, n.NomineeName, whole ? c.Kind : c.ShownKind, whole || !c.IsByEntrant ? c.Origin : ConflictOrigin.Declared, whole || !c.IsByEntrant ? c.Detail : "", c.At, c.State, c.DecisionReason);
}
