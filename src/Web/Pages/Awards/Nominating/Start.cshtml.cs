using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>The first page of a nomination: whom, for what.</summary>
public sealed class StartModel(ReadEdition read, FindPeople find, StartNomination start, NameUsers names, ReadPartyRules parties) : PalmaresPage
{
    public sealed class Form
    {
        public PersonId? Person { get; set; }

        public string? NomineeName { get; set; }

        public string? NomineeEmail { get; set; }

        public string? NomineeOrganisation { get; set; }

        public CategoryId Category { get; set; }

        public string? OnBehalfOf { get; set; }
    }

    [BindProperty(SupportsGet = true, Name = "Search")]
    public string? Search { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public EditionFacts Edition { get; private set; } = null!;

    public IReadOnlyList<FoundPerson> People { get; private set; } = [];

    /// <summary>Members of the panel cannot be nominated; said before anybody writes in vain.</summary>
    public bool MembersStayOut { get; private set; }

    public bool IsSecretary => By.Is(Role.Secretary);

    public IEnumerable<SelectListItem> PersonItems => People.Select(p => new SelectListItem(p.Hint is null ? p.DisplayName : $"{p.DisplayName} ({p.Hint})", p.Person.ToString()));

    public IEnumerable<SelectListItem> CategoryItems => Edition.Categories.Select(c => new SelectListItem(c.Name, c.Id.ToString()));

    public async Task<IActionResult> OnGetAsync([FromQuery] EditionId edition, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var found = await read.RunAsync(edition, ct);
        if (found.IsError)
            return Refused(found.Error);
        Edition = found.Value;
        MembersStayOut = (await parties.RunAsync(edition, ct)).Contains(PartyRule.MembersNotEligible);
        if (!string.IsNullOrWhiteSpace(Search))
            People = (await find.RunAsync(Search, 1, ct)).Items;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] EditionId edition, CancellationToken ct)
    {
        if (await OnGetAsync(edition, ct) is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
            return NotFound();
        var account = (await names.RunAsync([By.User!.Value], ct)).GetValueOrDefault(By.User!.Value);
        var chosen = People.FirstOrDefault(p => p.Person == Input.Person);
        var started = await start.RunAsync(
            new(
                edition,
                Input.Category,
                chosen?.Person,
                chosen?.DisplayName ?? Input.NomineeName ?? "",
                Input.NomineeEmail ?? "",
                Input.NomineeOrganisation,
                new(account?.DisplayName ?? "", account?.Email, account?.Organisation, account?.Person is { } person ? new PersonId(person) : null),
                Input.OnBehalfOf),
            By,
            ct);
        return started.IsError ? Refused(started.Error) : Done(T["The draft was started. Only you see it."], $"/awards/nominating/{started.Value}");
    }
}
