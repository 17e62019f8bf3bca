using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review;
using Palmares.Review.Parties;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Parties;

/// <summary>Who stays out of what in one edition: the rules, what was found, what is done about it, and who holds an office.</summary>
public sealed class EditionModel(
    ReadEdition editions, ShowParties show, SettleMatter settle, SwitchPartyRule change, CheckParties check, EnterOffice enter) : ReviewPage(editions)
{
    public sealed class OfficeForm
    {
        public string? Title { get; set; }

        public string? Name { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? Until { get; set; }

        public PersonId? Person { get; set; }
    }

    public ShowParties.View Parties { get; private set; } = null!;

    public bool Runs => By.May(Permission.RunProgramme);

    [BindProperty]
    public OfficeForm Office { get; set; } = new();

    [BindProperty]
    public PartyMatterId? Matter { get; set; }

    [BindProperty]
    public PartyMatterState? How { get; set; }

    [BindProperty]
    public PartyRule Rule { get; set; }

    [BindProperty]
    public bool On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<Choice> Ways(ShowParties.Matter matter) => matter.Ways.Select(way => new Choice(way.ToString(), T[PartyWords.Of(way)]));

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public Task<IActionResult> OnPostSettleAsync(string edition, CancellationToken ct) => DoAsync(
        edition, "The matter is settled.", async () => Matter is { } matter ? await settle.RunAsync(new(matter, How, Reason ?? ""), By, ct) : PartyErrors.NoSuchMatter, ct);

    public Task<IActionResult> OnPostSwitchAsync(string edition, CancellationToken ct) => DoAsync(edition, "The rule is switched.", () => change.RunAsync(new(Edition.Id, Rule, On, Reason ?? ""), By, ct), ct);

    public Task<IActionResult> OnPostCheckAsync(string edition, CancellationToken ct) => DoAsync(edition, "Every nomination sent was looked at again.", () => check.RunAsync(Edition.Id, By, ct), ct);

    public Task<IActionResult> OnPostOfficeAsync(string edition, CancellationToken ct) => DoAsync(edition, "The office is entered.", async () =>
    {
        if (Office.From is not { } from)
            return PartyErrors.OfficeDays;
        var entered = await enter.RunAsync(new(Office.Title ?? "", Office.Name ?? "", from, Office.Until, Person: Office.Person), By, ct);
        return entered.IsError ? entered.Error : Palmares.Kernel.Done.Value;
    }, ct);

    private async Task<IActionResult> DoAsync(string slug, string said, Func<Task<Result<Done>>> act, CancellationToken ct)
    {
        if (await LoadAsync(slug, ct) is { } error)
            return Refused(error);
        var done = await act();
        return done.IsError ? Refused(done.Error) : Done(T[said], $"/review/parties/{slug}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Panels", "/review/panels", ct) is { } error)
            return error;
        Crumb(Edition.Title, $"/review/panels/{slug}");
        Crumb(T["Who stays out"]);
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return shown.Error;
        Parties = shown.Value;
        return null;
    }
}
