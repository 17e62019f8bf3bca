using Microsoft.AspNetCore.Mvc;
using Palmares.Papers.Word;
using Palmares.Reports.Status;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Reports.Status;

/// <summary>Laureates and pipeline of a year, to read and to take along.</summary>
public sealed class IndexModel(MakeStatusDocument make) : PalmaresPage
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public Paper Paper { get; private set; } = new() { Title = "" };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Reports"], "/reports");
        var status = await make.RunAsync(new(Year), By, ct);
        if (status.IsError)
        {
            Paper = Paper with { Title = T["Yearly status of laureates and pipeline"] };
            return Refused(status.Error);
        }

        Year = status.Value.Year;
        Paper = new StatusPaper(text => T[text]).Of(status.Value) with { Language = Languages.Current, RightToLeft = Languages.Direction == "rtl" };
        return Page();
    }

    public async Task<IActionResult> OnGetDownloadAsync(CancellationToken ct)
    {
        var shown = await OnGetAsync(ct);
        return Paper.Blocks.Count == 0 ? shown : Written(Paper, $"status-{Year}");
    }
}
