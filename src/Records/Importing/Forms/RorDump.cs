using System.Text.Json;

namespace Palmares.Records.Importing.Forms;

/// <summary>The dump of the Research Organization Registry as JSON, schema 1 or 2.</summary>
/// <remarks>
/// Read of each entry: <c>id</c>, names (<c>ror_display</c>, the others as other spellings), <c>types</c>, country, <c>domains</c>, <c>relationships</c> of type parent; withdrawn and inactive entries are not read.
/// Other spellings and parents are suggestions to a steward, never truth by themselves.
/// </remarks>
internal sealed class RorDump : IFileForm
{
    private const string Source = "ror";

    /// <summary>What the registry calls a kind, in the words by which measures know industry, academia and government.</summary>
    private static readonly Dictionary<string, string> Stakeholders = new() { ["company"] = "business", ["education"] = "academia", ["government"] = "government" };

    public FileForm About { get; } = new(
        "ror", "The dump of the Research Organization Registry (.json, .json.gz), schema 1 or 2; unpack the archive first.",
        "id, names and other spellings, types, country, domains, parents; active entries only.",
        "Nothing of people: it tells organisations apart, their kind and country.");

    public IReadOnlyList<ISourceAdapter> Sources { get; } = [new Formed(new(Source, "ROR", "Organisations with other spellings, kind, country and parents.", "Research organisations foremost; many companies of standardisation are missing. Spellings and parents are suggestions to a steward."))];

    public bool Recognises(FormFile file) => file.Ending == ".json" && file.Head.Contains("https://ror.org/0", StringComparison.Ordinal);

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        foreach (var (number, entry) in JsonFile.Entries(file, "items"))
        {
            if (entry.Text("status") is "withdrawn" or "inactive")
                continue;
            if (entry.Text("id") is not { } id)
                yield return FormedLine.Refuse(number, "id", "the entry has no id: fetch the dump anew");
            else if (NameOf(entry) is not { } name)
                yield return FormedLine.Refuse(number, "names", $"{id} has no name to show: fetch the dump anew");
            else
                yield return FormedLine.Of(number, Organisation(entry, id, name));
        }
    }

    private static FormLine Organisation(JsonElement entry, string id, string name)
    {
        var types = entry.Texts("types").Select(type => type.ToLowerInvariant()).ToList();
        var others = entry.Items("names").Select(one => one.Text("value")).Concat(entry.Texts("aliases")).Concat(entry.Texts("acronyms")).Concat(entry.Items("labels").Select(one => one.Text("label"))).OfType<string>();
        return FormLine.Of(Source, FormLine.Organisation).With("key", id).With("name", name).With("aliases", others.Where(other => other != name).Distinct())
            .With("category", types is [var first, ..] ? first : null).With("stakeholder", types.Select(type => Stakeholders.GetValueOrDefault(type)).FirstOrDefault(kind => kind is not null))
            .With("country", entry.Items("locations").Select(place => place.TextAt("geonames_details", "country_code")).FirstOrDefault() ?? entry.TextAt("country", "country_code"))
            .With("domains", entry.Texts("domains"))
            .With("parents", entry.Items("relationships").Where(one => string.Equals(one.Text("type"), "parent", StringComparison.OrdinalIgnoreCase)).Select(one => one.Text("label")).OfType<string>());
    }

    private static string? NameOf(JsonElement entry) =>
        entry.Items("names").Where(one => one.Texts("types").Contains("ror_display")).Select(one => one.Text("value")).FirstOrDefault() ?? entry.Text("name");
}
