using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Practising;

namespace Palmares.Web.Pages.Review.Practising;

/// <summary>One sample: to be marked, or, once it is, how the panel marked it.</summary>
public sealed class SampleModel(ReadEdition editions, ShowPractice show, MarkSample give) : ReviewPage(editions)
{
    public sealed class Form
    {
        /// <summary>By criterion id; absent where no mark is given.</summary>
        public Dictionary<string, string?> Marks { get; set; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowPractice.View Round { get; private set; } = null!;

    public ShowPractice.Row Shown { get; private set; } = null!;

    public bool Told => Shown.MarkedBy >= ShowPractice.ToTell;

    public string? Problem(CriterionId criterion) =>
        ModelState.TryGetValue($"Input.Marks[{criterion}]", out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public async Task<IActionResult> OnGetAsync(string edition, SampleId sample, CancellationToken ct) =>
        await LoadAsync(edition, sample, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, SampleId sample, CancellationToken ct)
    {
        if (await LoadAsync(edition, sample, ct) is { } error)
            return Refused(error);
        var marks = Input.Marks.Where(m => Guid.TryParse(m.Key, out _) && int.TryParse(m.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
            .ToDictionary(m => CriterionId.From(Guid.Parse(m.Key)), m => int.Parse(m.Value!, CultureInfo.InvariantCulture));
        var given = await give.RunAsync(new(sample, marks), By, ct);
        return given.IsError ? Refused(given.Error) : Done(T["Your marks are given. This is how the panel marked the same sample."], $"/review/practising/{edition}/{sample}");
    }

    private async Task<Error?> LoadAsync(string slug, SampleId sample, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Calibration round", "/review/practising", ct) is { } error)
            return error;
        Crumb(Edition.Title, $"/review/practising/{slug}");
        var round = await show.RunAsync(Edition.Id, By, ct);
        if (round.IsError)
            return round.Error;
        if (round.Value.Rows.SingleOrDefault(r => r.Id == sample) is not { } row)
            return ReviewErrors.NoSuchSample;
        Crumb(row.Title);
        (Round, Shown) = (round.Value, row);
        return null;
    }
}
