using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review.Practising;

namespace Palmares.Web.Pages.Review.Practising;

/// <summary>The samples of an edition, how far the panel is with them, and how the viewer uses the scale.</summary>
public sealed class EditionModel(ReadEdition editions, ShowPractice show, AddSample add) : ReviewPage(editions)
{
    public sealed class Form
    {
        public string? Title { get; set; }

        public string? Text { get; set; }

        public CategoryId? Category { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Categories => Edition.Categories.Select(one => new SelectListItem(one.Name, one.Id.ToString()));

    public ShowPractice.View Round { get; private set; } = null!;

    public string WordsOf(ShowPractice.ScaleFeedback feedback) => feedback.Use switch
    {
        PracticeUse.Alone => T["How you stand beside the panel is told once {0} judges have marked the same sample.", ShowPractice.ToTell],
        PracticeUse.Stricter => T["On the same samples you mark {0} points lower than the other judges on average.", Math.Abs(feedback.Difference!.Value).ToString("0.0", CultureInfo.CurrentCulture)],
        PracticeUse.Milder => T["On the same samples you mark {0} points higher than the other judges on average.", feedback.Difference!.Value.ToString("0.0", CultureInfo.CurrentCulture)],
        _ => T["On the same samples you mark like the other judges on average, within half a point."],
    };

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var added = await add.RunAsync(new(Edition.Id, Input.Title ?? "", Input.Text ?? "", Input.Category), By, ct);
        return added.IsError ? Refused(added.Error) : Done(T["The sample is added. Every judge of the panel can mark it."], $"/review/practising/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Calibration round", "/review/practising", ct) is { } error)
            return error;
        Crumb(Edition.Title);
        var round = await show.RunAsync(Edition.Id, By, ct);
        if (round.IsError)
            return round.Error;
        Round = round.Value;
        return null;
    }
}
