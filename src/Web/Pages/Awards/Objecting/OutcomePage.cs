using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Objecting;
using Palmares.Awards.Telling;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Awards.Objecting;

/// <summary>What a party is told of a decision and may do about it, the same by letter and by account.</summary>
public abstract class OutcomePage(ReadOutcome read, ListOwnObjections own, LodgeObjection lodge, LodgeAppeal appeal) : PalmaresPage
{
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Of the appeal, which stands beside a further objection.</summary>
    [BindProperty]
    public string? AppealText { get; set; }

    [BindProperty]
    public ObjectionId? Objection { get; set; }

    [BindProperty]
    public AppealGround? Ground { get; set; }

    public ReadOutcome.View Told { get; private set; } = null!;

    public ListOwnObjections.View Own { get; private set; } = null!;

    public IEnumerable<Choice> Grounds => Enum.GetValues<AppealGround>().Select(ground => new Choice(ground.ToString(), T[Labels.Of(ground)]));

    /// <summary>Who asks: the account, or the holder of the letter's link.</summary>
    protected abstract Actor Asking { get; }

    protected async Task<IActionResult> ShowAsync(PartyKey key, CancellationToken ct)
    {
        var told = await read.RunAsync(key, Asking, ct);
        if (told.IsError)
            return Refused(told.Error);
        var objections = await own.RunAsync(key, Asking, ct);
        if (objections.IsError)
            return Refused(objections.Error);
        (Told, Own) = (told.Value, objections.Value);
        return Page();
    }

    protected async Task<IActionResult> ObjectAsync(PartyKey key, string here, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (Told is null)
            return shown;
        ModelState.Clear();
        var lodged = await lodge.RunAsync(new(key, Text ?? ""), Asking, ct);
        return lodged.IsError ? Refused(lodged.Error, nameof(Text)) : Done(T["Your objection is lodged. It is read by whoever is entrusted with objections, and by nobody else."], here);
    }

    protected async Task<IActionResult> AppealAsync(PartyKey key, string here, CancellationToken ct)
    {
        var shown = await ShowAsync(key, ct);
        if (Told is null)
            return shown;
        ModelState.Clear();
        var lodged = await appeal.RunAsync(new(key, Objection ?? default, Ground, AppealText ?? ""), Asking, ct);
        return lodged.IsError ? Refused(lodged.Error, lodged.Error.Place == "Ground" ? nameof(Ground) : nameof(AppealText)) : Done(T["Your appeal is lodged. Somebody decides it who had no part before."], here);
    }
}
