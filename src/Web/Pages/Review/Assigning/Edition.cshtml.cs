using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Papers.Charts;
using Palmares.Review;
using Palmares.Review.Assigning;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Assigning;

/// <summary>Who reads what: proposed, looked at, released.</summary>
public sealed class EditionModel(
    ReadEdition editions, ShowAssignment show, ComputeAssignment compute, PreviewAssignment preview, ReleaseAssignment release, ListAssignmentChanges changes, NameUsers users) : ReviewPage(editions)
{
    public sealed class Form
    {
        public int Seed { get; set; } = 1;

        public AssigningMethod Method { get; set; }
    }

    public IReadOnlyList<Choice> Methods => [.. Enum.GetValues<AssigningMethod>().Select(method => new Choice(method.ToString(), T[MethodWords(method)], T[MethodHint(method)]))];

    /// <summary>Null until somebody asks for it.</summary>
    public PreviewAssignment.View? Preview { get; private set; }

    public static string MethodWords(AssigningMethod method) => method == AssigningMethod.ByLot ? "By lot" : "Best fits";

    private static string MethodHint(AssigningMethod method) => method == AssigningMethod.ByLot
        ? "Drawn from the seed, whatever the fits, with the same conflicts, loads and rules."
        : "The largest total of fits that keeps every rule, with a proof that none is better.";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null until one is proposed.</summary>
    public ShowAssignment.View? Assignment { get; private set; }

    /// <summary>Null when none is being computed.</summary>
    public ComputeAssignment.View? Running { get; private set; }

    public IReadOnlyList<ListAssignmentChanges.Entry> Changes { get; private set; } = [];

    private IReadOnlyDictionary<UserId, NameUsers.Named> Names { get; set; } = new Dictionary<UserId, NameUsers.Named>();

    /// <summary>How much each judge reads, within what was agreed.</summary>
    public Chart LoadChart => new DotAndInterval
    {
        Title = T["Nominations a judge reads, and the loads agreed"],
        Description = T["The dot is how many nominations a judge reads; the line reaches from the smallest to the largest load agreed."],
        Rows = [.. Assignment!.Loads.Select(l => new IntervalRow(l.Name, l.Assigned, Math.Min(l.Min, l.Assigned), Math.Max(l.Max, l.Assigned)))],
        AxisLabel = T["Nominations"],
        LabelColumn = T["Judge"],
        ValueColumn = T["Reads"],
        LowColumn = T["Smallest load"],
        HighColumn = T["Largest load"],
        RightToLeft = Shell.Languages.Direction == "rtl",
    }.Draw();

    public string AffinityRule => AffinityParts.Version;

    public IReadOnlyList<AffinityParts.Part> FitParts => AffinityParts.All;

    public string NameOf(UserId? user) => user is { } id && Names.TryGetValue(id, out var named) ? named.DisplayName : T["the software"];

    public string WordsOf(ListAssignmentChanges.Entry change) => change switch
    {
        { Step: AssignmentStep.Proposed, Lot: { } seed } => T["Version {0} proposed by lot, seed {1}", change.Version, seed],
        { Step: AssignmentStep.Proposed } => T["Version {0} proposed", change.Version],
        { Step: AssignmentStep.Released } => T["Version {0} released to the judges", change.Version],
        { Step: AssignmentStep.Abstained } => T["{0}: {1} abstained", change.Number ?? "", change.TakenOff ?? ""],
        { TakenOff: { } off, PutOn: { } on } => T["{0}: {1} instead of {2}", change.Number ?? "", on, off],
        { TakenOff: { } off } => T["{0}: {1} taken off", change.Number ?? "", off],
        _ => T["{0}: {1} put on", change.Number ?? "", change.PutOn ?? ""],
    };

    public string Progress => Running switch
    {
        { Total: { } total, Bound: { } bound } => T["An assignment that keeps every rule is there: total {0}; no assignment can have more than {1}. The rest is being proved.", Number(total), Number(bound)],
        _ => T["What fits whom is read, and a first assignment is looked for."],
    };

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        return Running?.Refusal is { } why ? Refused(why) : Page();
    }

    /// <summary>How far the computation is, for the page that waits; nothing when it is over.</summary>
    public async Task<IActionResult> OnGetProgressAsync(string edition, CancellationToken ct)
    {
        if (await LoadEditionAsync(edition, "Assigning", "/review/assigning", ct) is { } error)
            return Refused(error);
        Running = await compute.PeekAsync(Edition.Id, By, ct);
        return Running is null ? new NoContentResult() : Content(Progress);
    }

    public Task<IActionResult> OnPostKeepAsync(string edition, CancellationToken ct) => EndAsync(edition, keep: true, ct);

    public Task<IActionResult> OnPostStopAsync(string edition, CancellationToken ct) => EndAsync(edition, keep: false, ct);

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        var proposed = await compute.RunAsync(Edition.Id, Input.Seed, By, ct, Input.Method);
        if (proposed.IsError)
            return Refused(proposed.Error);
        return Done(proposed.Value is null ? T["The assignment is being computed. You can leave this page and come back."] : T["An assignment is proposed. Judges see nothing of it yet."], $"/review/assigning/{edition}");
    }

    public async Task<IActionResult> OnPostPreviewAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        var shown = await preview.RunAsync(new(Edition.Id, Input.Seed), By, ct);
        if (shown.IsError)
            return Refused(shown.Error);
        Preview = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostReleaseAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var released = await release.RunAsync(new(Edition.Id), By, ct);
        return released.IsError ? Refused(released.Error) : Done(T["The judges can now see what they are to read."], $"/review/assigning/{edition}");
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.CurrentCulture);

    private async Task<IActionResult> EndAsync(string edition, bool keep, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var ended = await compute.EndAsync(Edition.Id, keep, By, ct);
        if (ended.IsError)
            return Refused(ended.Error);
        return Done(keep ? T["The best assignment found so far is taken."] : T["The computation is stopped. Nothing of it is kept."], $"/review/assigning/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Assigning", "/review/assigning", ct) is { } error)
            return error;
        Crumb(Edition.Title);
        Running = await compute.WatchAsync(Edition.Id, By, ct);
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (!shown.IsError)
            Assignment = shown.Value;
        else if (shown.Error != ReviewErrors.NoProposal && shown.Error != ReviewErrors.NoPanel)
            return shown.Error;
        var happened = await changes.RunAsync(Edition.Id, By, ct);
        if (happened.IsError)
            return happened.Error;
        Changes = happened.Value;
        Names = await users.RunAsync(Changes.Select(c => c.By).OfType<UserId>(), ct);
        return null;
    }
}
