using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Records.Importing.Forms;

/// <summary>Answers of the IETF Datatracker's API saved as JSON: people, groups, roles and earlier roles, documents and their authors.</summary>
/// <remarks>
/// Files as <c>/api/v1/…/?format=json</c> gives them: <c>{"meta": …, "objects": […]}</c>; what an object is says its <c>resource_uri</c>. A role names its person and group by address, so import
/// <c>person/person</c>, <c>group/group</c> (and <c>group/grouphistory</c>) together with <c>group/role</c> (and <c>group/rolehistory</c>). A role of today is dated by the day in its file's name;
/// an earlier one by the time of the group's state it belongs to. States of one group follow one another and give mandates with their intervals. <c>doc/documentauthor</c> gives authors with their affiliation.
/// </remarks>
internal sealed partial class Datatracker : IFileForm
{
    private const string People = "ietf-datatracker-people", Roles = "ietf-datatracker-roles", Documents = "ietf-datatracker-documents";

    public FileForm About { get; } = new(
        "datatracker", "Answers of the IETF Datatracker's API saved as JSON: person/person, group/group, group/grouphistory, group/role, group/rolehistory, doc/document, doc/documentauthor; files that name one another are imported together.",
        "objects of each answer, known by their resource_uri. Roles of today are dated by the day in the file's name, earlier ones by the time of the group's state.",
        "Roles are mandates and strong evidence; authorship of drafts is evidence of work, its affiliation of the employer then.");

    public IReadOnlyList<ISourceAdapter> Sources { get; } =
    [
        new Formed(new(People, "IETF", "People of the Datatracker, from saved answers of its API.", "Names and account numbers only.")),
        new Formed(new(Roles, "IETF", "Roles in groups of the IETF, today's and earlier ones, from saved answers of the API.", "Earlier roles are known at the times when a group's entry was changed; the true start lies between two of them.")),
        new Formed(new(Documents, "IETF", "Internet-Drafts and RFCs with authors and affiliations, from saved answers of the API.", "Authors are those of the present version.")),
    ];

    public bool Recognises(FormFile file) => file.Ending == ".json" && file.Head.Contains("\"objects\"", StringComparison.Ordinal) && ApiAddress().IsMatch(file.Head);

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        var known = new Known(file);
        foreach (var (number, entry) in JsonFile.Entries(file, "objects"))
        {
            var kind = ApiAddress().Match(entry.Text("resource_uri") ?? "").Groups[1].Value;
            var line = kind switch
            {
                "person/person" => Person(number, entry),
                "group/role" => Role(number, entry, known, "group/group", file.DayInName),
                "group/rolehistory" => Role(number, entry, known, "group/grouphistory", null),
                "doc/document" => Document(number, entry, known),
                "group/group" or "group/grouphistory" or "doc/documentauthor" or "person/email" => (FormedLine?)null,
                _ => FormedLine.Refuse(number, "resource_uri", $"not an object that is read: {entry.Text("resource_uri") ?? "missing"}"),
            };
            // Groups and authors are told by the lines that name them.
            if (line is { } told)
                yield return told;
        }
    }

    private static FormedLine Person(int number, JsonElement entry) => entry.Text("name") is { } name
        ? FormedLine.Of(number, FormLine.Of(People, FormLine.Person).With("name", name).With("person_key", "ietf-dt:" + Id(entry.Text("resource_uri"))))
        : FormedLine.Refuse(number, "name", "the person has no name: fetch the answer anew");

    private static FormedLine Role(int number, JsonElement entry, Known known, string groups, string? day)
    {
        if (known.Of("person/person", entry.Text("person")) is not { } person || person.Text("name") is not { } name)
            return FormedLine.Refuse(number, "person", $"{entry.Text("person") ?? "nobody"} is in none of the files: import the answer of person/person that holds it together with this one");
        if (known.Of(groups, entry.Text("group")) is not { } group || group.Text("acronym") is not { } acronym)
            return FormedLine.Refuse(number, "group", $"{entry.Text("group") ?? "no group"} is in none of the files: import the answer of {groups} that holds it together with this one");
        if ((groups == "group/group" ? day : FormText.Date(group.Text("time"))) is not { } date)
            return FormedLine.Refuse(number, "date", groups == "group/group" ? "the answer does not say when it was given: write the day into the file's name, as in role-2024-03-01.json" : "the group's state has no time: fetch the answer anew");
        return FormedLine.Of(number, FormLine.Of(Roles, FormLine.Role).With("page", "group " + acronym).With("as_of", date).With("group", acronym).With("group_name", group.Text("name")).With("group_type", Slug(group.Text("type")))
            .With("name", name).With("role", Slug(entry.Text("name"))).With("person_key", "ietf-dt:" + Id(entry.Text("person"))).With("email_key", FormText.AddressKey(Slug(entry.Text("email")))));
    }

    private static FormedLine Document(int number, JsonElement entry, Known known)
    {
        if (entry.Text("name") is not { } name)
            return FormedLine.Refuse(number, "name", "the document has no name: fetch the answer anew");
        var authors = known.AuthorsOf(entry.Text("resource_uri")).ToList();
        var group = known.Of("group/group", entry.Text("group"))?.Text("acronym");
        return FormedLine.Of(number, FormLine.Of(Documents, FormLine.Document).With("docid", entry.Text("rev") is { } rev ? $"{name}-{rev}" : name).With("title", entry.Text("title")).With("type", Slug(entry.Text("type")))
            .With("date", FormText.Date(entry.Text("time"))).With("group", group == "none" ? null : group).With("status", Slug(entry.Text("std_level")))
            .With("contributors", authors.Select(author => FormLine.Part().With("name", known.Of("person/person", author.Text("person"))?.Text("name")).With("role", "author").With("org", author.Text("affiliation")).With("country", author.Text("country"))
                .With("person_key", "ietf-dt:" + Id(author.Text("person"))))));
    }

    private static string Id(string? address) => Slug(address) ?? "";

    /// <summary>The last part of an address: <c>/api/v1/name/rolename/chair/</c> gives <c>chair</c>.</summary>
    private static string? Slug(string? address) => address?.TrimEnd('/').Split('/')[^1] is { Length: > 0 } last ? Uri.UnescapeDataString(last) : null;

    [GeneratedRegex("/api/v1/([a-z]+/[a-z]+)/", RegexOptions.CultureInvariant)]
    private static partial Regex ApiAddress();

    /// <summary>Objects of all files of the import by their address, read when first asked for.</summary>
    private sealed class Known(FormFile file)
    {
        private readonly Lazy<Dictionary<string, JsonElement>> _objects = new(() => Objects(file));
        private ILookup<string, JsonElement>? _authors;

        public JsonElement? Of(string kind, string? address) =>
            address is not null && address.Contains($"/{kind}/", StringComparison.Ordinal) && _objects.Value.TryGetValue(address, out var found) ? found : null;

        public IEnumerable<JsonElement> AuthorsOf(string? document)
        {
            _authors ??= _objects.Value.Values.Where(one => one.Text("resource_uri")!.Contains("/doc/documentauthor/", StringComparison.Ordinal)).ToLookup(one => one.Text("document") ?? "");
            return document is null ? [] : _authors[document].OrderBy(author => author.Number("order") ?? 0).ThenBy(author => author.Text("resource_uri"), StringComparer.Ordinal);
        }

        private static Dictionary<string, JsonElement> Objects(FormFile file)
        {
            var form = new Datatracker();
            var objects = new Dictionary<string, JsonElement>();
            foreach (var path in file.Together.Append(file.Path).Distinct())
            {
                var other = new FormFile(path, []);
                if (!form.Recognises(other))
                    continue;
                foreach (var (_, entry) in JsonFile.Entries(other, "objects"))
                {
                    if (entry.Text("resource_uri") is { } address)
                        objects.TryAdd(address, entry.Clone());
                }
            }

            return objects;
        }
    }
}
