using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Records.Identity;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Identity;

public sealed class VerifyModel(VerifyMention verify) : PalmaresPage
{
    [BindProperty]
    public GroundsForm Input { get; set; } = new();

    /// <summary>Whose page one came from, to go back there.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public PersonId Person { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(MentionId id, CancellationToken ct)
    {
        var decided = await verify.RunAsync(new(id, Input.Grounds), By, ct);
        return decided.IsError ? Refused(decided.Error) : Done(T["Decision recorded."], $"/records/identity/person/{Person}");
    }
}
