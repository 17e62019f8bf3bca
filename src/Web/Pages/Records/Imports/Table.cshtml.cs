using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Imports;

/// <summary>A steward says which column of a table is what, sees the first rows with what is wrong, and imports.</summary>
public sealed class TableModel(KeepUpload keep, MapTable map, ImportRecord import) : PalmaresPage
{
    [BindProperty]
    public Dictionary<string, string?> Columns { get; set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Upload { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public TableKind Kind { get; set; }

    public MapTable.Table Opened { get; private set; } = null!;

    public MapTable.Trial? Trial { get; private set; }

    public string FileName => Path.GetFileName(Sent ?? "");

    public IReadOnlyList<TableField> Fields => TableFields.Of(Kind);

    public IEnumerable<SelectListItem> Header => Opened.Header.Where(column => column.Length > 0).Select(column => new SelectListItem(column, column));

    private string? Sent => keep.Paths(Upload, By) is [var path, ..] ? path : null;

    public static string Word(TableKind kind) => kind switch
    {
        TableKind.Documents => "One document",
        TableKind.Roles => "A role somebody held",
        TableKind.People => "One person",
        TableKind.Organisations => "One organisation",
        _ => "A participant of a meeting",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } error)
            return Refused(error);
        foreach (var field in Fields)
            Columns[field.Name] = Opened.Guess.GetValueOrDefault(field.Name);
        Name = Opened.Saved;
        return Page();
    }

    public async Task<IActionResult> OnPostTryAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } error)
            return Refused(error);
        var trial = MapTable.Try(new(Sent!, Kind, Columns), By);
        if (trial.IsError)
            return Refused(trial.Error, trial.Error.Place);
        Trial = trial.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } error)
            return Refused(error);
        var saved = await map.RunAsync(new(Sent!, Kind, Columns), Name ?? "", By, ct);
        if (saved.IsError)
            return Refused(saved.Error, saved.Error.Place);
        var report = await import.RunAsync(new([Sent!]) { Mapping = saved.Value }, By, null, ct);
        if (report.IsError)
            return Refused(report.Error, nameof(Name));
        keep.Forget(Upload);
        return Done(T["Read {0} rows: {1} imported, {2} unchanged, {3} rejected.", report.Value.Read, report.Value.Imported, report.Value.Unchanged, report.Value.Rejected], $"/records/imports/run/{report.Value.Run}");
    }

    private async Task<Error?> OpenAsync(CancellationToken ct)
    {
        Crumb(T["Record"], "/records");
        Crumb(T["Imports"], "/records/imports");
        Crumb(T["Bring in a source"], "/records/imports/bring");
        Crumb(T["Which column is what"]);
        if (Sent is not { } path)
            return RecordsErrors.UploadGone;
        var opened = await map.OpenAsync(path, Kind, By, ct);
        if (opened.IsError)
            return opened.Error;
        Opened = opened.Value;
        // Every field has its select, chosen or not.
        foreach (var field in Fields)
            Columns.TryAdd(field.Name, null);
        return null;
    }
}
