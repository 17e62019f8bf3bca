using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Harmonising;

/// <summary>What a Sector says on an attribute now.</summary>
public sealed record CellShown(SheetCellId Id, Sector Sector, string CurrentPractice, Position Position, string ProposedText, DateOnly? Date, string Owner, Attribution From);

/// <param name="Earlier">What was said before, the newest first.</param>
/// <param name="Received">Letters and papers about the row, recorded with their originals.</param>
/// <param name="Asked">Liaison statements sent or received about this row, as far as the viewer may see them.</param>
public sealed record RowShown(string Attribute, string Label, IReadOnlyDictionary<Sector, CellShown> Cells, Status Status, IReadOnlyList<CellShown> Earlier, IReadOnlyList<LiaisonLine> Asked, IReadOnlyList<InputLine> Received);

public sealed record SheetShown(
    SheetId Id, string Title, IReadOnlyList<SheetOption> Options, OptionForm? Chosen, DateTimeOffset? ReleasedAt, IReadOnlyList<RowShown> Rows, IReadOnlyList<SheetMember> Members, bool Writes, Sector? OwnSector);

/// <summary>A sheet: options, rows with their computed status, members. For those of the group until it is released.</summary>
public sealed class ShowSheet(PalmaresDb db, FindLiaisons liaisons, FindInputs inputs)
{
    public async Task<Result<SheetShown>> RunAsync(SheetId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return KernelErrors.NotPermitted;
        if (await db.SheetAsync(id, by, ct) is not { } sheet)
            return LandscapeErrors.NoSuchSheet;
        var visible = Access.Of(by);
        var cells = await db.Set<SheetCell>().AsNoTracking().Where(cell => cell.SheetId == id && visible.Contains(cell.Access)).OrderBy(cell => cell.At).ThenBy(cell => cell.Id).ToListAsync(ct);
        var asked = (await liaisons.RunAsync(new(SheetTargets.Row, UpTo: AccessClass.Restricted), by, ct)).Value;
        var received = (await inputs.RunAsync(new(SheetTargets.Row), by, ct)).Value;
        return new SheetShown(
            sheet.Id, sheet.Title, [.. sheet.Options.OrderBy(option => option.Form)], sheet.Chosen, sheet.ReleasedAt,
            [.. SheetAttributes.All.Select(attribute => Row(
                attribute, [.. cells.Where(cell => cell.Attribute == attribute.Key)], [.. asked.Where(one => one.Target?.Reference == SheetTargets.Reference(id, attribute.Key))],
                [.. received.Where(one => one.Target.Reference == SheetTargets.Reference(id, attribute.Key))]))],
            [.. sheet.Members], SheetQueries.Writes(sheet, by), sheet.Members.FirstOrDefault(member => member.User == by.User)?.Sector);
    }

    private static RowShown Row((string Key, string Label) attribute, IReadOnlyList<SheetCell> cells, IReadOnlyList<LiaisonLine> asked, IReadOnlyList<InputLine> received)
    {
        var latest = cells.GroupBy(cell => cell.Sector).ToDictionary(group => group.Key, group => Shown(group.Last()));
        return new RowShown(attribute.Key, attribute.Label, latest, SheetRules.Of(latest), [.. cells.Where(cell => latest[cell.Sector].Id != cell.Id).Reverse().Select(Shown)], asked, received);
    }

    private static CellShown Shown(SheetCell cell) => new(cell.Id, cell.Sector, cell.CurrentPractice, cell.Position, cell.ProposedText, cell.Date, cell.Owner, cell.Attribution);
}

/// <summary>The sheets that the viewer may see.</summary>
public sealed class ListSheets(PalmaresDb db)
{
    public sealed record Line(SheetId Id, string Title, OptionForm? Chosen, bool Released);

    public async Task<IReadOnlyList<Line>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return [];
        var all = await db.Set<HarmonisationSheet>().AsNoTracking().OrderBy(sheet => sheet.StartedAt).ToListAsync(ct);
        return [.. all.Where(sheet => SheetQueries.IsSeenBy(sheet, by)).Select(sheet => new Line(sheet.Id, sheet.Title, sheet.Chosen, sheet.ReleasedAt is not null))];
    }
}
