using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Meeting;

namespace Palmares.Web.Pages.Review.Meeting;

/// <summary>One item of the meeting: who leaves, what is moved, how those who stay vote.</summary>
public sealed class ItemModel(ReadEdition editions, ShowMeeting show, ReadSitting read, CallItem call, RecordMotion record) : ReviewPage(editions)
{
    public sealed class Form
    {
        public string? Text { get; set; }

        public JudgeId? MovedBy { get; set; }

        public int For { get; set; }

        public int Against { get; set; }

        public int Abstained { get; set; }

        public JudgeId? ReservedBy { get; set; }

        public string? Reservation { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowMeeting.Item Shown { get; private set; } = null!;

    public ReadSitting.View Sitting { get; private set; } = null!;

    /// <summary>Present and not leaving for this item.</summary>
    public IReadOnlyList<ReadSitting.Member> Staying => [.. Sitting.Members.Where(m => m.Present && !Shown.Leaving.Contains(m.Name))];

    public async Task<IActionResult> OnGetAsync(string edition, NominationId nomination, CancellationToken ct) =>
        await LoadAsync(edition, nomination, ct) is { } error ? Refused(error) : Page();

    public async Task<IActionResult> OnPostCallAsync(string edition, NominationId nomination, CancellationToken ct)
    {
        if (await LoadAsync(edition, nomination, ct) is { } error)
            return Refused(error);
        var called = await call.RunAsync(new(Edition.Id, nomination), By, ct);
        return called.IsError ? Refused(called.Error) : Done(T["The item is open."], $"/review/meeting/{edition}/{nomination}");
    }

    public async Task<IActionResult> OnPostAsync(string edition, NominationId nomination, CancellationToken ct)
    {
        if (await LoadAsync(edition, nomination, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        if (Input.ReservedBy is null && !string.IsNullOrWhiteSpace(Input.Reservation))
        {
            ModelState.AddModelError("Input.ReservedBy", T["Choose who makes the reservation."]);
            return Page();
        }

        var reservations = Input.ReservedBy is { } judge ? new Dictionary<JudgeId, string> { [judge] = Input.Reservation ?? "" } : [];
        var recorded = await record.RunAsync(new(Edition.Id, nomination, Input.MovedBy, Input.Text ?? "", Input.For, Input.Against, Input.Abstained, reservations), By, ct);
        return recorded.IsError ? Refused(recorded.Error) : Done(T["The motion is recorded."], $"/review/meeting/{edition}/{nomination}");
    }

    private async Task<Error?> LoadAsync(string slug, NominationId nomination, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Deciding meetings", "/review/meeting", ct) is { } error)
            return error;
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return shown.Error;
        var sitting = await read.RunAsync(Edition.Id, By, ct);
        if (sitting.IsError)
            return sitting.Error;
        if (sitting.Value is not { IsOpen: true } open)
            return ReviewErrors.NoMeeting;
        if (shown.Value.Sections.SelectMany(s => s.Items).SingleOrDefault(i => i.Nomination == nomination) is not { } item)
            return ReviewErrors.NoSuchNomination;
        Crumb(Edition.Title, $"/review/meeting/{slug}");
        Crumb(item.Number);
        (Shown, Sitting) = (item, open);
        return null;
    }
}
