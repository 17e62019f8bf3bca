using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>Who may nominate in an edition, and how often.</summary>
public sealed class TermsModel(ReadEdition read, SetNominatingTerms set) : PalmaresPage
{
    public sealed class Form
    {
        public bool ByInvitation { get; set; }

        public int? PerNominator { get; set; }

        public QuotaKind NominatorKind { get; set; }

        public int? PerOrganisation { get; set; }

        public QuotaKind OrganisationKind { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public EditionFacts Edition { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => [new(T["is never passed"], nameof(QuotaKind.Hard)), new(T["may be passed with a reason"], nameof(QuotaKind.Soft))];

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        var terms = Edition.Nominating;
        Input = new Form { ByInvitation = terms.ByInvitation, PerNominator = terms.PerNominator, NominatorKind = terms.NominatorKind, PerOrganisation = terms.PerOrganisation, OrganisationKind = terms.OrganisationKind };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        if (!ModelState.IsValid)
            return Page();
        var saved = await set.RunAsync(new(id, Input.ByInvitation, Input.PerNominator, Input.NominatorKind, Input.PerOrganisation, Input.OrganisationKind), By, ct);
        return saved.IsError ? Refused(saved.Error, saved.Error.Place is null ? "" : null) : Done(T["Saved."], $"/awards/editions/{id}/terms");
    }

    private async Task<IActionResult?> LoadAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var edition = await read.RunAsync(id, ct);
        if (edition.IsError)
            return Refused(edition.Error);
        Edition = edition.Value;
        Crumb(Edition.Label, $"/awards/editions/{id}");
        return null;
    }
}
