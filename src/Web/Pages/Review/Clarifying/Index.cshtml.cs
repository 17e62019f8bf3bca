using Microsoft.AspNetCore.Mvc;
using Palmares.Review;
using Palmares.Review.Clarifying;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Review.Clarifying;

/// <summary>A nominator reads what the chair asks, and answers.</summary>
public sealed class IndexModel(ListQuestions list, AnswerClarification answer) : PalmaresPage
{
    [BindProperty]
    public ClarificationId Clarification { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public IReadOnlyList<Asked> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var asked = await list.RunAsync(By, ct);
        if (asked.IsError)
            return Refused(asked.Error);
        Questions = asked.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        var answered = await answer.RunAsync(new(Clarification, Answer ?? ""), By, ct);
        return answered.IsError ? Refused(answered.Error, $"answer-{Clarification}") : Done(T["Your answer is sent."], "/review/clarifying");
    }
}
