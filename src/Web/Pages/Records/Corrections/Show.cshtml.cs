using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Corrections;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Records.Corrections;

public sealed class ShowModel(ReadCorrection read, AnswerCorrection answer) : PalmaresPage
{
    [BindProperty]
    public CorrectionStepKind? Step { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public ReadCorrection.Story Story { get; private set; } = null!;

    public IEnumerable<Choice> Steps => Story switch
    {
        { State: not CorrectionState.Open } => [new(nameof(CorrectionStepKind.Reopened), T["Open it again"])],
        { MayAnswer: true } => [new(nameof(CorrectionStepKind.Accepted), T["It is wrong; it was or will be mended"]), new(nameof(CorrectionStepKind.Declined), T["It stays as it is"]), new(nameof(CorrectionStepKind.Noted), T["Only a note or a question"])],
        _ => [new(nameof(CorrectionStepKind.Noted), T["Add a word"])],
    };

    public async Task<IActionResult> OnGetAsync(CorrectionId id, CancellationToken ct) => await ReadAsync(id, ct) is { } refusal ? Refused(refusal) : Page();

    public async Task<IActionResult> OnPostAsync(CorrectionId id, CancellationToken ct)
    {
        if (await ReadAsync(id, ct) is { } refusal)
            return Refused(refusal);
        if (Step is not { } step)
            return Refused(RecordsErrors.StepMissing);
        var answered = await answer.RunAsync(new(id, step, Text ?? ""), By, ct);
        return answered.IsError ? Refused(answered.Error) : Done(T["Sent."], $"/records/corrections/{id}");
    }

    private async Task<Error?> ReadAsync(CorrectionId id, CancellationToken ct)
    {
        Crumb(T["Record"], "/records");
        Crumb(By.May(Permission.KeepRecord) ? T["Corrections"] : T["Your reports"], "/records/corrections");
        Crumb(T["A report about the record"]);
        var story = await read.RunAsync(id, By, ct);
        if (story.IsError)
            return story.Error;
        Story = story.Value;
        return null;
    }
}
