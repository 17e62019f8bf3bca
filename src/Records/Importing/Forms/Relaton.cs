using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Palmares.Records.Importing.Forms;

/// <summary>Bibliographic items of the Relaton model as YAML, one or several a file.</summary>
/// <remarks>
/// Read of each item: <c>docid</c> (the primary one; its type says whose), <c>title</c>, <c>type</c> or <c>doctype</c>, <c>date</c> (published, else the first), <c>docstatus.stage</c>, <c>edition</c>,
/// <c>contributor</c> (people and organisations with their roles; the publisher is left out), <c>relation</c>, <c>editorialgroup</c>. A list may stand as one value. Items of bodies whose register is a source already
/// fill that source, so that one number is one document.
/// </remarks>
internal sealed class Relaton : IFileForm
{
    private const string Prefix = "relaton-";

    // Bodies whose documents stand under their own source: the same number corrects the same document.
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ITU"] = "itu", ["ISO"] = "iso", ["IEC"] = "iso", ["ETSI"] = "etsi", ["IEEE"] = "ieee", ["OGC"] = "ogc", ["OASIS"] = "oasis", ["W3C"] = "w3c", ["3GPP"] = "3gpp", ["XMPP"] = "xsf-xep", ["XSF"] = "xsf-xep",
    };

    public FileForm About { get; } = new(
        "relaton", "Bibliographic items of the Relaton model as YAML (.yaml, .yml), one or several a file.",
        "docid, title, type, date, docstatus, edition, contributor with role and affiliation, relation, editorialgroup. Items of bodies whose register is a source already fill that source.",
        "Authors and editors where the body names them; most name none.");

    public IReadOnlyList<ISourceAdapter> Sources { get; } = [new Formed(new("relaton", "Relaton", "Documents of other bodies from Relaton files, each under a name that begins with relaton-.", "As complete as the files that were imported."), reads: Prefix)];

    public bool Recognises(FormFile file) => file.Ending is ".yaml" or ".yml" && file.Head.Contains("docid:", StringComparison.Ordinal);

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(file.Text()));
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }

        return yaml.Documents.Select(document => document.RootNode).SelectMany(Items).Select(Item);
    }

    private static IEnumerable<YamlNode> Items(YamlNode root) => root switch
    {
        YamlSequenceNode list => list.Children,
        YamlMappingNode one when One(one, "root") is YamlMappingNode collection => List(collection, "items"),
        YamlMappingNode one when One(one, "items") is YamlSequenceNode items => items.Children,
        _ => [root],
    };

    private static FormedLine Item(YamlNode node)
    {
        var line = (int)node.Start.Line;
        if (node is not YamlMappingNode item)
            return FormedLine.Refuse(line, "item", "not an item: it should be a mapping with docid and title");
        // Collections wrap each item once more.
        item = One(item, "bibitem") as YamlMappingNode ?? item;
        var ids = List(item, "docid").OfType<YamlMappingNode>().ToList();
        var primary = ids.FirstOrDefault(id => Text(id, "primary") == "true") ?? ids.FirstOrDefault(id => Text(id, "type") is not ("DOI" or "ISBN" or "URN" or "iso-reference"));
        if (primary is null || Text(primary, "id") is not { } number)
            return FormedLine.Refuse(line, "docid", "the item has no number: give it a docid with id and type");
        var dates = List(item, "date").OfType<YamlMappingNode>().ToList();
        var date = (dates.Find(one => Text(one, "type") == "published") ?? dates.FirstOrDefault()) is { } day ? Text(day, "value") ?? Text(day, "on") ?? Text(day, "at") : null;
        return FormedLine.Of(line, FormLine.Of(SourceOf(Text(primary, "type")), FormLine.Document).With("docid", number).With("title", Title(item))
            .With("type", (Text(item, "doctype") ?? Text(One(item, "ext"), "doctype") ?? Text(item, "type"))?.ToLower(CultureInfo.InvariantCulture)).With("date", FormText.Date(date) ?? date)
            .With("status", Content(One(One(item, "docstatus") ?? One(item, "status"), "stage"))).With("edition", Content(One(item, "edition")))
            .With("group", Group(item))
            .With("contributors", List(item, "contributor").OfType<YamlMappingNode>().SelectMany(Contributors))
            .With("relations", List(item, "relation").OfType<YamlMappingNode>().SelectMany(Relations)));
    }

    private static string SourceOf(string? type) =>
        type is not null && Known.TryGetValue(type, out var source) ? source : Prefix + string.Concat((type ?? "other").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(40));

    private static string? Title(YamlMappingNode item)
    {
        var titles = List(item, "title").ToList();
        var chosen = titles.OfType<YamlMappingNode>().FirstOrDefault(title => Text(title, "type") == "main" && Texts(title, "language").Contains("en")) ?? titles.OfType<YamlMappingNode>().FirstOrDefault(title => Text(title, "type") == "main");
        return Content(chosen ?? titles.FirstOrDefault());
    }

    private static string? Group(YamlMappingNode item)
    {
        var group = One(item, "editorialgroup") ?? One(One(item, "ext"), "editorialgroup");
        return group is not YamlMappingNode named ? null
            : Content(One(named, "name")) ?? Content(One(named, "group")) ?? List(named, "technical_committee").Concat(List(named, "group")).Concat(List(named, "committee")).Select(one => Content(One(one, "name")) ?? Content(One(One(one, "workgroup"), "name"))).FirstOrDefault(name => name is not null);
    }

    private static IEnumerable<FormLine> Contributors(YamlMappingNode contributor)
    {
        var role = List(contributor, "role").Select(one => one is YamlMappingNode typed ? Text(typed, "type") : Content(one)).FirstOrDefault(type => type is not null) ?? "author";
        if (role is "publisher" or "distributor" or "subject")
            yield break;
        if (One(contributor, "person") is YamlMappingNode person)
        {
            var name = One(person, "name");
            var (given, surname) = (Given(name), Content(One(name, "surname")));
            var employer = List(person, "affiliation").Select(one => Content(One(One(one, "organization"), "name")) ?? Content(One(one, "name"))).FirstOrDefault(text => text is not null);
            yield return FormLine.Part().With("name", Content(One(name, "completename")) ?? FormText.Clean($"{given} {surname}")).With("given", given).With("surname", surname).With("role", role).With("org", employer);
        }
        else if (One(contributor, "organization") is YamlMappingNode organisation)
        {
            yield return FormLine.Part().With("org", Content(One(organisation, "name"))).With("role", role).With("kind", "org");
        }
    }

    private static string? Given(YamlNode? name)
    {
        var given = One(name, "given");
        var names = List(name, "forename").Concat(List(given, "forename")).Select(Content).OfType<string>().ToList();
        return names.Count > 0 ? string.Join(' ', names) : Content(One(given, "formatted_initials") ?? One(name, "initial"));
    }

    private static IEnumerable<FormLine> Relations(YamlMappingNode relation)
    {
        var other = One(relation, "bibitem");
        var target = List(other, "docid").OfType<YamlMappingNode>().Select(id => Text(id, "id")).FirstOrDefault(id => id is not null) ?? Content(One(other, "formattedref"));
        if (Text(relation, "type") is { } type && target is not null)
            yield return FormLine.Part().With("type", type).With("target", target);
    }

    private static YamlNode? One(YamlNode? node, string key) => node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static IEnumerable<YamlNode> List(YamlNode? node, string key) => One(node, key) switch { null => [], YamlSequenceNode list => list.Children, var one => [one] };

    private static string? Text(YamlNode? node, string key) => One(node, key) is YamlScalarNode scalar ? FormText.Clean(scalar.Value) : null;

    private static IEnumerable<string> Texts(YamlNode? node, string key) => List(node, key).Select(Content).OfType<string>();

    /// <summary>The text of a value, of its <c>content</c>, or of the first of a list of these.</summary>
    private static string? Content(YamlNode? node) => node switch
    {
        YamlScalarNode scalar => FormText.Clean(scalar.Value),
        YamlSequenceNode list => list.Children.Select(Content).FirstOrDefault(text => text is not null),
        YamlMappingNode mapping => Content(One(mapping, "content") ?? One(mapping, "value") ?? One(mapping, "number")),
        _ => null,
    };
}
