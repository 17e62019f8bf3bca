using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Papers.Charts;
using Palmares.Review;
using Palmares.Review.Results;

namespace Palmares.Web.Pages.Review.Results;

/// <summary>What the scores support, in sets; computed, looked at, handed to the deciding panel.</summary>
public sealed class EditionModel(ReadEdition editions, ReadRanking ranking, ExplainResults explain, CalibrateScores calibrate, SendRecommendation send) : ReviewPage(editions)
{
    public sealed class Form
    {
        public int Seed { get; set; } = 1;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null while scoring is open.</summary>
    public ReadRanking.View? Ranking { get; private set; }

    public IReadOnlyList<ExplainResults.CategoryView> Why { get; private set; } = [];

    public static string SetWords(RecommendedSet set) => set switch
    {
        RecommendedSet.Clear => "Clear on the scores",
        RecommendedSet.Deliberate => "For the panel to deliberate",
        _ => "Not selected on the scores",
    };

    /// <summary>Expected rank with its 90 % interval; nominations in the order of their numbers, so that place says nothing.</summary>
    public Chart? ChartOf(ReadRanking.CategoryView category)
    {
        IntervalRow[] rows = [.. category.Lines.OrderBy(l => l.Number, StringComparer.Ordinal).Select(RowOf).OfType<IntervalRow>()];
        return rows.Length == 0 ? null : new DotAndInterval
        {
            Title = T["Ranks the scores support: {0}", category.Category.Name],
            Description = T["Each nomination's expected rank and the interval that holds its rank with a probability of 90 %. Rank 1 is best. The line marks the places to be given."],
            Rows = rows,
            Sets = [.. Enum.GetValues<RecommendedSet>().Select(set => T[SetWords(set)].Value)],
            Reference = category.Category.Quota + 0.5,
            ReferenceLabel = T["Places: {0}", category.Category.Quota],
            AxisLabel = T["Rank"],
            LabelColumn = T["Nomination"],
            ValueColumn = T["Expected rank"],
            LowColumn = T["Best"],
            HighColumn = T["Worst"],
            SetColumn = T["Set"],
            RightToLeft = Shell.Languages.Direction == "rtl",
        }.Draw();
    }

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        var calibrated = await calibrate.RunAsync(new(Edition.Id, Input.Seed), By, ct);
        return calibrated.IsError ? Refused(calibrated.Error) : Done(T["The results are computed and kept."], $"/review/results/{edition}");
    }

    public async Task<IActionResult> OnPostSendAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var sent = await send.RunAsync(new(Edition.Id), By, ct);
        return sent.IsError ? Refused(sent.Error) : Done(T["The results are with the deciding panel."], $"/review/results/{edition}");
    }

    private static IntervalRow? RowOf(ReadRanking.Line line) => line.Figures is { ExpectedRank: { } rank, RankLow90: { } low, RankHigh90: { } high }
        ? new IntervalRow($"{line.Number[(line.Number.LastIndexOf('-') + 1)..]} {line.NomineeName}", rank, Math.Min(low, high), Math.Max(low, high), (int)line.Figures.Set)
        : null;

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Results", "/review/results", ct) is { } error)
            return error;
        Crumb(Edition.Title);
        var shown = await ranking.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return shown.Error == ReviewErrors.ScoringStillOpen ? null : shown.Error;
        Ranking = shown.Value;
        var explained = await explain.RunAsync(Edition.Id, By, ct);
        if (explained.IsError)
            return explained.Error;
        Why = explained.Value;
        return null;
    }
}
