using System.Text;
using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Stories;

/// <summary>An approved story, the same for everybody; also as a document and as data.</summary>
public sealed class ShowModel(ShowStory show, PublicAddress address) : PalmaresPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public StoryId Id { get; set; }

    public StoryTold Told { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await show.WholeAsync(Id, Actor.Public, ct);
        if (found.IsError)
            return Refused(found.Error);
        Told = found.Value;
        Crumb(T["Stories"], "/stories");
        Crumb(Told.Story.Headline);
        return Page();
    }

    public async Task<IActionResult> OnGetWordAsync(CancellationToken ct)
    {
        var found = await show.WholeAsync(Id, Actor.Public, ct);
        return found.IsError ? Refused(found.Error) : File(StoryPaper.Of(found.Value).ToDocx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "success-story.docx");
    }

    public async Task<IActionResult> OnGetDataAsync(CancellationToken ct)
    {
        var found = await show.WholeAsync(Id, Actor.Public, ct);
        return found.IsError ? Refused(found.Error) : File(Encoding.UTF8.GetBytes(StoryPaper.JsonLd(found.Value, new Uri(address.To($"/stories/show/{Id}")))), "application/ld+json", "success-story.jsonld");
    }
}
