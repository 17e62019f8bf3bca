using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Screening;

/// <summary>What is known of one nomination, what is stated besides, and the waivers and extensions recorded for it.</summary>
public sealed class FactsModel(ShowScreening show, ShowRules rules, StateFact state, TakeBackFact takeBack, RecordException except, CheckEligibility check) : PalmaresPage
{
    public sealed class FactForm
    {
        public string? About { get; set; }

        public StatedKind Kind { get; set; }

        public string? Name { get; set; }

        public string? Value { get; set; }

        public string? Source { get; set; }
    }

    public sealed class ExceptionForm
    {
        public string? Rule { get; set; }

        public ExceptionKind Kind { get; set; }

        public ExceptionState State { get; set; } = ExceptionState.Granted;

        public string? Longer { get; set; }

        public string? DecidedBy { get; set; }

        public DateOnly? On { get; set; }

        public string? Reason { get; set; }
    }

    public ShowScreening.Line Line { get; private set; } = null!;

    public ShowRules.View Rules { get; private set; } = null!;

    [BindProperty]
    public FactForm Fact { get; set; } = new();

    [BindProperty]
    public ExceptionForm Exception { get; set; } = new();

    public IEnumerable<SelectListItem> About =>
        [new(Line.NomineeName, ""), .. Line.Parties.Where(p => Line.Names.GetValueOrDefault(p) is { } name && name != Line.NomineeName).Select(p => new SelectListItem(Line.Names[p], p))];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<StatedKind>().Select(k => new SelectListItem(T[RuleTexts.Kind(k)], k.ToString()));

    /// <summary>Rules that may be waived or extended.</summary>
    public IEnumerable<SelectListItem> Exceptable =>
        Rules.Book.Rules.Where(r => r.Waivable || r.ExtensionAtMost is not null).Select(r => new SelectListItem($"{(r.Title.Length > 0 ? r.Title : r.Id)} ({string.Join("; ", RuleTexts.Marks(r, T))})", r.Id));

    public IEnumerable<SelectListItem> ExceptionKinds => Enum.GetValues<ExceptionKind>().Select(k => new SelectListItem(T[Labels.Of(k)], k.ToString()));

    public IEnumerable<SelectListItem> States => Enum.GetValues<ExceptionState>().Select(s => new SelectListItem(T[Labels.Of(s)], s.ToString()));

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct) => await LoadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostStateAsync(NominationId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        var stated = await state.RunAsync(new(id, Fact.Kind, Fact.Name ?? "", Fact.Value ?? "", Fact.Source ?? "", Fact.About), By, ct);
        return stated.IsError ? Refused(stated.Error, stated.Error.Place is { } place ? $"Fact.{place}" : null) : await AgainAsync(id, T["The fact was stated and the rules were checked again."], ct);
    }

    public async Task<IActionResult> OnPostBackAsync(NominationId id, StatedFactId fact, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        var taken = await takeBack.RunAsync(id, fact, By, ct);
        return taken.IsError ? Refused(taken.Error) : await AgainAsync(id, T["The fact was taken back and the rules were checked again."], ct);
    }

    public async Task<IActionResult> OnPostExceptAsync(NominationId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        if (!ModelState.IsValid)
            return Page();
        var recorded = await except.RunAsync(new(id, Exception.Rule ?? "", Exception.Kind, Exception.State, Exception.DecidedBy ?? "", Exception.On, Exception.Reason ?? "", Exception.Longer), By, ct);
        return recorded.IsError ? Refused(recorded.Error, recorded.Error.Place is { } place ? $"Exception.{place}" : null) : await AgainAsync(id, T["It was recorded and the rules were checked again."], ct);
    }

    private async Task<IActionResult> AgainAsync(NominationId id, string done, CancellationToken ct)
    {
        var asked = await check.RunAsync(id, By, ct);
        return asked.IsError ? Refused(asked.Error) : Done(done, $"/awards/screening/facts/{id}");
    }

    private async Task<IActionResult?> LoadAsync(NominationId id, CancellationToken ct)
    {
        var line = await show.OneAsync(id, By, ct);
        if (line.IsError)
            return Refused(line.Error);
        Line = line.Value;
        var held = await rules.RunAsync(Line.Edition, null, By, ct);
        if (held.IsError)
            return Refused(held.Error);
        Rules = held.Value;
        Crumb(T["Editions"], "/awards/editions");
        Crumb(T["Screening"], $"/awards/screening/{Line.Edition}");
        return null;
    }
}
