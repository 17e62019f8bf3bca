using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Reports.Updates;
using Palmares.Web.Pages.Proceedings;

namespace Palmares.Web.Pages.Reports.Updates;

/// <summary>The activity update is written from what happened.</summary>
public sealed class IndexModel(MakeActivityUpdate make) : ProceedingsPage
{
    public sealed class Form
    {
        public string? Group { get; set; }
        public string? To { get; set; } = "ISCG";
        public string? Source { get; set; }
        public string? Number { get; set; }
        public DateOnly? Since { get; set; }
        public AccessClass Access { get; set; } = AccessClass.MembersOnly;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => By.May(Permission.MakeReport) ? Shown() : Refused(KernelErrors.NotPermitted);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = Shown();
        if (!ModelState.IsValid)
            return shown;
        return Written(
            await make.RunAsync(new() { Group = Input.Group ?? "", To = Input.To ?? "", Source = Input.Source ?? "", Number = Input.Number, Since = Input.Since, Access = Input.Access }, By, ct),
            "activity-update");
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        Crumb(T["Reports"], "/reports");
        Crumb(T["Inter-sector activity update"]);
        return Page();
    }
}
