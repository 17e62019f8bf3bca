using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Proceedings.Documents;

/// <summary>The register of documents, as far as the reader may see it.</summary>
public sealed class IndexModel(ListDocuments list) : PalmaresPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "group")]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public DocumentKind? Kind { get; set; }

    public IEnumerable<Choice> Kinds => Enum.GetValues<DocumentKind>().Select(kind => new Choice(kind.ToString(), T[Labels.Of(kind)]));

    public Page<DocumentLine> Documents { get; private set; } = null!;

    public bool MayRegister => By.May(Permission.RegisterDocument);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var found = await list.RunAsync(new ListDocuments.Input(Search, Group, number, Kind), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Documents = found.Value;
        Crumb(T["Documents"]);
        return Page();
    }
}
