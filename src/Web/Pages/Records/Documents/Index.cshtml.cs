using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Records.Reading;
using Palmares.Tracking;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records.Documents;

public sealed class IndexModel(ReadDocument read, OpenLineages lineages) : PalmaresPage
{
    public ReadDocument.Document Document { get; private set; } = null!;

    /// <summary>The earliest document of its piece of work, and how many that has.</summary>
    public (RecordRef First, int Documents)? Lineage { get; private set; }

    public RecordFoot Foot => new(
        Document.Coverage is { } coverage ? [coverage] : [], Document.Snapshot, RecordLinks.To(Document.Record), RecordLinks.Wrong(RecordKind.Document, Document.Record.Key, Document.Record.Source));

    public async Task<IActionResult> OnGetAsync(string source, string key, CancellationToken ct)
    {
        var document = await read.RunAsync(new RecordRef(source, Uri.UnescapeDataString(key)), By, ct);
        if (document.IsError)
            return Refused(document.Error);
        Document = document.Value;
        Lineage = await lineages.RunAsync(ct) is { IsError: false } known ? known.Value.About(Document.Record) : null;
        Crumb(T["Record"], "/records");
        Crumb(Document.Record.Key);
        return Page();
    }
}
