using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Records.Imports;

/// <summary>Files are sent and imported, or a table goes on to the choice of its columns.</summary>
public sealed class BringModel(KeepUpload keep, ImportRecord import) : PalmaresPage
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string Format { get; set; } = FileForms.Auto;

    [BindProperty]
    public IFormFile? Table { get; set; }

    [BindProperty]
    public TableKind Kind { get; set; }

    public IReadOnlyList<FileForm> Forms => FileForms.All;

    public IEnumerable<SelectListItem> Formats => [new(T["As recognised"], FileForms.Auto), .. FileForms.All.Select(form => new SelectListItem(form.Name, form.Name))];

    public IEnumerable<Choice> Kinds => Enum.GetValues<TableKind>().Select(kind => new Choice(kind.ToString(), T[TableModel.Word(kind)]));

    public IActionResult OnGet()
    {
        Crumbs();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Crumbs();
        if (Files.Count == 0)
            return Refused(RecordsErrors.NothingToImport, nameof(Files));
        var kept = await KeepAsync(Files, ct);
        if (kept.IsError)
            return Refused(kept.Error, nameof(Files));
        try
        {
            var report = await import.RunAsync(new(keep.Paths(kept.Value, By), Format), By, null, ct);
            return report.IsError ? Refused(report.Error, nameof(Files)) : Done(Told(report.Value), $"/records/imports/run/{report.Value.Run}");
        }
        finally
        {
            keep.Forget(kept.Value);
        }
    }

    public async Task<IActionResult> OnPostTableAsync(CancellationToken ct)
    {
        Crumbs();
        if (Table is not { Length: > 0 } file)
            return Refused(RecordsErrors.NothingToImport, nameof(Table));
        var kept = await KeepAsync([file], ct);
        return kept.IsError ? Refused(kept.Error, nameof(Table)) : LocalRedirect($"/records/imports/table/{kept.Value}/{Kind}");
    }

    private string Told(ImportRecord.Report report) =>
        T["Read {0} rows: {1} imported, {2} unchanged, {3} rejected.", report.Read, report.Imported, report.Unchanged, report.Rejected];

    private async Task<Result<string>> KeepAsync(IEnumerable<IFormFile> files, CancellationToken ct)
    {
        var streams = files.Select(file => (file.FileName, file.OpenReadStream())).ToList();
        try
        {
            return await keep.RunAsync(streams, By, ct);
        }
        finally
        {
            foreach (var (_, stream) in streams)
                await stream.DisposeAsync();
        }
    }

    private void Crumbs()
    {
        Crumb(T["Record"], "/records");
        Crumb(T["Imports"], "/records/imports");
        Crumb(T["Bring in a source"]);
    }
}
