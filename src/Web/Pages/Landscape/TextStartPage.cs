using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Landscape;

/// <summary>A first text is brought before the responsible group.</summary>
public abstract class TextStartPage(StartText start) : PalmaresPage
{
    public sealed class ClauseForm
    {
        public string? Key { get; set; }
        public string? Heading { get; set; }
        public string? Body { get; set; }
        public int? Weight { get; set; }
        public string? Anchors { get; set; }
        public string? Question { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Key) && string.IsNullOrWhiteSpace(Heading) && string.IsNullOrWhiteSpace(Body);

        internal ClauseDraft ToDraft() => new(Key?.Trim() ?? "", Heading?.Trim() ?? "", Body?.Trim() ?? "", Weight, (Anchors ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    public sealed class Form
    {
        public string? Title { get; set; }
        public string? Group { get; set; }
        public List<ClauseForm> Clauses { get; set; } = [];
    }

    protected abstract TextKind Kind { get; }

    public bool IsCriteria => Kind == TextKind.Criteria;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What the form begins with.</summary>
    protected abstract IEnumerable<ClauseForm> Blank();

    public IActionResult OnGet()
    {
        if (!By.May(Permission.KeepLandscape))
            return Refused(KernelErrors.NotPermitted);
        Input.Clauses = [.. Blank()];
        Crumbs();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Crumbs();
        var result = await start.RunAsync(new(Kind, Input.Title ?? "", Input.Group ?? "", [.. Input.Clauses.Where(clause => !clause.IsEmpty).Select(clause => clause.ToDraft())]), By, ct);
        return result.IsError ? Refused(result.Error.Place == "Clauses" ? result.Error.At("Input.Clauses[0].Heading") : result.Error) : Done(T["The text is started as version 1."], $"{Room}/show/{result.Value}");
    }

    private string Room => IsCriteria ? "/landscape/criteria" : "/landscape/rules";

    private void Crumbs()
    {
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(IsCriteria ? T["Criteria"] : T["Programme rules"], Room);
        Crumb(T["Start a text"]);
    }
}
