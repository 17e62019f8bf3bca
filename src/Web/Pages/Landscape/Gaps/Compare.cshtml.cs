using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Gaps;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Landscape.Gaps;

/// <summary>The programme of an analysis against one other, point by point, and what was said about it.</summary>
public sealed class CompareModel(ShowAnalysis show, NoteInAnalysis note) : PalmaresPage
{
    public sealed class Form
    {
        public NoteKind Kind { get; set; } = NoteKind.Opinion;
        public string? Dimension { get; set; }
        public Comparison? Reading { get; set; }
        public Judgement Judgement { get; set; } = Judgement.Neither;
        public string? NamedSource { get; set; }
        public string? Note { get; set; }
        public FromForm From { get; set; } = new();
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public AnalysisShown Analysis { get; private set; } = null!;

    public ComparedAward Compared { get; private set; } = null!;

    public IReadOnlyList<NoteShown> Notes { get; private set; } = [];

    public bool Writing { get; private set; }

    public bool Feeds => By.May(Permission.FeedLandscape);

    public IEnumerable<Choice> Kinds => EnumChoices.Of<NoteKind>(text => T[text]);

    public IEnumerable<SelectListItem> Dimensions => AwardDimensions.All.Select(dimension => new SelectListItem(T[dimension.Label], dimension.Key));

    public IEnumerable<Choice> Readings => EnumChoices.Of<Comparison>(text => T[text]);

    public IEnumerable<Choice> Judgements => EnumChoices.Of<Judgement>(text => T[text]);

    public Task<IActionResult> OnGetAsync(AnalysisId id, string award, CancellationToken ct) => ShownAsync(id, award, Page, ct);

    public async Task<IActionResult> OnPostAsync(AnalysisId id, string award, CancellationToken ct)
    {
        Writing = true;
        var result = await note.RunAsync(
            new NoteInAnalysis.Input
            {
                Analysis = id, Kind = Input.Kind, Award = award, Dimension = Input.Dimension, Reading = Input.Reading, Judgement = Input.Judgement,
                NamedSource = Input.NamedSource, Note = Input.Note ?? "", From = Input.From.ToOrigin(),
            },
            By, ct);
        if (result.IsError && result.Error.Kind == ErrorKind.Forbidden)
            return Refused(result.Error);
        return result.IsError ? await ShownAsync(id, award, () => Refused(result.Error), ct) : Done(T["It is recorded."], $"/landscape/gaps/compare/{id}/{Uri.EscapeDataString(award)}");
    }

    private async Task<IActionResult> ShownAsync(AnalysisId id, string award, Func<IActionResult> answer, CancellationToken ct)
    {
        var found = await show.RunAsync(id, By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Analysis = found.Value;
        if (Analysis.Awards.FirstOrDefault(one => one.Award.Id == award) is not { } compared)
            return Refused(LandscapeErrors.NoSuchAward.With(award));
        Compared = compared;
        Notes = [.. Analysis.Notes.Where(one => one.Award == award)];
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(T["Gap analyses"], "/landscape/gaps");
        Crumb(Analysis.Title, $"/landscape/gaps/show/{id}");
        Crumb(Compared.Award.Name);
        return answer();
    }
}
