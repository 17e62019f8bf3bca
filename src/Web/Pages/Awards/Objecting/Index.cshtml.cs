using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Objecting;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Objecting;

/// <summary>What somebody is entrusted with: objections to answer, appeals to decide.</summary>
public sealed class IndexModel(ListToHandle list, AnswerObjection answerObjection, DecideAppeal decide) : PalmaresPage
{
    [BindProperty]
    public ObjectionId Objection { get; set; }

    [BindProperty]
    public AppealId Appeal { get; set; }

    [BindProperty]
    public bool? Upheld { get; set; }

    [BindProperty]
    public AppealState? Outcome { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? ToPanel { get; set; }

    public ListToHandle.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } error)
            return Refused(error);
        ModelState.Clear();
        var answered = await answerObjection.RunAsync(new(Objection, Upheld, Answer ?? "", ToPanel), By, ct);
        return answered.IsError ? Refused(answered.Error, Field(answered.Error, Objection.ToString())) : Done(T["The objection is answered."], "/awards/objecting");
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } error)
            return Refused(error);
        ModelState.Clear();
        var decided = await decide.RunAsync(new(Appeal, Outcome, Answer ?? "", ToPanel), By, ct);
        return decided.IsError ? Refused(decided.Error, Field(decided.Error, Appeal.ToString())) : Done(T["The appeal is decided."], "/awards/objecting");
    }

    private static string Field(Error error, string id) => error.Place == "ToPanel" ? "panel-" + id : "answer-" + id;

    private async Task<Error?> LoadAsync(CancellationToken ct)
    {
        var view = await list.RunAsync(By, ct);
        if (view.IsError)
            return view.Error;
        View = view.Value;
        return null;
    }
}
