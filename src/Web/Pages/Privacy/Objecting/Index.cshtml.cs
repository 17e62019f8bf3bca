using Microsoft.AspNetCore.Mvc;
using Palmares.Privacy;
using Palmares.Privacy.Objecting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Privacy.Objecting;

/// <summary>The desk where objections are answered.</summary>
public sealed class IndexModel(ReadObjections read, AnswerObjection answer) : PalmaresPage
{
    public IReadOnlyList<ReadObjections.Shown> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Privacy"], "/privacy/stating");
        Crumb(T["Objections"]);
        var listed = await read.RunAsync(By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        All = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] ObjectionId objection, [FromForm(Name = "answer")] string? words, [FromForm] string? subject, [FromForm] bool followed, CancellationToken ct)
    {
        var answered = await answer.RunAsync(new(objection, followed, words ?? "", Guid.TryParse(subject?.Trim(), out var person) ? person : null), By, ct);
        if (!answered.IsError)
            return Done(T["Answered; the answer is on its way."], "/privacy/objecting");
        await OnGetAsync(ct);
        return Refused(answered.Error, (answered.Error.Place == "Subject" ? "subject-" : "answer-") + objection);
    }
}
