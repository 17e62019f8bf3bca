using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Engagement.Stories;

/// <summary>The stories as those see them who tell and approve them.</summary>
public sealed class IndexModel(ListStories list) : PalmaresPage
{
    public Page<StoryShown> Stories { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var found = await list.RunAsync(new ListStories.Input(Page: number), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Stories = found.Value;
        Crumb(T["Stories"]);
        return Page();
    }
}
