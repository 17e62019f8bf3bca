using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Screening;

/// <summary>An edition's rules of eligibility, read back in plain language; the secretary builds them here until the call opens.</summary>
public sealed class RulesModel(ShowRules show, ReviseRules revise) : PalmaresPage
{
    public ShowRules.View Rules { get; private set; } = null!;

    [BindProperty]
    public string? DateName { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    public Task<IActionResult> OnGetAsync(EditionId id, int? number, CancellationToken ct) => LoadAsync(id, number, ct);

    public async Task<IActionResult> OnPostRemoveAsync(EditionId id, string rule, int number, CancellationToken ct)
    {
        var shown = await LoadAsync(id, null, ct);
        return Rules is null ? shown : await SaveAsync(Rules.Book.Without(rule), number, T["The rule was removed."], ct);
    }

    public async Task<IActionResult> OnPostDateAsync(EditionId id, int number, CancellationToken ct)
    {
        var shown = await LoadAsync(id, null, ct);
        if (Rules is null || !ModelState.IsValid)
            return shown;
        if (!Moment.TryParse(DateName, out var moment) || moment.ToString() != moment.Name)
            return Refused(AwardsErrors.RuleDateNameNeeded);
        return await SaveAsync(Rules.Book.WithDate(moment.Name, Day is { } day ? FactDate.On(day) : null), number, T["The date was saved."], ct);
    }

    private async Task<IActionResult> LoadAsync(EditionId id, int? number, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var rules = await show.RunAsync(id, number, By, ct);
        if (rules.IsError)
            return Refused(rules.Error);
        Rules = number is null || number == rules.Value.Versions.Max(v => (int?)v.Number) ? rules.Value : rules.Value with { MayChange = false };
        Crumb(Rules.Title, $"/awards/editions/{id}");
        return Page();
    }

    private async Task<IActionResult> SaveAsync(RuleBook book, int number, string done, CancellationToken ct)
    {
        var saved = await revise.RunAsync(new(Rules.EditionId, book, number), By, ct);
        return saved.IsError ? Refused(saved.Error) : Done(done, $"/awards/screening/rules/{Rules.EditionId}");
    }
}
