using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Meeting;
using Palmares.Review.Panels;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Review.Meeting;

/// <summary>The meeting that decides: agenda, who is there, the item, the frozen results. It prints.</summary>
public sealed class EditionModel(ReadEdition editions, ShowMeeting show, ReadSitting read, ShowAgenda order, ShowPanel panel, OpenMeeting open, CallItem call, CloseMeeting close) : ReviewPage(editions)
{
    public sealed class Form
    {
        public List<JudgeId> Present { get; set; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null while scoring is open.</summary>
    public ShowMeeting.View? Meeting { get; private set; }

    /// <summary>The order of discussion, with what is proposed beside it. Null while there is no agenda.</summary>
    public ShowAgenda.View? Order { get; private set; }

    /// <summary>Null before the first meeting.</summary>
    public ReadSitting.View? Sitting { get; private set; }

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public bool IsOpen => Sitting is { IsOpen: true };

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct) => await LoadAsync(edition, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostOpenAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var opened = await open.RunAsync(new(Edition.Id, Input.Present), By, ct);
        return opened.IsError ? Refused(opened.Error) : Done(T["The meeting is open. The results it works with are frozen."], $"/review/meeting/{edition}");
    }

    public async Task<IActionResult> OnPostItemAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var called = await call.RunAsync(new(Edition.Id, null), By, ct);
        return called.IsError ? Refused(called.Error) : Done(T["The item is closed."], $"/review/meeting/{edition}");
    }

    public async Task<IActionResult> OnPostCloseAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        var closed = await close.RunAsync(new(Edition.Id), By, ct);
        return closed.IsError ? Refused(closed.Error) : Done(T["The meeting is closed."], $"/review/meeting/{edition}/minutes");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Deciding meetings", "/review/meeting", ct) is { } error)
            return error;
        Crumb(Edition.Title);
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return shown.Error == ReviewErrors.ScoringStillOpen || shown.Error == ReviewErrors.NoPanel ? null : shown.Error;
        var sitting = await read.RunAsync(Edition.Id, By, ct);
        if (sitting.IsError)
            return sitting.Error;
        var ordered = await order.RunAsync(Edition.Id, whole: false, By, ct);
        if (ordered.IsError)
            return ordered.Error;
        (Meeting, Sitting, Order) = (shown.Value, sitting.Value, ordered.Value);
        var formed = await panel.RunAsync(Edition.Id, By, ct);
        Members = formed.IsError ? [] : [.. formed.Value.Members.Where(m => m.Id is not null).Select(m => new Choice(m.Id!.Value.ToString(), m.Name))];
        return null;
    }
}
