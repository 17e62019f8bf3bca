using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Identity;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Records.Identity;

public sealed class DecideModel(CompareIdentities compare, DecideSame same, DecideDifferent different) : PalmaresPage
{
    public sealed class Form : GroundsForm
    {
        public string? Answer { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<CompareIdentities.Side> Sides { get; private set; } = [];

    public IEnumerable<Choice> Answers
    {
        get
        {
            yield return new Choice("same", T["They are one person"], T["{0} mentions will stand under one person.", Sides.Sum(side => side.Mentions.Count)]);
            if (Sides.Count == 2)
                yield return new Choice("different", T["They are two people"], T["They will not be offered again, and no rule will join them."]);
        }
    }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "person")] PersonId[] person, CancellationToken ct) =>
        await ReadAsync(person, ct) is { } refusal ? Refused(refusal) : Page();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "person")] PersonId[] person, CancellationToken ct)
    {
        if (await ReadAsync(person, ct) is { } refusal)
            return Refused(refusal);
        if (Input.Answer is not ("same" or "different"))
            return Refused(Error.Invalid(T["Choose one."], place: "Answer"));

        var decided = Input.Answer == "same"
            ? await same.RunAsync(new([.. Sides.Select(side => side.Primary)], Input.Grounds), By, ct)
            : await different.RunAsync(new(Sides[0].Mentions, Sides[^1].Mentions, Input.Grounds), By, ct);
        return decided.IsError ? Refused(decided.Error) : Done(T["Decision recorded."], $"/records/identity/person/{Sides[0].Person}");
    }

    private async Task<Error?> ReadAsync(PersonId[] persons, CancellationToken ct)
    {
        var found = await compare.RunAsync(persons, By, ct);
        if (found.IsError)
            return found.Error;
        Sides = found.Value;
        return null;
    }
}
