using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>The form for a new edition.</summary>
public sealed class CreateModel(ListProgrammes list, CreateEdition create) : PalmaresPage
{
    public sealed class Form
    {
        public ProgrammeId Programme { get; set; }

        public string Label { get; set; } = "";

        public string Slug { get; set; } = "";

        public string Purpose { get; set; } = "";

        public string TimeZone { get; set; } = "Europe/Zurich";

        public DateOnly NominatingOpens { get; set; }

        public DateOnly NominatingCloses { get; set; }

        public int GraceHours { get; set; }

        public DateOnly ScreeningCloses { get; set; }

        public DateOnly ReviewingCloses { get; set; }

        public DateOnly DecidingCloses { get; set; }

        public DateOnly Publishes { get; set; }

        public string Categories { get; set; } = "";

        public List<CriterionForm> Criteria { get; set; } = [new(), new(), new(), new()];

        public int ConflictYears { get; set; } = 3;

        public int EndorsementsMin { get; set; } = 2;

        public int EndorsementsMax { get; set; } = 3;

        public int Quorum { get; set; } = 3;

        public int? FirstRecordAtLeastYears { get; set; }

        public int? FirstRecordAtMostYears { get; set; }

        public bool NotAlreadyLaureate { get; set; } = true;
    }

    public sealed class CriterionForm
    {
        public string? Name { get; set; }

        public string? Definition { get; set; }

        public int? Weight { get; set; }

        public string? Anchors { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Editions"], "/awards/editions");
        Programmes = [.. (await list.RunAsync(By, ct)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var created = await create.RunAsync(Draft(), By, ct);
        return created.IsError ? Refused(created.Error) : Done(T["The edition was saved as a draft. Nobody sees it before you open it."], $"/awards/editions/{created.Value}");
    }

    private EditionDraft Draft() => new()
    {
        Programme = Input.Programme,
        Label = Input.Label ?? "",
        Slug = Input.Slug ?? "",
        Purpose = Input.Purpose ?? "",
        TimeZone = Input.TimeZone ?? "",
        NominatingOpens = Input.NominatingOpens,
        NominatingCloses = Input.NominatingCloses,
        GraceHours = Input.GraceHours,
        ScreeningCloses = Input.ScreeningCloses,
        ReviewingCloses = Input.ReviewingCloses,
        DecidingCloses = Input.DecidingCloses,
        Publishes = Input.Publishes,
        Categories = [.. Lines(Input.Categories).Select(QuotaWords.Category)],
        Criteria = [.. Input.Criteria.Where(c => !string.IsNullOrWhiteSpace(c.Name)).Select((c, i) => new CriterionDraft($"c{i + 1}", c.Name!, c.Definition ?? "", c.Weight ?? 0, Lines(c.Anchors)))],
        ConflictYears = Input.ConflictYears,
        EndorsementsMin = Input.EndorsementsMin,
        EndorsementsMax = Input.EndorsementsMax,
        Quorum = Input.Quorum,
        FirstRecordAtLeastYears = Input.FirstRecordAtLeastYears,
        FirstRecordAtMostYears = Input.FirstRecordAtMostYears,
        NotAlreadyLaureate = Input.NotAlreadyLaureate,
    };

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
