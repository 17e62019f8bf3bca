using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Stating;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Privacy.Stating;

/// <summary>One purpose, stated or stated anew.</summary>
public sealed class StateModel(ListProcessings list, StateProcessing state) : PalmaresPage
{
    public sealed class Form
    {
        public string? Why { get; set; }
        public ControllerRole Role { get; set; }
        public LegalBasis Basis { get; set; }
        public string? BasisWords { get; set; }
        public string? Data { get; set; }
        public string? Recipients { get; set; }
        public int? RetentionMonths { get; set; }
        public string? RetentionWords { get; set; }
        public string? Assessment { get; set; }
        public PartialDate? AssessedOn { get; set; }
        public string? AssessedBy { get; set; }
        public string? Terms { get; set; }
        public RollRemoval Removal { get; set; }
        public string? Desk { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ProcessingPurpose Purpose { get; private set; }

    public bool NeedsAssessment => ProcessingRules.NeedsAssessment(Purpose);

    public bool NeedsTerms => ProcessingRules.NeedsTerms(Purpose);

    public IEnumerable<SelectListItem> RoleChoices => Enum.GetValues<ControllerRole>().Select(role => new Choice(role.ToString(), T[PrivacyWords.Of(role)]));

    public IEnumerable<SelectListItem> Bases => Enum.GetValues<LegalBasis>().Select(basis => new Choice(basis.ToString(), T[PrivacyWords.Of(basis)]));

    public IEnumerable<SelectListItem> Removals => Enum.GetValues<RollRemoval>().Select(removal => new Choice(removal.ToString(), T[PrivacyWords.Of(removal)]));

    public async Task<IActionResult> OnGetAsync(string purpose, CancellationToken ct)
    {
        if (await FoundAsync(purpose, ct) is not { } found)
            return NotFound();
        // What stands is where the next statement begins.
        if (found.Standing is { } now)
        {
            Input = new Form
            {
                Why = now.Why, Role = now.Role, Basis = now.Basis, BasisWords = now.BasisWords, Data = now.Data, Recipients = now.Recipients, RetentionMonths = now.RetentionMonths, RetentionWords = now.RetentionWords,
                Assessment = now.Assessment, AssessedOn = now.AssessedOn is { } on ? PartialDate.On(on) : null, AssessedBy = now.AssessedBy, Terms = now.Terms, Removal = now.Removal ?? RollRemoval.OnRequest, Desk = now.Desk,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string purpose, CancellationToken ct)
    {
        if (await FoundAsync(purpose, ct) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var stated = await state.RunAsync(
            new()
            {
                Purpose = Purpose, Why = Input.Why ?? "", Role = Input.Role, Basis = Input.Basis, BasisWords = Input.BasisWords ?? "", Data = Input.Data ?? "", Recipients = Input.Recipients ?? "", RetentionMonths = Input.RetentionMonths,
                RetentionWords = Input.RetentionWords ?? "", Assessment = Input.Assessment, AssessedOn = Input.AssessedOn?.Latest, AssessedBy = Input.AssessedBy, Terms = Input.Terms, Removal = Input.Removal, Desk = Input.Desk ?? "",
            },
            By, ct);
        return stated.IsError ? Refused(stated.Error) : Done(T["Stated. The public notice shows it."], "/privacy/stating");
    }

    private async Task<ListProcessings.OfPurpose?> FoundAsync(string purpose, CancellationToken ct)
    {
        Crumb(T["Privacy"], "/privacy/stating");
        var listed = await list.RunAsync(By, ct);
        if (listed.IsError || !Enum.TryParse<ProcessingPurpose>(purpose, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            return null;
        Purpose = known;
        Crumb(T[PrivacyWords.Of(known)]);
        return listed.Value.First(one => one.Purpose == known);
    }
}
