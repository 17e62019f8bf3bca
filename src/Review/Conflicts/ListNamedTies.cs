using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Conflicts;

/// <summary>People whom nominators and nominees named as having a tie with a nominee, for the secretary to say which judge is meant. Nobody on the panel reads it.</summary>
public sealed class ListNamedTies(PalmaresDb db, Sight sight, ListStatedTies stated)
{
    /// <param name="Alike">Judges of that name: a hint, never an answer.</param>
    /// <param name="Judge">Who the secretary said it is; null where that is open, or nobody.</param>
    public sealed record Row(StatedTieId Tie, NominationId Nomination, string Number, string NomineeName, TieSide Side, string Name, string? Organisation, ConflictKind Kind, string? Remark, IReadOnlyList<JudgeId> Alike, JudgeId? Judge, bool Answered);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<(JudgeId Id, string Name, string? Organisation)> Judges);

    public async Task<Result<View>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        // The chair judges too, and may be who is named.
        if (!by.May(Permission.AssignJudges) || !by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var seen = (await sight.OfAsync(edition, by, ct)).Nominations.ToDictionary(n => n.Id);
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == edition, ct);
        Judge[] judges = panel is null ? [] : [.. panel.Members.OrderBy(j => j.Name, StringComparer.Ordinal)];
        var answers = await db.Set<TieAnswer>().AsNoTracking().Where(a => a.Edition == edition).ToDictionaryAsync(a => a.Tie, ct);
        var ties = (await stated.RunAsync(edition, ct)).Where(tie => seen.ContainsKey(tie.Nomination));
        return new View(
            [.. ties.Select(tie => RowOf(tie, seen[tie.Nomination], judges, answers.GetValueOrDefault(tie.Id))).OrderBy(row => row.Answered).ThenBy(row => row.Number, StringComparer.Ordinal)],
            [.. judges.Select(j => (j.Id, j.Name, j.Organisation))]);
    }

    private static Row RowOf(StatedTieFacts tie, ReviewableNomination nomination, Judge[] judges, TieAnswer? answer) => new(
        tie.Id, nomination.Id, nomination.Number, nomination.NomineeName, tie.Side, tie.Name, tie.Organisation, TieKinds.Of(tie.Kind), tie.Remark,
        [.. judges.Where(j => ConflictRules.SameName(j.Name, tie.Name)).Select(j => j.Id)], answer?.Judge, answer is not null);
}

internal static class TieKinds
{
    public static ConflictKind Of(StatedTieKind kind) => kind switch
    {
        StatedTieKind.SameOrganisationNow => ConflictKind.SameOrganisationNow,
        StatedTieKind.SameOrganisationRecently => ConflictKind.SameOrganisationRecently,
        StatedTieKind.CoAuthor => ConflictKind.CoAuthor,
        StatedTieKind.Supervision => ConflictKind.Supervision,
        StatedTieKind.Family => ConflictKind.Family,
        StatedTieKind.ClosePersonal => ConflictKind.ClosePersonal,
        StatedTieKind.Interest => ConflictKind.Interest,
        _ => ConflictKind.Other,
    };
}
