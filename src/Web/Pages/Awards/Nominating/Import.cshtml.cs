using System.Text;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Papers.Csv;
using Palmares.Records;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>Nominations from a table: a dry run names every fault by row and column; then all are taken or none.</summary>
public sealed class ImportModel(ReadEdition read, ImportNominations import, NameUsers names) : PalmaresPage
{
    public EditionFacts Edition { get; private set; } = null!;

    public ImportNominations.Report? Report { get; private set; }

    [BindProperty]
    public IFormFile? Table { get; set; }

    [BindProperty]
    public bool Take { get; set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] EditionId edition, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        Crumb(T["From a table"]);
        var found = await read.RunAsync(edition, ct);
        if (found.IsError || (found.Value.Phase == EditionPhase.Draft && !By.May(Permission.RunProgramme)))
            return Refused(found.IsError ? found.Error : AwardsErrors.NoSuchEdition);
        Edition = found.Value;
        return Page();
    }

    public IActionResult OnGetForm() =>
        File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(CsvText.Write(ImportRules.Columns, []))], "text/csv; charset=utf-8", "nominations-form.csv");

    public async Task<IActionResult> OnPostAsync([FromQuery] EditionId edition, CancellationToken ct)
    {
        if (await OnGetAsync(edition, ct) is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
            return NotFound();
        if (Table is not { Length: > 0 } sent)
            return Refused(AwardsErrors.TableEmpty);
        using var content = new MemoryStream();
        await sent.CopyToAsync(content, ct);
        var account = (await names.RunAsync([By.User!.Value], ct)).GetValueOrDefault(By.User!.Value);
        var nominator = new StartNomination.Nominator(account?.DisplayName ?? "", account?.Email, account?.Organisation, account?.Person is { } person ? new PersonId(person) : null);
        var report = await import.RunAsync(new(edition, sent.FileName, content.ToArray(), nominator, DryRun: !Take), By, ct);
        if (report.IsError)
            return Refused(report.Error);
        Report = report.Value;
        return Report.Kept ? Done(T["Nominations taken from the table: {0}.", Report.Taken], "/awards/nominating") : Page();
    }
}
