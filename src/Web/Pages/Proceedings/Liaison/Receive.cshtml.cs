using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Liaison;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Proceedings.Liaison;

/// <summary>A statement of another group is recorded, as a reply if it is one.</summary>
public sealed class ReceiveModel(RecordIncoming record, FindLiaisons find, TimeProvider clock) : ProceedingsPage
{
    public sealed class Form
    {
        public string? From { get; set; }
        public string? Number { get; set; }
        public string? Title { get; set; }
        public LiaisonId? InReplyTo { get; set; }
        public string? ForAction { get; set; }
        public string? ForInformation { get; set; }
        public string? Text { get; set; }
        public DateOnly? On { get; set; }
        public DateOnly? Deadline { get; set; }
        public AccessClass Access { get; set; } = AccessClass.MembersOnly;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Choice> Sent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(LiaisonId? reply, CancellationToken ct)
    {
        if (!By.May(Permission.SendLiaison))
            return Refused(KernelErrors.NotPermitted);
        Input.On = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Input.InReplyTo = reply;
        return await ShownAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!By.May(Permission.SendLiaison))
            return Refused(KernelErrors.NotPermitted);
        var shown = await ShownAsync(ct);
        if (Input.On is null)
            ModelState.AddModelError("Input.On", T["Enter the day of receipt."]);
        if (!ModelState.IsValid)
            return shown;
        var received = await record.RunAsync(
            new RecordIncoming.Input
            {
                From = Input.From ?? "", Number = Input.Number, Title = Input.Title ?? "", Text = Input.Text ?? "", InReplyTo = Input.InReplyTo, ForAction = Lines(Input.ForAction),
                ForInformation = Lines(Input.ForInformation), On = Input.On!.Value, Deadline = Input.Deadline, Access = Input.Access,
            },
            By, ct);
        return received.IsError ? Refused(received.Error) : Done(T["The statement is recorded."], $"/proceedings/liaison/show/{received.Value}");
    }

    private async Task<IActionResult> ShownAsync(CancellationToken ct)
    {
        var all = await find.RunAsync(new(Direction: LiaisonDirection.Outgoing), By, ct);
        Sent = [.. all.Value.Where(one => one.State == LiaisonState.Sent).Select(one => new Choice(one.Id.ToString(), $"{one.Number}: {one.Title}"))];
        Crumb(T["Liaison statements"], "/proceedings/liaison");
        Crumb(T["Record a liaison statement received"]);
        return Page();
    }
}
