using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking;

namespace Palmares.Awards.Dossiers;

/// <summary>What a nomination rests on: the lines of the record each claim stands on, as pinned; what the nominee says of them; and the figures, for who may see figures.</summary>
/// <remarks>For the nominator of it, the secretary, and the nominee. A draft is its nominator's alone. Figures speak of the record as it was when they were computed, lines of the snapshot they were picked from; each says which.</remarks>
public sealed class ShowDossier(PalmaresDb db, ReadLog log, ReadFigures figures)
{
    /// <param name="Wrong">What the nominee says is wrong; null for who is told only that they contest it.</param>
    public sealed record Line(string Text, RecordRef Source, SnapshotId Snapshot, ContestState Contest, string? Wrong, string? Answer);

    public sealed record Claimed(string Text, IReadOnlyList<Line> Lines);

    /// <param name="Figures">Null where the viewer may not see figures, none were computed, or the nominee is not in the record; <paramref name="WithoutFigures"/> says which.</param>
    public sealed record View(
        NominationId Id, string Number, string Edition, string Category, string Nominee, string? Organisation, string Nominator, bool InRecord, IReadOnlyList<Claimed> Claims, FiguresInWords? Figures, string? WithoutFigures);

    /// <param name="key">How the nominee comes in; null for others.</param>
    public async Task<Result<View>> RunAsync(NominationId id, NomineeKey? key, Actor by, CancellationToken ct)
    {
        var mine = key is null ? db.NominationsOf(by).Where(n => n.Id == id) : db.AboutMe(key, by).Where(n => n.Id == id);
        if (await mine.AsNoTracking().WithText().SingleOrDefaultAsync(ct) is not { } nomination)
            return AwardsErrors.NoSuchNomination;
        if (key is null && nomination.Nominator != by.User && nomination.Beside(by.User) is null)
            await log.NoteAsync(ReadThing.Nomination, id.Value, nomination.Number, by, ct);
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        var reads = key is not null || by.May(Permission.ScreenEligibility);
        var (shown, without) = await FiguresAsync(nomination, by, ct);
        return new View(
            id,
            nomination.Number,
            $"{edition.Programme!.Name} {edition.Label}",
            edition.Categories.Single(c => c.Id == nomination.CategoryId).Name,
            nomination.NomineeName,
            nomination.NomineeOrganisation,
            nomination.OnBehalfOf ?? nomination.NominatorName,
            nomination.NomineeInRecord,
            [.. nomination.Claims.OrderBy(c => c.Position).Select(claim => new Claimed(claim.Text, [.. claim.Evidence.OrderBy(e => e.Position).Select(e => new Line(e.Text, e.Ref, e.Snapshot, e.Contest, reads ? e.ContestText : null, reads ? e.ContestAnswer : null))]))],
            shown,
            without);
    }

    private async Task<(FiguresInWords?, string?)> FiguresAsync(Nomination nomination, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SeeTracking))
            return (null, "Figures are shown to those who follow the record, and to each person their own.");
        if (!nomination.NomineeInRecord)
            return (null, "The nomination names nobody of the record; there are no figures.");
        var read = await figures.RunAsync(nomination.Nominee, by, ct);
        return read.IsError ? (null, "No figures have been computed yet.") : (read.Value, null);
    }
}
