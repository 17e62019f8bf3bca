using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Identity;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Identity;

public sealed class SplitModel(ShowIdentity show, DecideDifferent different) : PalmaresPage
{
    [BindProperty]
    public GroundsForm Input { get; set; } = new();

    public PersonId Person { get; private set; }

    public string DisplayName { get; private set; } = "";

    public IReadOnlyList<ShowIdentity.MentionLine> Chosen { get; private set; } = [];

    public IReadOnlyList<ShowIdentity.MentionLine> Rest { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "person")] PersonId person, [FromQuery(Name = "mention")] MentionId[] mention, CancellationToken ct) =>
        await ReadAsync(person, mention, ct) is { } refusal ? Refused(refusal) : Page();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "person")] PersonId person, [FromForm(Name = "mention")] MentionId[] mention, CancellationToken ct)
    {
        if (await ReadAsync(person, mention, ct) is { } refusal)
            return Refused(refusal);
        var decided = await different.RunAsync(new([.. Chosen.Select(line => line.Mention)], [.. Rest.Select(line => line.Mention)], Input.Grounds), By, ct);
        return decided.IsError ? Refused(decided.Error) : Done(T["Decision recorded."], $"/records/identity/person/{Person}");
    }

    private async Task<Error?> ReadAsync(PersonId person, MentionId[] mentions, CancellationToken ct)
    {
        var found = await show.RunAsync(person, By, ct);
        if (found.IsError)
            return found.Error;
        (Person, DisplayName) = (found.Value.Person, found.Value.DisplayName);
        Chosen = [.. found.Value.Mentions.Where(line => mentions.Contains(line.Mention))];
        Rest = [.. found.Value.Mentions.Where(line => !mentions.Contains(line.Mention))];
        return null;
    }
}
