using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Papers;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Proceedings.Documents;

/// <summary>A document is registered by its number; the head of a Word file fills the form.</summary>
public sealed class RegisterModel(RegisterDocument register, FindMeetings meetings) : ProceedingsPage
{
    public sealed class Form
    {
        public string? Number { get; set; }
        public string? OtherNumbers { get; set; }
        public string? Title { get; set; }
        public string? Sources { get; set; }
        public string? Group { get; set; }
        public PartialDate? Date { get; set; }
        public string? Abstract { get; set; }
        public MeetingId? Meeting { get; set; }
        public AccessClass Access { get; set; } = AccessClass.MembersOnly;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Attached { get; set; }

    [BindProperty]
    public IFormFile? Head { get; set; }

    /// <summary>Fields in which a template was left as it was.</summary>
    public IReadOnlyList<string> Unfilled { get; private set; } = [];

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => By.May(Permission.RegisterDocument) ? await ShownAsync(ct) : Refused(KernelErrors.NotPermitted);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!By.May(Permission.RegisterDocument))
            return Refused(KernelErrors.NotPermitted);
        var shown = await ShownAsync(ct);
        if (!ModelState.IsValid)
            return shown;
        var result = await register.RunAsync(
            new RegisterDocument.Input
            {
                Number = Input.Number ?? "", OtherNumbers = Lines(Input.OtherNumbers), Title = Input.Title ?? "", Group = Input.Group, Date = Input.Date, Access = Input.Access,
                Sources = Lines(Input.Sources), Abstract = Input.Abstract, Meeting = Input.Meeting, File = await SentAsync(Attached, ct),
            },
            By, ct);
        return result.IsError
            ? Refused(result.Error.Place == "File" ? result.Error.At(nameof(Attached)) : result.Error)
            : Done(T["The document is registered."], $"/proceedings/documents/show/{result.Value}");
    }

    /// <summary>The form filled from a file's head. Nothing is registered by it.</summary>
    public async Task<IActionResult> OnPostReadAsync(CancellationToken ct)
    {
        if (!By.May(Permission.RegisterDocument))
            return Refused(KernelErrors.NotPermitted);
        ModelState.Clear();
        var shown = await ShownAsync(ct);
        if (await SentAsync(Head, ct) is not { } sent)
        {
            ModelState.AddModelError(nameof(Head), T["Choose a Word document (.docx)."]);
            return shown;
        }

        try
        {
            var read = HeaderReader.Read(new MemoryStream(sent.Bytes));
            Unfilled = read.Unfilled;
            Fill(read.Header);
        }
        catch (UnreadableFileException refusal)
        {
            ModelState.AddModelError(nameof(Head), refusal.Message);
        }

        return shown;
    }

    private void Fill(DocumentHeader head)
    {
        Input.Number = head.Number;
        Input.Title = head.Title;
        Input.Sources = head.Source;
        Input.Abstract = head.Abstract;
        Input.Date = Day(head.Date);
    }

    /// <summary>"2 March 2026", "March 2026"; other forms are left to the reader.</summary>
    private static PartialDate? Day(string? text) =>
        DateOnly.TryParseExact(text, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? PartialDate.On(day)
        : DateOnly.TryParseExact(text, "MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? new PartialDate(month.Year, month.Month)
        : null;

    private async Task<IActionResult> ShownAsync(CancellationToken ct)
    {
        var known = await meetings.RunAsync(new(), By, ct);
        Meetings = [.. known.Value.Select(meeting => new Choice(meeting.Id.ToString(), $"{meeting.Title}, {meeting.StartsOn:d}"))];
        Crumb(T["Documents"], "/proceedings/documents");
        Crumb(T["Register a document"]);
        return Page();
    }
}
