using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Deciding;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Papers.Charts;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Deciding;

/// <summary>One category before the panel: sets and intervals, and the form that records the decision.</summary>
public sealed class CategoryModel(ShowDeciding show, RecordDecision record, AskSlate ask) : PalmaresPage
{
    public sealed class Form
    {
        public List<UserId> Present { get; set; } = [];

        public List<LineForm> Lines { get; set; } = [];

        public string? WithheldReason { get; set; }
    }

    public sealed class LineForm
    {
        public NominationId Nomination { get; set; }

        public Outcome? Outcome { get; set; }

        public string? Reason { get; set; }

        public UserId? PresidedBy { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowDeciding.View View { get; private set; } = null!;

    public bool Confirming { get; private set; }

    /// <summary>What rules of the list and of the edition say of those chosen; empty where no rule speaks of them.</summary>
    public IReadOnlyList<SlateAnswer> Slate { get; private set; } = [];

    public bool MayDecide => By.May(Permission.Decide);

    public Chart? Chart { get; private set; }

    public IEnumerable<SelectListItem> Members => View.Panel.Select(s => new SelectListItem(s.Name, s.User.ToString()));

    public IEnumerable<SelectListItem> Outcomes => [new(T["Laureate"], nameof(Outcome.Laureate)), new(T["Not selected"], nameof(Outcome.NotSelected))];

    public string NameOf(UserId user) => View.Panel.FirstOrDefault(s => s.User == user)?.Name ?? T["a former member"];

    public string Meaning(RecommendedSet set) => set switch
    {
        RecommendedSet.Clear => "The scores put these within the quota.",
        RecommendedSet.Deliberate => "The scores cannot tell these apart at the quota. The panel talks them over.",
        _ => "The scores put these below the quota.",
    };

    public async Task<IActionResult> OnGetAsync(CategoryId id, CancellationToken ct)
    {
        Crumb(T["Deciding"], "/awards/deciding");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Chart = Draw();
        if (Input.Lines.Count != View.Lines.Count)
            Input.Lines = [.. View.Lines.Select(l => new LineForm { Nomination = l.Nomination })];
        var chosen = View.Decision is null && Input.Lines.Any(l => l.Outcome is not null) ? Input.Lines.Where(l => l.Outcome == Outcome.Laureate).Select(l => l.Nomination).ToList() : null;
        Slate = await ask.RunAsync(id, chosen, By, ct) is { IsError: false } asked ? asked.Value.Answers : [];
        return Page();
    }

    /// <summary>Shows what was filled in once more; nothing is recorded yet.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CategoryId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        Confirming = View is not null;
        return shown;
    }

    public async Task<IActionResult> OnPostRecordAsync(CategoryId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var lines = Input.Lines.Select(l => new RecordDecision.Line(l.Nomination, l.Outcome, l.Reason, l.PresidedBy)).ToList();
        var recorded = await record.RunAsync(new(id, lines, Input.Present, Input.WithheldReason), By, ct);
        return recorded.IsError ? Refused(recorded.Error) : Done(T["The panel's decision was recorded."], $"/awards/deciding/{id}");
    }

    /// <summary>Null when no interval was estimated, or the viewer may not see the figures.</summary>
    private Chart? Draw()
    {
        var rows = View.Lines.Where(l => l.Figures is { RankLow90: not null, RankHigh90: not null }).ToList();
        if (rows.Count == 0)
            return null;
        return new DotAndInterval
        {
            Title = T["Rank that the scores support, with 90 % intervals"],
            Description = T["One row a nomination, in the order of their numbers. Where intervals overlap, the scores cannot tell the nominations apart."],
            Rows = [.. rows.Select(l => Row(l.Number, l.Figures!))],
            Sets = [.. Enum.GetValues<RecommendedSet>().Select(set => (string)T[Labels.Of(set)])],
            Reference = View.Category.Quota + 0.5,
            ReferenceLabel = T["within the quota"],
            AxisLabel = T["Rank, 1 is best"],
            LabelColumn = T["Nomination"],
            ValueColumn = T["Middle of the interval"],
            RightToLeft = Languages.Direction == "rtl",
        }.Draw();
    }

    private static IntervalRow Row(string number, ShowDeciding.Figures figures) =>
        new(number, (figures.RankLow90!.Value + figures.RankHigh90!.Value) / 2, figures.RankLow90.Value, figures.RankHigh90.Value, (int)figures.Set);
}
