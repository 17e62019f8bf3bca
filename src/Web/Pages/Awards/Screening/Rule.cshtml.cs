using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Screening;

/// <summary>One rule with one of its conditions, as a plain form.</summary>
public sealed class RuleModel(ShowRules show, ReviseRules revise) : PalmaresPage
{
    public sealed class Form
    {
        public string? Id { get; set; }

        public string? Title { get; set; }

        public string? Source { get; set; }

        public RuleScope Scope { get; set; }

        public List<RuleParty> Parties { get; set; } = [];

        public string? Kinds { get; set; }

        public List<string> Categories { get; set; } = [];

        public Joined Join { get; set; }

        public RuleEffect Effect { get; set; }

        public bool Sensitive { get; set; }

        public bool Waivable { get; set; }

        public string? ExtensionAtMost { get; set; }
    }

    public ShowRules.View Rules { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public ConditionForm Condition { get; set; } = new();

    /// <summary>The version that is changed.</summary>
    [BindProperty]
    public int Number { get; set; }

    /// <summary>The rule that is changed; null for a new one.</summary>
    [BindProperty]
    public string? Replaces { get; set; }

    /// <summary>The place of the condition.</summary>
    [BindProperty]
    public int At { get; set; }

    public bool MayDrop => Old is { Conditions.Count: > 1 } old && At < old.Conditions.Count;

    public IEnumerable<SelectListItem> Scopes => Choices<RuleScope>();

    public IEnumerable<SelectListItem> Parties => Choices<RuleParty>();

    public IEnumerable<SelectListItem> Categories => Rules.Categories.Select(c => new SelectListItem(c.Name, c.Code));

    public IEnumerable<SelectListItem> Joins => [new(T["All must hold"], nameof(Joined.All)), new(T["One of them is enough"], nameof(Joined.Any))];

    public IEnumerable<SelectListItem> Effects => Choices<RuleEffect>();

    private Rule? Old => Rules.Book.Rules.FirstOrDefault(r => r.Id == Replaces);

    public async Task<IActionResult> OnGetAsync(EditionId id, string? rule, int at, string? kind, CancellationToken ct)
    {
        (Replaces, At) = (rule, at);
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        Number = Rules.Number;
        if (rule is not null && Old is null)
            return Refused(AwardsErrors.NoSuchRule);
        if (Old is { } old)
            Input = Shown(old);
        Condition = Old is { } held && at < held.Conditions.Count && at >= 0
            ? ConditionForm.Of(held.Conditions[at])
            : new ConditionForm { Kind = ConditionForm.Kinds.Contains(kind) ? kind! : "fact" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        var condition = Condition.Read();
        if (condition.IsError)
            return Refused(condition.Error);
        var period = default(Period);
        if (!string.IsNullOrWhiteSpace(Input.ExtensionAtMost) && !Period.TryParse(Input.ExtensionAtMost.Trim(), out period))
            return Refused(AwardsErrors.RulePeriodWrong.With(Input.ExtensionAtMost));
        var rule = Typed(period).Put(condition.Value, At);
        return await SaveAsync(Rules.Book.Put(rule, Old is null ? null : Replaces), T["The rule was saved."], ct);
    }

    public async Task<IActionResult> OnPostDropAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        return Old is { } old ? await SaveAsync(Rules.Book.Put(old.Without(At), old.Id), T["The condition was removed."], ct) : Refused(AwardsErrors.NoSuchRule);
    }

    private static Form Shown(Rule rule) => new()
    {
        Id = rule.Id,
        Title = rule.Title,
        Source = rule.Source,
        Scope = rule.Scope,
        Parties = [.. rule.Parties],
        Kinds = string.Join(", ", rule.Kinds),
        Categories = [.. rule.Categories],
        Join = rule.Join,
        Effect = rule.Effect,
        Sensitive = rule.Sensitive,
        Waivable = rule.Waivable,
        ExtensionAtMost = rule.ExtensionAtMost?.ToString(),
    };

    private Rule Typed(Period extension) => new()
    {
        Id = Input.Id?.Trim() ?? "",
        Title = Input.Title?.Trim() ?? "",
        Source = string.IsNullOrWhiteSpace(Input.Source) ? null : Input.Source.Trim(),
        Scope = Input.Scope,
        Parties = Input.Scope == RuleScope.Party ? Input.Parties : [],
        Kinds = [.. (Input.Kinds ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Categories = Input.Categories,
        Join = Input.Join,
        Effect = Input.Effect,
        Sensitive = Input.Sensitive,
        Waivable = Input.Waivable,
        ExtensionAtMost = extension.IsZero ? null : extension,
        Conditions = Old?.Conditions ?? [],
    };

    private async Task<IActionResult?> LoadAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var rules = await show.RunAsync(id, null, By, ct);
        if (rules.IsError)
            return Refused(rules.Error);
        Rules = rules.Value;
        Crumb(T["Rules of eligibility"], $"/awards/screening/rules/{id}");
        return null;
    }

    private async Task<IActionResult> SaveAsync(RuleBook book, string done, CancellationToken ct)
    {
        var saved = await revise.RunAsync(new(Rules.EditionId, book, Number), By, ct);
        return saved.IsError ? Refused(saved.Error) : Done(done, $"/awards/screening/rules/{Rules.EditionId}");
    }

    private IEnumerable<SelectListItem> Choices<T1>()
        where T1 : struct, Enum => Enum.GetValues<T1>().Select(value => new SelectListItem(RuleTexts.Value(value, T), value.ToString()));
}
