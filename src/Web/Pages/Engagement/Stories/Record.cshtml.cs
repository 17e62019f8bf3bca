using Microsoft.AspNetCore.Mvc;
using Palmares.Engagement.Stories;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Engagement.Stories;

/// <summary>A study group's story is written down on its behalf.</summary>
public sealed class RecordModel(RecordStory record) : PalmaresPage
{
    public sealed class FigureForm
    {
        public string? Statement { get; set; }
        public string? SourceUrl { get; set; }
        public PartialDate? SourceDate { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Statement) && string.IsNullOrWhiteSpace(SourceUrl) && SourceDate is null;
    }

    public sealed class Form
    {
        public string? Headline { get; set; }
        public string? StudyGroup { get; set; }
        public string? Standard { get; set; }
        public string? Problem { get; set; }
        public string? WhatItDoes { get; set; }
        public List<FigureForm> Figures { get; set; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Prepare();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Prepare();
        if (!ModelState.IsValid)
            return Page();
        var result = await record.RunAsync(
            new RecordStory.Input
            {
                Headline = Input.Headline ?? "", StudyGroup = Input.StudyGroup ?? "", Standard = Input.Standard ?? "",
                Problem = Input.Problem ?? "", WhatItDoes = Input.WhatItDoes ?? "",
                Figures = [.. Input.Figures.Where(figure => !figure.IsEmpty).Select(figure => new RecordStory.Figure(figure.Statement ?? "", figure.SourceUrl, figure.SourceDate))],
            },
            By, ct);
        return result.IsError ? Refused(result.Error.Place == "Figures" ? result.Error.At("Input.Figures[0].Statement") : result.Error) : Done(T["The story is recorded as received."], "/engagement/stories");
    }

    /// <summary>Three figures fit most stories; there is no script to add more.</summary>
    private void Prepare()
    {
        while (Input.Figures.Count < 3)
            Input.Figures.Add(new FigureForm());
        Crumb(T["Stories"], "/engagement/stories");
        Crumb(T["Record a story"]);
    }
}
