using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Identity;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Identity;

public sealed class DecideModel(CompareIdentities compare, DecideSame same, DecideDifferent different) : PalmaresPage
{
    public sealed class Form : GroundsForm
    {
        public string? Answer { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public CompareIdentities.Comparison Compared { get; private set; } = new([], new([], [], [], []), null);

    public IReadOnlyList<CompareIdentities.Side> Sides => Compared.Sides;

    /// <summary>What would be so if they were one, before anybody says so.</summary>
    public IEnumerable<string> EffectOfSame
    {
        get
        {
            yield return T["{0} mentions will stand under one person.", Sides.Sum(side => side.Mentions.Count)];
            yield return T["The person with most mentions keeps the address; {0} others lead there.", Sides.Count - 1];
            if (Sides.Sum(side => side.Nominations) is > 0 and var nominations)
                yield return T["Live nominations concerned: {0}.", nominations];
            if (Compared.TakesTwo)
                yield return Compared.Proposal switch
                {
                    null => T["A nominee is among them: your answer is a proposal until a second steward gives the same."],
                    { Own: true } => T["You have proposed this; a second steward decides."],
                    _ => T["A colleague has proposed this: your answer decides."],
                };
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
            : (await different.RunAsync(new(Sides[0].Mentions, Sides[^1].Mentions, Input.Grounds), By, ct)).Then<DecideSame.Outcome>(id => new DecideSame.Outcome(id, Awaits: false));
        return decided.IsError ? Refused(decided.Error)
            : decided.Value.Awaits ? Done(T["Your proposal is recorded. A second steward finds it at the head of the queue."], "/records/identity")
            : Done(T["Decision recorded."], $"/records/identity/person/{Sides[0].Person}");
    }

    private async Task<Error?> ReadAsync(PersonId[] persons, CancellationToken ct)
    {
        var found = await compare.RunAsync(persons, By, ct);
        if (found.IsError)
            return found.Error;
        Compared = found.Value;
        return null;
    }
}
