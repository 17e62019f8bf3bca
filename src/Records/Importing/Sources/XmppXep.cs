using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Revisions are dated; proposals not yet accepted stand under inbox.</summary>
internal sealed class XmppXep : ISourceAdapter
{
    public RecordSource About { get; } = new(
        "xsf-xep", "XMPP", "XMPP extension protocols with authors and dated revisions.");

    public ParsedRow Parse(JsonElement line, string source, string raw) => DocumentForm.Parse(line, source, raw);
}
