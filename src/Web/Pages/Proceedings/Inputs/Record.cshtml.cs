using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Proceedings.Inputs;

/// <summary>An input is recorded on behalf of a member. Called with <c>kind</c>, <c>reference</c>, <c>label</c> and <c>path</c>, it is about that thing.</summary>
public sealed class RecordModel(ReceiveInput receive, FindDocuments documents, FindMeetings meetings, TimeProvider clock) : ProceedingsPage
{
    public sealed class Form
    {
        public string? OnBehalfOf { get; set; }
        public string? Author { get; set; }
        public string? AuthorEmail { get; set; }
        public string? About { get; set; }
        public string? Text { get; set; }
        public InputChannel Channel { get; set; } = InputChannel.Email;
        public string? Document { get; set; }
        public MeetingId? Meeting { get; set; }
        public DateOnly? ReceivedOn { get; set; }
        public AccessClass Access { get; set; } = AccessClass.MembersOnly;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Original { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "reference")]
    public string? Reference { get; set; }

    [BindProperty(SupportsGet = true, Name = "label")]
    public string? Label { get; set; }

    [BindProperty(SupportsGet = true, Name = "path")]
    public string? Path { get; set; }

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    public IEnumerable<Choice> Channels => new[] { InputChannel.Email, InputChannel.Document, InputChannel.Meeting }.Select(channel => new Choice(channel.ToString(), T[ProceedingsWords.Of(channel)]));

    /// <param name="access">Who may see it, as first proposed.</param>
    public async Task<IActionResult> OnGetAsync(AccessClass? access, CancellationToken ct)
    {
        if (!By.May(Permission.RecordInput))
            return Refused(KernelErrors.NotPermitted);
        Input.Access = access ?? Input.Access;
        Input.About = Label;
        Input.ReceivedOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return await ShownAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!By.May(Permission.RecordInput))
            return Refused(KernelErrors.NotPermitted);
        var shown = await ShownAsync(ct);
        if (Input.ReceivedOn is null)
            ModelState.AddModelError("Input.ReceivedOn", T["Enter the day of receipt."]);
        DocumentId? document = null;
        if (!string.IsNullOrWhiteSpace(Input.Document))
        {
            var found = await documents.RunAsync(Input.Document, By, ct);
            if (found.IsError)
                ModelState.AddModelError("Input.Document", found.Error.Message);
            else
                document = found.Value.Id;
        }

        if (!ModelState.IsValid)
            return shown;
        var about = string.IsNullOrWhiteSpace(Input.About) ? Label ?? "" : Input.About.Trim();
        var target = string.IsNullOrWhiteSpace(Kind) || string.IsNullOrWhiteSpace(Reference)
            ? new Target(InputKind.General, about.Length is 0 or > Target.ReferenceLength ? "general" : about, about.Length == 0 ? T["General"] : about)
            : new Target(new InputKind(Kind), Reference, about, Path);
        var result = await receive.RunAsync(
            new ReceiveInput.Input
            {
                Target = target, OnBehalfOf = Input.OnBehalfOf ?? "", Author = Input.Author, AuthorEmail = Input.AuthorEmail, Text = Input.Text ?? "", Channel = Input.Channel,
                Document = document, Meeting = Input.Meeting, Original = await SentAsync(Original, ct), ReceivedOn = Input.ReceivedOn!.Value, Access = Input.Access,
            },
            By, ct);
        return result.IsError ? Refused(result.Error.Place == "Original" ? result.Error.At(nameof(Original)) : result.Error) : Done(T["The input is recorded."], $"/proceedings/inputs/show/{result.Value}");
    }

    private async Task<IActionResult> ShownAsync(CancellationToken ct)
    {
        var known = await meetings.RunAsync(new(), By, ct);
        Meetings = [.. known.Value.Select(meeting => new Choice(meeting.Id.ToString(), $"{meeting.Title}, {meeting.StartsOn:d}"))];
        Crumb(T["Inputs"], "/proceedings/inputs");
        Crumb(T["Record an input"]);
        return Page();
    }
}
