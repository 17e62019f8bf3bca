using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Palmares.Records.Importing.Forms;

/// <summary>The RFC Editor's index: <c>rfc-index.xml</c>.</summary>
/// <remarks>Read of each <c>rfc-entry</c>: doc-id, title, author (name; title Editor), date (month, year), obsoletes, obsoleted-by, updates, updated-by, is-also, draft, current-status, stream, wg_acronym.</remarks>
internal sealed class RfcIndex : IFileForm
{
    /// <summary>The source of RFCs that other registers fill too: one number is one document.</summary>
    private const string Source = "ietf-rfc";

    private static readonly (string Element, string Type)[] Relations = [("obsoletes", "obsoletes"), ("obsoleted-by", "obsoletedBy"), ("updates", "updates"), ("updated-by", "updatedBy"), ("is-also", "memberOf")];

    public FileForm About { get; } = new(
        "rfc-index", "The index of the RFC Editor, rfc-index.xml, also as .xml.gz.",
        "rfc-entry: number, title, authors and editors, month, what it obsoletes and updates, the draft it was, status, stream, group. Fills the source ietf-rfc.",
        "Authorship and editorship of a published text: strong evidence. Names are initials and surname, so who is who often stays open.");

    // The source has its adapter already.
    public IReadOnlyList<ISourceAdapter> Sources => [];

    public bool Recognises(FormFile file) => file.Ending == ".xml" && file.Head.Contains("<rfc-index", StringComparison.Ordinal);

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        using var stream = file.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true });
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "rfc-entry")
            {
                xml.Read();
                continue;
            }

            var line = ((IXmlLineInfo)xml).LineNumber;
            yield return Entry((XElement)XNode.ReadFrom(xml), line);
        }
    }

    private static FormedLine Entry(XElement entry, int line)
    {
        if (Number(Text(entry, "doc-id")) is not { } number)
            return FormedLine.Refuse(line, "doc-id", $"not an RFC's number: {Text(entry, "doc-id") ?? "missing"}; it should read as RFC0793 does");
        var date = Of(entry, "date").FirstOrDefault();
        var written = date is null ? null : $"{Text(date, "month")} {Text(date, "year")}".Trim();
        return FormedLine.Of(line, FormLine.Of(Source, FormLine.Document).With("docid", number).With("title", Text(entry, "title")).With("type", "rfc").With("date", FormText.Date(written) ?? written)
            .With("stream", Text(entry, "stream")).With("group", Text(entry, "wg_acronym") is { } group && group != "NON WORKING GROUP" ? group : null).With("status", Text(entry, "current-status")?.ToLower(CultureInfo.InvariantCulture))
            .With("contributors", Of(entry, "author").Select(Author))
            .With("relations",
            [
                .. Relations.SelectMany(relation => Of(entry, relation.Element).SelectMany(list => Of(list, "doc-id")).Select(target => FormLine.Part().With("type", relation.Type).With("target", Number(target.Value) ?? target.Value))),
                .. Of(entry, "draft").Select(draft => FormLine.Part().With("type", "supersedes").With("target_source", "ietf-id").With("target", draft.Value)),
            ]));
    }

    private static FormLine Author(XElement author)
    {
        var name = Text(author, "name");
        var cut = name?.LastIndexOf(". ", StringComparison.Ordinal) ?? -1;
        return FormLine.Part().With("name", name).With("surname", cut < 0 ? null : name![(cut + 2)..]).With("initials", cut < 0 ? null : name![..(cut + 1)])
            .With("role", Text(author, "title") is "Editor" or "Ed." ? "editor" : "author");
    }

    /// <summary>RFC0793 is RFC 793; STD, BCP and FYI likewise.</summary>
    private static string? Number(string? docid) =>
        docid is { Length: > 3 } && int.TryParse(docid.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"{docid[..3]} {number.ToString(CultureInfo.InvariantCulture)}" : null;

    private static IEnumerable<XElement> Of(XElement element, string name) => element.Elements().Where(one => one.Name.LocalName == name);

    private static string? Text(XElement element, string name) => Of(element, name).Select(one => FormText.Clean(one.Value)).FirstOrDefault();
}
