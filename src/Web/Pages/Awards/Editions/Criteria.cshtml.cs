using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>What nominations are marked by: the edition's criteria, and those that a category has of its own. Changed while the edition is a draft.</summary>
public sealed class CriteriaModel(ReadEdition read, ReviseCriteria revise) : PalmaresPage
{
    private const int SpareRows = 2;

    public sealed class Row
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public string? Definition { get; set; }

        public int? Weight { get; set; }

        /// <summary>What each point means, one a line, from the lowest up.</summary>
        public string? Anchors { get; set; }
    }

    public sealed class Form
    {
        public List<Row> Criteria { get; set; } = [];

        public bool LowConfidenceLeftOut { get; set; }
    }

    /// <summary>The category's code; null for the edition's own.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Category { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public EditionFacts Edition { get; private set; } = null!;

    public CategoryFacts? Of { get; private set; }

    public bool MayChange => Edition.Phase == EditionPhase.Draft;

    public IEnumerable<SelectListItem> Which => Edition.Categories.Select(category => new SelectListItem(category.Name, category.Code)).Prepend(new SelectListItem(T["The edition, for categories without their own"], ""));

    /// <summary>What stands now: the category's own, or what it uses.</summary>
    public CriteriaSet Now => Of is { } category ? Edition.CriteriaOf(category.Id) : new CriteriaSet(Edition.CriteriaVersion, null, Edition.Criteria, Edition.ScaleLow, Edition.ScaleHigh) { Hash = Edition.CriteriaHash, LowConfidenceLeftOut = Edition.LowConfidenceLeftOut };

    public async Task<IActionResult> OnGetAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        Input.LowConfidenceLeftOut = Now.LowConfidenceLeftOut;
        Input.Criteria =
        [
            .. Now.Criteria.Select(c => new Row { Code = c.Code, Name = c.Name, Definition = c.Definition, Weight = c.Weight, Anchors = string.Join('\n', c.Anchors.OrderBy(a => a.Key).Select(a => a.Value)) }),
            .. Enumerable.Range(0, SpareRows).Select(_ => new Row()),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        return await SaveAsync(id, [.. Input.Criteria.Where(row => !string.IsNullOrWhiteSpace(row.Name)).Select(Draft)], ct);
    }

    /// <summary>The category uses the edition's criteria again.</summary>
    public async Task<IActionResult> OnPostDropAsync(EditionId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        return Of is null ? Refused(AwardsErrors.CategoryNotHere) : await SaveAsync(id, [], ct);
    }

    private static CriterionDraft Draft(Row row, int at) => new(
        string.IsNullOrWhiteSpace(row.Code) ? string.Create(CultureInfo.InvariantCulture, $"c{at + 1}") : row.Code, row.Name!, row.Definition ?? "", row.Weight ?? 0,
        (row.Anchors ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private async Task<IActionResult> SaveAsync(EditionId id, IReadOnlyList<CriterionDraft> criteria, CancellationToken ct)
    {
        var revised = await revise.RunAsync(new(id, criteria, Of?.Id, Input.LowConfidenceLeftOut), By, ct);
        return revised.IsError ? Refused(revised.Error) : Done(T["The criteria are saved as a new version."], $"/awards/editions/{id}");
    }

    private async Task<Error?> LoadAsync(EditionId id, CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        var found = await read.RunAsync(id, ct);
        if (found.IsError)
            return found.Error;
        Edition = found.Value;
        Crumb(Edition.Title, $"/awards/editions/{id}");
        Crumb(T["Criteria"]);
        if (string.IsNullOrEmpty(Category))
            return null;
        Of = Edition.Categories.FirstOrDefault(category => category.Code == Category);
        return Of is null ? AwardsErrors.CategoryNotHere : null;
    }
}
