using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Papers.Charts;
using Palmares.Review;
using Palmares.Review.Assigning;

namespace Palmares.Web.Pages.Review.Assigning;

/// <summary>Who reads what: proposed, looked at, released.</summary>
public sealed class EditionModel(
    ReadEdition editions, ShowAssignment show, ProposeAssignment propose, ReleaseAssignment release, ListAssignmentChanges changes, NameUsers users) : ReviewPage(editions)
{
    public sealed class Form
    {
        public int Seed { get; set; } = 1;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null until one is proposed.</summary>
    public ShowAssignment.View? Assignment { get; private set; }

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
        { Step: AssignmentStep.Proposed } => T["Version {0} proposed", change.Version],
        { Step: AssignmentStep.Released } => T["Version {0} released to the judges", change.Version],
        { Step: AssignmentStep.Abstained } => T["{0}: {1} abstained", change.Number ?? "", change.TakenOff ?? ""],
        { TakenOff: { } off, PutOn: { } on } => T["{0}: {1} instead of {2}", change.Number ?? "", on, off],
        { TakenOff: { } off } => T["{0}: {1} taken off", change.Number ?? "", off],
        _ => T["{0}: {1} put on", change.Number ?? "", change.PutOn ?? ""],
    };

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        var proposed = await propose.RunAsync(new(Edition.Id, Input.Seed), By, ct);
        return proposed.IsError ? Refused(proposed.Error) : Done(T["An assignment is proposed. Judges see nothing of it yet."], $"/review/assigning/{edition}");
    }

    public async Task<IActionResult> OnPostReleaseAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var released = await release.RunAsync(new(Edition.Id), By, ct);
        return released.IsError ? Refused(released.Error) : Done(T["The judges can now see what they are to read."], $"/review/assigning/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Assigning", "/review/assigning", ct) is { } error)
            return error;
        Crumb(Edition.Title);
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
