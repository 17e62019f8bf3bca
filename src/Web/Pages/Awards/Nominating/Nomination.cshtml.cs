using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Palmares.Awards;
using Palmares.Awards.Nominating;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Nominating;

/// <summary>One nomination as a list of tasks.</summary>
public sealed class NominationModel(ShowNomination show, WithdrawNomination withdraw, TakeBackNomination takeBack, MoveToCategory move, CarryNomination carry, SendFile send, ShowFile file, ReadSetAside aside, ListUndelivered undelivered) : PalmaresPage
{
    public ShowNomination.View View { get; private set; } = null!;

    /// <summary>Null while it takes part in its edition.</summary>
    public ReadSetAside.View? Aside { get; private set; }

    public IReadOnlyList<ListUndelivered.Line> Undelivered { get; private set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public CategoryId Category { get; set; }

    [BindProperty]
    public string? MoveReason { get; set; }

    [BindProperty]
    public EditionId Into { get; set; }

    [BindProperty]
    public string? FileField { get; set; }

    [BindProperty]
    public IFormFile? Sent { get; set; }

    [BindProperty]
    public bool TakeAway { get; set; }

    public IEnumerable<AnsweredField> FileFields => View.Answers.Where(answer => answer.Field.Type == FieldType.File);

    public bool MayMove => By.May(Permission.RunProgramme) && View.State == NominationState.Submitted && View.Edition.Phase is EditionPhase.Nominating or EditionPhase.Screening && OtherCategories.Any();

    public IEnumerable<SelectListItem> OtherCategories => View.Edition.Categories.Where(c => c.Id != View.Category.Id).Select(c => new SelectListItem(c.Name, c.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(NominationId id, CancellationToken ct)
    {
        Crumb(T["Nominations"], "/awards/nominating");
        var view = await show.RunAsync(id, By, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        Aside = await aside.RunAsync(id, By, ct);
        Undelivered = (await undelivered.RunAsync(id, By, ct)).Value;
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        var done = await withdraw.RunAsync(new(id, Reason), By, ct);
        return View is null ? shown : done.IsError ? Refused(done.Error) : Done(T["The nomination was withdrawn."], "/awards/nominating");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        var done = await takeBack.RunAsync(id, By, ct);
        return View is null ? shown : done.IsError ? Refused(done.Error, "") : Done(T["The nomination is a draft again. Mend it and send it."], $"/awards/nominating/{id}");
    }

    public async Task<IActionResult> OnPostMoveAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        var done = await move.RunAsync(new(id, Category, MoveReason ?? ""), By, ct);
        return View is null ? shown : done.IsError ? Refused(done.Error, done.Error.Place == "Reason" ? nameof(MoveReason) : null) : Done(T["The nomination was moved."], $"/awards/nominating/{id}");
    }

    public async Task<IActionResult> OnPostCarryAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        var done = await carry.RunAsync(new(id, Into), By, ct);
        return View is null ? shown : done.IsError ? Refused(done.Error, "") : Done(T["The draft was started. Look it through, then send it."], $"/awards/nominating/{done.Value}");
    }

    /// <summary>Whatever a stranger's file claims to be, a browser is only to save it.</summary>
    public async Task<IActionResult> OnGetFileAsync(NominationId id, [FromQuery(Name = "file")] NominationFileId wanted, CancellationToken ct)
    {
        var content = await file.RunAsync(id, wanted, By, ct);
        return content.IsError ? Refused(content.Error) : File(content.Value.Bytes, "application/octet-stream", content.Value.Name);
    }

    public async Task<IActionResult> OnPostFileAsync(NominationId id, CancellationToken ct)
    {
        var shown = await OnGetAsync(id, ct);
        if (View is null)
            return shown;
        if (!TakeAway && Sent is not { Length: > 0 })
            return Refused(AwardsErrors.FileNone, nameof(Sent));
        using var bytes = new MemoryStream();
        if (!TakeAway)
            await Sent!.CopyToAsync(bytes, ct);
        var done = await send.RunAsync(new(id, FileField ?? "", bytes.ToArray()), By, ct);
        return done.IsError ? Refused(done.Error, nameof(Sent)) : Done(TakeAway ? T["The file was taken away."] : T["The file was kept without its metadata: {0} bytes.", done.Value.Size], $"/awards/nominating/{id}");
    }
}
