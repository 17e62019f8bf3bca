using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Web.Pages.Awards.Screening;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Deciding;

/// <summary>What the rules of the list and of the edition say where one category is decided, and what is documented and stated about it.</summary>
public sealed class SlateModel(AskSlate ask, DocumentSlateRule document, StateEditionFact state, TakeBackEditionFact takeBack) : PalmaresPage
{
    public sealed class ExceptionForm
    {
        public string? Rule { get; set; }

        public SlateExceptionKind Kind { get; set; } = SlateExceptionKind.Reason;

        public string? DecidedBy { get; set; }

        public DateOnly? On { get; set; }

        public string? Reason { get; set; }
    }

    public sealed class FactForm
    {
        public StatedKind Kind { get; set; } = StatedKind.Number;

        public string? Name { get; set; }

        public string? Value { get; set; }

        public string? Source { get; set; }
    }

    public AskSlate.View View { get; private set; } = null!;

    [BindProperty]
    public ExceptionForm Exception { get; set; } = new();

    [BindProperty]
    public FactForm Fact { get; set; } = new();

    public bool MayDocument => By.May(Permission.Decide) || By.May(Permission.ScreenEligibility);

    public bool MayState => By.May(Permission.ScreenEligibility);

    public IEnumerable<SelectListItem> Rules => View.Answers.DistinctBy(one => one.Answer.Rule).Select(one => new SelectListItem(one.Title, one.Answer.Rule));

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<SlateExceptionKind>().Select(kind => new SelectListItem(Kind(kind), kind.ToString()));

    public IEnumerable<SelectListItem> FactKinds => new[] { StatedKind.Number, StatedKind.Fact, StatedKind.Date, StatedKind.Document }.Select(kind => new SelectListItem(T[RuleTexts.Kind(kind)], kind.ToString()));

    public string Kind(SlateExceptionKind kind) => kind == SlateExceptionKind.Waiver ? T["The rule is waived for this list"] : T["A reason for passing a soft cap, or for deciding without an answer"];

    public string TitleOf(string rule) => View.Answers.FirstOrDefault(one => one.Answer.Rule == rule)?.Title ?? rule;

    public async Task<IActionResult> OnGetAsync(CategoryId id, CancellationToken ct)
    {
        var view = await ask.RunAsync(id, null, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(T["Deciding"], "/awards/deciding");
        Crumb(View.Category.Name, $"/awards/deciding/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostDocumentAsync(CategoryId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var made = await document.RunAsync(new(id, Exception.Rule, Exception.Kind, Exception.DecidedBy, Exception.On, Exception.Reason), By, ct);
        return made.IsError ? Refused(made.Error, made.Error.Place is { } place ? $"Exception.{place}" : null) : Done(T["It is documented."], $"/awards/deciding/list/{id}");
    }

    public async Task<IActionResult> OnPostStateAsync(CategoryId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var made = await state.RunAsync(new(View.Edition.Id, Fact.Kind, Fact.Name, Fact.Value, Fact.Source), By, ct);
        return made.IsError ? Refused(made.Error, made.Error.Place is { } place ? $"Fact.{place}" : null) : Done(T["The fact is stated."], $"/awards/deciding/list/{id}");
    }

    public async Task<IActionResult> OnPostBackAsync(CategoryId id, EditionFactId fact, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        var taken = await takeBack.RunAsync(new(View.Edition.Id, fact), By, ct);
        return taken.IsError ? Refused(taken.Error) : Done(T["The fact is taken back."], $"/awards/deciding/list/{id}");
    }
}
