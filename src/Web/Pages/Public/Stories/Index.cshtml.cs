using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Stories;

/// <summary>The approved stories, the same for everybody.</summary>
public sealed class IndexModel(ListStories list) : PalmaresPage
{
    public Page<StoryShown> Stories { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var found = await list.RunAsync(new ListStories.Input(ApprovedOnly: true, Page: number), Actor.Public, ct);
        if (found.IsError)
            return Refused(found.Error);
        Stories = found.Value;
        return Page();
    }
}
