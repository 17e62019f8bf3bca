using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Stories;

/// <summary>The approved stories, the same for everybody, by theme and by who gains.</summary>
public sealed class IndexModel(ListStories list) : PalmaresPage
{
    [BindProperty(SupportsGet = true, Name = "theme")]
    public StoryTheme? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "gains")]
    public string? Gains { get; set; }

    public bool IsFiltered => Theme is not null || !string.IsNullOrWhiteSpace(Gains);

    public Page<StoryShown> Stories { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var found = await list.RunAsync(new ListStories.Input(ApprovedOnly: true, Page: number, Theme: Theme, Beneficiary: Gains), Actor.Public, ct);
        if (found.IsError)
            return Refused(found.Error);
        Stories = found.Value;
        return Page();
    }
}
