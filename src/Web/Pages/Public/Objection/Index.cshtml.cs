using Palmares.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Privacy;
using Palmares.Privacy.Objecting;
using Palmares.Web.Pages.Privacy;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Public.Objection;

/// <summary>Where anybody objects to the use of data about them.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ReadNotice notice, RaiseObjection raise) : PalmaresPage
{
    public sealed class Form
    {
        public ProcessingPurpose Purpose { get; set; }
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Text { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task OnGetAsync([FromQuery] ProcessingPurpose? purpose, CancellationToken ct)
    {
        await ShowAsync(ct);
        Input.Purpose = purpose ?? Input.Purpose;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var raised = await raise.RunAsync(new(Input.Purpose, Input.Name ?? "", Input.Email ?? "", Input.Text ?? ""), By, ct);
        return raised.IsError ? Refused(raised.Error) : Done(T["Received. A letter with your private link is on its way."], "/privacy");
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Crumb(T["Privacy"], "/privacy");
        Crumb(T["Object"]);
        Choices = [.. (await notice.RunAsync(ct)).Select(one => new Choice(one.Purpose.ToString(), T[PrivacyWords.Of(one.Purpose)]))];
    }
}
