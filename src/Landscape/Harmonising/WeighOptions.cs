using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape.Harmonising;

[ActName("landscape.option-described")]
public sealed record OptionDescribed(SheetId Sheet, OptionForm Form) : Act;

[ActName("landscape.option-chosen")]
public sealed record OptionChosen(SheetId Sheet, OptionForm Form) : Act;

/// <summary>What would follow from one option: who owns, who pays, who decides.</summary>
public sealed class DescribeOption(PalmaresDb db, ActLog acts, FindDocument documents)
{
    public sealed record Input(SheetId Sheet, OptionForm Form, string Owns, string Pays, string Decides, string Notes = "", string? Document = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        if (await db.SheetAsync(input.Sheet, by, ct) is not { } sheet || !SheetQueries.Writes(sheet, by))
            return LandscapeErrors.NoSuchSheet;
        string[] said = [input.Owns.Trim(), input.Pays.Trim(), input.Decides.Trim()];
        if (said.Any(one => one.Length is 0 or > SheetOption.TextLength) || input.Notes.Length > SheetOption.NotesLength)
            return LandscapeErrors.OptionIncomplete;
        string? number = null;
        if (!string.IsNullOrWhiteSpace(input.Document))
        {
            var document = await documents.RunAsync(input.Document, by, ct);
            if (document.IsError)
                return LandscapeErrors.DocumentNotRegistered.With(input.Document.Trim());
            number = document.Value.Number;
        }

        var option = sheet.Options.FirstOrDefault(one => one.Form == input.Form);
        if (option is null)
            sheet.Options.Add(option = new SheetOption { Form = input.Form, Owns = "", Pays = "", Decides = "" });
        (option.Owns, option.Pays, option.Decides, option.Notes, option.Document) = (said[0], said[1], said[2], input.Notes.Trim(), number);
        acts.Record(new OptionDescribed(sheet.Id, input.Form), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>The group goes on with one of the options it has described.</summary>
public sealed class ChooseOption(PalmaresDb db, ActLog acts)
{
    public async Task<Result<Done>> RunAsync(SheetId id, OptionForm form, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepLandscape))
            return KernelErrors.NotPermitted;
        if (await db.SheetAsync(id, by, ct) is not { } sheet)
            return LandscapeErrors.NoSuchSheet;
        if (sheet.Options.All(option => option.Form != form))
            return LandscapeErrors.OptionNotDescribed;
        sheet.Chosen = form;
        acts.Record(new OptionChosen(id, form), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
