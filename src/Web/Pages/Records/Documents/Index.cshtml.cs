using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Documents;

public sealed class IndexModel(ReadDocument read) : PalmaresPage
{
    public ReadDocument.Document Document { get; private set; } = null!;

    public RecordFoot Foot => new(
        Document.Coverage is { } coverage ? [coverage] : [], Document.Snapshot, RecordLinks.To(Document.Record), RecordLinks.Wrong(RecordKind.Document, Document.Record.Key, Document.Record.Source));

    public async Task<IActionResult> OnGetAsync(string source, string key, CancellationToken ct)
    {
        var document = await read.RunAsync(new RecordRef(source, Uri.UnescapeDataString(key)), By, ct);
        if (document.IsError)
            return Refused(document.Error);
        Document = document.Value;
        Crumb(T["Record"], "/records");
        Crumb(Document.Record.Key);
        return Page();
    }
}
