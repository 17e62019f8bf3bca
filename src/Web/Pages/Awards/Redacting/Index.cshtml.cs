using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Redacting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Redacting;

/// <summary>Passages of one nomination that judges read blacked out.</summary>
public sealed class IndexModel(ShowRedacting show, RedactPassage redact, LiftRedaction lift) : PalmaresPage
{
    public ShowRedacting.View View { get; private set; } = null!;

    [BindProperty]
    public string? Passage { get; set; }

    /// <summary>Which place something was typed at.</summary>
    public int? Typed { get; private set; }

    public string Label(ShowRedacting.Part part) => part.Place switch
    {
        RedactionPlace.CitationDraft => T["Citation draft"],
        RedactionPlace.Claims => T["Claims and their evidence"],
        RedactionPlace.Answer => part.Question!.Label.In(Languages.Current),
        RedactionPlace.Endorsement => T["Endorsement by {0}", part.By ?? ""],
        _ => T["Statement"],
    };

    public string Anchor(ShowRedacting.Part part) => part.Key.Length == 0 ? part.Place.ToString() : $"{part.Place}-{part.Key}";

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(T["Editions"], "/awards/editions");
        Crumb(View.Edition.Title, $"/awards/editions/{View.Edition.Id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(NominationId id, RedactionPlace? place, string? part, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var at = View.Parts.Index().Where(one => one.Item.Place == place && one.Item.Key == (part ?? "")).Select(one => (int?)one.Index).FirstOrDefault();
        Typed = at;
        var made = await redact.RunAsync(new(id, place, Passage, part), By, ct);
        return made.IsError
            ? Refused(made.Error, at is null ? null : $"p-{at}")
            : Done(T["It is blacked out for judges."], $"/awards/redacting/{id}" + (at is { } here ? "#" + Anchor(View.Parts[here]) : ""));
    }

    public async Task<IActionResult> OnPostLiftAsync(NominationId id, RedactionId redaction, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var lifted = await lift.RunAsync(new(id, redaction), By, ct);
        return lifted.IsError ? Refused(lifted.Error) : Done(T["It is laid open again."], $"/awards/redacting/{id}");
    }
}
