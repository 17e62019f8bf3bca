using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>Where a draft is written. Without scripts it is saved by the button, with them also on the way.</summary>
public sealed class WriteModel(ShowNomination show, PickEvidence evidence, SaveDraft save) : PalmaresPage
{
    private const char Between = '\u001f';
    private const int ClaimForms = 5;

    public sealed class Form
    {
        public int Revision { get; set; }

        public string? Statement { get; set; }

        public string? CitationDraft { get; set; }

        public List<ClaimForm> Claims { get; set; } = [];

        public List<AnswerForm> Answers { get; set; } = [];
    }

    /// <summary>An answer to one question: a text or one choice, or several choices.</summary>
    public sealed class AnswerForm
    {
        public string? Code { get; set; }

        public string? Text { get; set; }

        public List<string> Chosen { get; set; } = [];
    }

    public sealed class ClaimForm
    {
        public string? Text { get; set; }

        public List<string> Lines { get; set; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowNomination.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> LineItems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        Input = new Form
        {
            Revision = View.Revision,
            Statement = View.Statement,
            CitationDraft = View.CitationDraft,
            Claims = [.. View.Claims.Select(c => new ClaimForm { Text = c.Text, Lines = [.. c.Lines.Select(l => Key(l.Line))] })],
            Answers = [.. View.Form.Select(AnswerTo)],
        };
        Pad();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(NominationId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused)
            return refused;
        var claims = Input.Claims.Select(c => new SaveDraft.ClaimDraft(c.Text ?? "", [.. (c.Lines ?? []).Select(Line)])).ToList();
        var saved = await save.RunAsync(new(id, Input.Revision, Input.Statement ?? "", Input.CitationDraft ?? "", claims, Answers()), By, ct);
        Pad();
        return saved.IsError
            ? Refused(saved.Error, FieldOfAnswer(saved.Error))
            : Done(T["Draft saved. The statement has {0} words of 500, the citation {1} of 60.", saved.Value.StatementWords, saved.Value.CitationWords], $"/awards/nominating/{id}");
    }

    private async Task<IActionResult?> LoadAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Crumb(View.Number, $"/awards/nominating/{id}");
        if (!View.MayWrite && View.State == NominationState.Draft)
            return Refused(NominatingErrors.NotYoursToChange);
        LineItems = [.. (await evidence.AllAsync(id, By, ct)).DistinctBy(Key).Select(l => new SelectListItem($"{l.Text} ({l.Source})", Key(l)))];
        return View.State == NominationState.Draft ? null : Redirect($"/awards/nominating/{id}");
    }

    private AnswerForm AnswerTo(FormField field)
    {
        var values = View.Answers.FirstOrDefault(answer => answer.Field.Code == field.Code)?.Values ?? [];
        return new AnswerForm { Code = field.Code, Text = field.Type != FieldType.Choices && values is [var value, ..] ? value : null, Chosen = [.. values] };
    }

    private Dictionary<string, IReadOnlyList<string>> Answers() => Input.Answers.Where(answer => View.Form.Any(field => field.Code == answer.Code && field.Type != FieldType.File)).DistinctBy(answer => answer.Code)
        .ToDictionary(answer => answer.Code!, answer => (IReadOnlyList<string>)(View.Form.Single(field => field.Code == answer.Code).Type == FieldType.Choices ? answer.Chosen : [answer.Text ?? ""]));

    private string? FieldOfAnswer(Error error)
    {
        var at = View.Form.ToList().FindIndex(field => FormRules.PlaceOf(field) == error.Place);
        return at < 0 ? null : $"Input.Answers[{at}].{(View.Form[at].Type == FieldType.Choices ? nameof(AnswerForm.Chosen) : nameof(AnswerForm.Text))}";
    }

    private void Pad()
    {
        // In the order of the questions, whatever came in.
        Input.Answers = [.. View.Form.Select(field => Input.Answers.FirstOrDefault(answer => answer.Code == field.Code) ?? new AnswerForm { Code = field.Code })];
        while (Input.Claims.Count < ClaimForms)
            Input.Claims.Add(new ClaimForm());
    }

    private static string Key(EvidenceText line) => string.Join(Between, line.Source.Source, line.Source.Key, line.Text);

    private static LineKey Line(string key)
    {
        var parts = key.Split(Between, 3);
        return parts.Length == 3 ? new LineKey(new RecordRef(parts[0], parts[1]), parts[2]) : default;
    }
}
