using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Proceedings.Documents;

/// <summary>A document is registered by its number.</summary>
public sealed class RegisterModel(RegisterDocument register) : PalmaresPage
{
    public sealed class Form
    {
        public string? Number { get; set; }
        public string? Title { get; set; }
        public string? Sources { get; set; }
        public string? Group { get; set; }
        public PartialDate? Date { get; set; }
        public AccessClass Access { get; set; } = AccessClass.MembersOnly;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Classes => Enum.GetValues<AccessClass>().Select(access => new Choice(access.ToString(), T[AccessWords.Of(access)]));

    public IActionResult OnGet() => By.May(Permission.RegisterDocument) ? Shown() : Refused(KernelErrors.NotPermitted);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Shown();
        var result = await register.RunAsync(
            new RegisterDocument.Input
            {
                Number = Input.Number ?? "", Title = Input.Title ?? "", Group = Input.Group, Date = Input.Date, Access = Input.Access,
                Sources = (Input.Sources ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            },
            By, ct);
        if (!result.IsError)
            return Done(T["The document is registered."], $"/proceedings/documents/show/{result.Value}");
        Crumbs();
        return Refused(result.Error);
    }

    private PageResult Shown()
    {
        Crumbs();
        return Page();
    }

    private void Crumbs()
    {
        Crumb(T["Documents"], "/proceedings/documents");
        Crumb(T["Register a document"]);
    }
}
