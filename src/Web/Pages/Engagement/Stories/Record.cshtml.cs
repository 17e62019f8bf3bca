using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Engagement;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Records;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Engagement.Stories;

/// <summary>A study group's story is written down on its behalf.</summary>
public sealed class RecordModel(RecordStory record, FindLiaisons liaisons) : PalmaresPage
{
    public sealed class FigureForm
    {
        public string? Statement { get; set; }
        public string? SourceUrl { get; set; }
        public PartialDate? SourceDate { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Statement) && string.IsNullOrWhiteSpace(SourceUrl) && SourceDate is null;
    }

    public sealed class PersonForm
    {
        public string? Name { get; set; }
        public string? Capacity { get; set; }
        public string? Quote { get; set; }
        public DateOnly? AgreedOn { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Capacity) && string.IsNullOrWhiteSpace(Quote) && AgreedOn is null;
    }

    public sealed class Form
    {
        public string? Headline { get; set; }
        public string? StudyGroup { get; set; }
        public string? Standard { get; set; }
        public string? Problem { get; set; }
        public string? WhatItDoes { get; set; }
        public string? Question { get; set; }
        public LiaisonId? Answers { get; set; }
        public List<StoryTheme> Themes { get; set; } = [];
        public string? WhoMadeIt { get; set; }
        public string? Collaboration { get; set; }
        public string? Beneficiaries { get; set; }
        public string? Recognition { get; set; }
        public string? Lessons { get; set; }
        public string? NextSteps { get; set; }
        public string? RecordSource { get; set; }
        public string? RecordKey { get; set; }
        public List<FigureForm> Figures { get; set; } = [];
        public List<PersonForm> People { get; set; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Themes => StoryWords.Themes(T);

    public IReadOnlyList<SelectListItem> Statements { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => PrepareAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PrepareAsync(ct);
        if (!ModelState.IsValid)
            return Page();
        var result = await record.RunAsync(
            new RecordStory.Input
            {
                Headline = Input.Headline ?? "", StudyGroup = Input.StudyGroup ?? "", Standard = Input.Standard ?? "",
                Problem = Input.Problem ?? "", WhatItDoes = Input.WhatItDoes ?? "",
                Question = Input.Question, Answers = Input.Answers, Themes = Input.Themes, WhoMadeIt = Input.WhoMadeIt, Collaboration = Input.Collaboration,
                Beneficiaries = (Input.Beneficiaries ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                Recognition = Input.Recognition, Lessons = Input.Lessons, NextSteps = Input.NextSteps,
                Record = string.IsNullOrWhiteSpace(Input.RecordSource) && string.IsNullOrWhiteSpace(Input.RecordKey) ? null : new RecordRef((Input.RecordSource ?? "").Trim(), (Input.RecordKey ?? "").Trim()),
                People = [.. Input.People.Where(person => !person.IsEmpty).Select(person => new RecordStory.Person(person.Name ?? "", person.Capacity ?? "", person.Quote, person.AgreedOn))],
                Figures = [.. Input.Figures.Where(figure => !figure.IsEmpty).Select(figure => new RecordStory.Figure(figure.Statement ?? "", figure.SourceUrl, figure.SourceDate))],
            },
            By, ct);
        return result.IsError ? Refused(result.Error.Place switch { "Figures" => result.Error.At("Input.Figures[0].Statement"), "People" => result.Error.At("Input.People[0].Name"), _ => result.Error }) : Done(T["The story is recorded as received."], "/engagement/stories");
    }

    /// <summary>Three figures fit most stories; there is no script to add more.</summary>
    private async Task PrepareAsync(CancellationToken ct)
    {
        var asked = await liaisons.RunAsync(new(StoryAsking.Kind, Direction: LiaisonDirection.Outgoing), By, ct);
        Statements = [.. asked.Value.Where(one => one.State == LiaisonState.Sent).Select(one => new SelectListItem($"{one.Number} {one.Title}", one.Id.ToString()))];
        while (Input.People.Count < 2)
            Input.People.Add(new PersonForm());
        while (Input.Figures.Count < 3)
            Input.Figures.Add(new FigureForm());
        Crumb(T["Stories"], "/engagement/stories");
        Crumb(T["Record a story"]);
    }
}
