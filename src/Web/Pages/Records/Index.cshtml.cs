using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Searching;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records;

public sealed class IndexModel(SearchRecord search) : PalmaresPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public RecordKind? Kind { get; set; }

    public SearchRecord.Found Found { get; private set; } = null!;

    public bool Asked => !string.IsNullOrWhiteSpace(Query);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var found = await search.RunAsync(new(Query ?? "", new(Kind), number), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Found = found.Value;
        return Page();
    }

    public static string Link(SearchRecord.Hit hit) => hit.Kind switch
    {
        RecordKind.Person => "/records/people/" + hit.Target,
        RecordKind.Document => RecordLinks.To(new RecordRef(hit.Source!, hit.Target)),
        RecordKind.Organisation => RecordLinks.To(new OrganisationKey(hit.Target)),
        _ => $"/records?q={Uri.EscapeDataString(hit.Target)}&kind={RecordKind.Document}",
    };

    public string KindUrl(RecordKind? kind) => $"/records?q={Uri.EscapeDataString(Query ?? "")}" + (kind is null ? "" : $"&kind={kind}");

    public string KindName(RecordKind kind) => kind switch
    {
        RecordKind.Person => T["People"],
        RecordKind.Document => T["Documents"],
        RecordKind.Organisation => T["Organisations"],
        _ => T["Groups"],
    };
}
