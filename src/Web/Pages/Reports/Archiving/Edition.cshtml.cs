using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Reports.Archiving;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Reports.Archiving;

/// <summary>One edition taken out as a file, after a warning about who may read it.</summary>
public sealed class EditionModel(ReadEdition read, ExportEdition export) : PalmaresPage
{
    public EditionFacts Edition { get; private set; } = null!;

    [BindProperty]
    public ArchiveKind Kind { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public IEnumerable<Choice> Kinds =>
    [
        new(nameof(ArchiveKind.Archive), T["An archive (.zip)"], T["Can be brought into another installation; its tables are JSON."]),
        new(nameof(ArchiveKind.Csv), T["Tables as CSV (.zip)"], T["For reading: a file a table, and the files of the nominations."]),
        new(nameof(ArchiveKind.Workbook), T["One workbook (.xlsx)"], T["For reading: a sheet a table, without the files."]),
    ];

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Reports"], "/reports");
        Crumb(T["Whole editions"], "/reports/archiving");
        var edition = await read.RunAsync(id, ct);
        if (edition.IsError)
            return Refused(edition.Error);
        Edition = edition.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct)
    {
        if (await OnGetAsync(id, ct) is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult page)
            return NotFound();
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), T["Confirm that you keep the file safe."]);
            return page;
        }

        // On disk and gone with the answer: an edition with its files may be larger than memory.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var done = await export.RunAsync(new(id, Kind), file, By, ct);
        if (done.IsError)
        {
            await file.DisposeAsync();
            return Refused(done.Error, nameof(Kind));
        }

        file.Position = 0;
        var (type, name) = Kind == ArchiveKind.Workbook
            ? ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{Edition.Slug}.xlsx")
            : ("application/zip", Kind == ArchiveKind.Csv ? $"{Edition.Slug}-csv.zip" : $"{Edition.Slug}-whole.zip");
        return File(file, type, name);
    }
}
