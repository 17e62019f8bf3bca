using Palmares.Kernel;

namespace Palmares.Landscape.Harmonising;

[ActName("landscape.sheet-cell-entered")]
public sealed record SheetCellEntered(SheetId Sheet, SheetCellId Cell, Sector Sector, Position Position) : Act;

/// <summary>A Sector says what it does now, what it thinks and what it would write. What it said before is kept.</summary>
public sealed class EnterCell(PalmaresDb db, ActLog acts, IdSource ids, TakeOrigin origins)
{
    public sealed record Input
    {
        public required SheetId Sheet { get; init; }
        public required string Attribute { get; init; }
        public required Sector Sector { get; init; }
        public string CurrentPractice { get; init; } = "";
        public Position Position { get; init; }
        public string ProposedText { get; init; } = "";
        public DateOnly? Date { get; init; }
        public required string Owner { get; init; }
        public required Origin From { get; init; }
    }

    public async Task<Result<SheetCellId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        if (await db.SheetAsync(input.Sheet, by, ct) is not { } sheet || !SheetQueries.Writes(sheet, by))
            return LandscapeErrors.NoSuchSheet;
        if (!by.May(Permission.KeepLandscape) && sheet.Members.First(member => member.User == by.User).Sector != input.Sector)
            return LandscapeErrors.NotYourSector;
        if (Refuse(input, sheet) is { } refusal)
            return refusal;
        var origin = await origins.RunAsync(input.From, by, ct);
        if (origin.IsError)
            return origin.Error;

        var from = origin.Value;
        var cell = new SheetCell
        {
            Id = ids.New<SheetCellId>(), SheetId = sheet.Id, Attribute = input.Attribute, Sector = input.Sector, CurrentPractice = input.CurrentPractice.Trim(),
            Position = input.Position, ProposedText = input.ProposedText.Trim(), Date = input.Date, Owner = input.Owner.Trim(),
            Member = from.Member, OnBehalf = from.OnBehalf, Document = from.Document, Access = from.Access, RecordedBy = from.RecordedBy, At = from.At,
        };
        db.Set<SheetCell>().Add(cell);
        acts.Record(new SheetCellEntered(sheet.Id, cell.Id, cell.Sector, cell.Position), by);
        await db.SaveChangesAsync(ct);
        return cell.Id;
    }

    private static Error? Refuse(Input input, HarmonisationSheet sheet)
    {
        if (sheet.Chosen is null)
            return LandscapeErrors.OptionsFirst;
        if (!SheetAttributes.Has(input.Attribute))
            return LandscapeErrors.UnknownAttribute.With(input.Attribute);
        if (input.CurrentPractice.Trim().Length == 0 && input.ProposedText.Trim().Length == 0 && input.Position == Position.NoneYet)
            return LandscapeErrors.CellNeeded;
        if (input.CurrentPractice.Trim().Length > SheetCell.TextLength)
            return LandscapeErrors.TooLong.With(input.CurrentPractice.Trim().Length, SheetCell.TextLength).At("CurrentPractice");
        if (input.ProposedText.Trim().Length > SheetCell.TextLength)
            return LandscapeErrors.TooLong.With(input.ProposedText.Trim().Length, SheetCell.TextLength).At("ProposedText");
        return input.Owner.Trim().Length is 0 or > SheetCell.OwnerLength ? LandscapeErrors.OwnerNeeded : null;
    }
}
