using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Web.Pages.Proceedings.Liaison;

/// <summary>A statement is drafted. Called with <c>kind</c>, <c>reference</c>, <c>label</c> and <c>path</c>, it is about that thing.</summary>
public sealed class DraftModel(DraftLiaison draft) : ProceedingsPage
{
    public sealed class Form
    {
        public string? From { get; set; }
        public string? Title { get; set; }
        public string? ForAction { get; set; }
        public string? ForInformation { get; set; }
        public DateOnly? Deadline { get; set; }
        public string? Text { get; set; }
        public string? Approval { get; set; }
        public string? Contact { get; set; }
        public AccessClass Access { get; set; } = AccessClass.MembersOnly;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "reference")]
    public string? Reference { get; set; }

    [BindProperty(SupportsGet = true, Name = "label")]
    public string? Label { get; set; }

    [BindProperty(SupportsGet = true, Name = "path")]
    public string? Path { get; set; }

    public IActionResult OnGet() => By.May(Permission.SendLiaison) ? Shown() : Refused(KernelErrors.NotPermitted);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = Shown();
        if (!ModelState.IsValid)
            return shown;
        var drafted = await draft.RunAsync(
            new DraftLiaison.Input
            {
                From = Input.From ?? "", Title = Input.Title ?? "", Text = Input.Text ?? "", ForAction = Lines(Input.ForAction), ForInformation = Lines(Input.ForInformation), Deadline = Input.Deadline,
                Approval = Input.Approval, Contact = Input.Contact, Access = Input.Access,
                Target = string.IsNullOrWhiteSpace(Kind) || string.IsNullOrWhiteSpace(Reference) ? null : new Target(new InputKind(Kind), Reference, Label ?? "", Path),
            },
            By, ct);
        return drafted.IsError ? Refused(drafted.Error) : Done(T["The draft is saved."], $"/proceedings/liaison/show/{drafted.Value}");
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        Crumb(T["Liaison statements"], "/proceedings/liaison");
        Crumb(T["Draft a liaison statement"]);
        return Page();
    }
}
