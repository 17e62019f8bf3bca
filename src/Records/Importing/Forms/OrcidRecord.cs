using System.Text.Json;

namespace Palmares.Records.Importing.Forms;

/// <summary>A person's public ORCID record as JSON, version 3.0 of its API.</summary>
/// <remarks>
/// Read: <c>orcid-identifier.path</c>, <c>person.name</c> (credit name, else given and family name), <c>activities-summary.employments</c> and <c>.invited-positions</c> with organisation, country, start and end.
/// Entries whose visibility is not public, works, education, funding and addresses are not read.
/// </remarks>
internal sealed class OrcidRecord : IFileForm
{
    private const string Source = "orcid";

    private static readonly (string Section, string Summary)[] Sections = [("employments", "employment-summary"), ("invited-positions", "invited-position-summary")];

    public FileForm About { get; } = new(
        "orcid", "A person's public ORCID record (.json) as its API of version 3.0 gives it.",
        "orcid-identifier, person.name, employments and invited positions with organisation, country and dates; only what is public.",
        "What the person says of themselves: names and employers over time help to tell people apart and to date affiliations. No evidence of standards work.");

    public IReadOnlyList<ISourceAdapter> Sources { get; } = [new Formed(new(Source, "ORCID", "Public ORCID records of people, with employers over time.", "What people say of themselves; only those whose record was imported."))];

    public bool Recognises(FormFile file) => file.Ending == ".json" && file.Head.Contains("\"orcid-identifier\"", StringComparison.Ordinal);

    public IEnumerable<FormedLine> Read(FormFile file)
    {
        foreach (var (number, record) in JsonFile.Entries(file))
        {
            var given = record.TextAt("person", "name", "given-names", "value");
            var family = record.TextAt("person", "name", "family-name", "value");
            var path = record.TextAt("orcid-identifier", "path");
            if (path is null || !IsOrcid(path))
                yield return FormedLine.Refuse(number, "orcid-identifier.path", $"not an ORCID iD: {path ?? "missing"}; its last sign checks the others, so fetch the record anew");
            else if ((record.TextAt("person", "name", "credit-name", "value") ?? FormText.Clean($"{given} {family}")) is not { } name)
                yield return FormedLine.Refuse(number, "person.name", "the record shows no name: ask its owner to make the name public");
            else
                yield return FormedLine.Of(number, FormLine.Of(Source, FormLine.Person).With("name", name).With("given", given).With("surname", family).With("person_key", "orcid:" + path)
                    .With("affiliations", Sections.SelectMany(section => Affiliations(record, section.Section, section.Summary))));
        }
    }

    /// <summary>Whether the last sign is the check sign of the fifteen digits before it.</summary>
    /// <remarks>Source: ISO/IEC 7064, MOD 11-2.</remarks>
    internal static bool IsOrcid(string path)
    {
        var digits = path.Replace("-", "", StringComparison.Ordinal);
        if (path.Length != 19 || digits.Length != 16 || !digits[..15].All(char.IsAsciiDigit))
            return false;
        var total = digits[..15].Aggregate(0, (sum, digit) => (sum + digit - '0') * 2);
        var check = (12 - (total % 11)) % 11;
        return digits[15] == (check == 10 ? 'X' : (char)('0' + check));
    }

    private static IEnumerable<FormLine> Affiliations(JsonElement record, string section, string summary)
    {
        foreach (var entry in (record.At("activities-summary", section)?.Items("affiliation-group") ?? []).SelectMany(group => group.Items("summaries")).Select(one => one.At(summary)).OfType<JsonElement>())
        {
            if (entry.Text("visibility") is null or "public" && entry.TextAt("organization", "name") is { } name)
                yield return FormLine.Part().With("org", name).With("country", entry.TextAt("organization", "address", "country")).With("from", Date(entry, "start-date")).With("until", Date(entry, "end-date"));
        }
    }

    private static string? Date(JsonElement entry, string field)
    {
        var parts = new[] { "year", "month", "day" }.Select(part => entry.TextAt(field, part, "value")).TakeWhile(part => part is not null);
        return string.Join('-', parts) is { Length: > 0 } date ? date : null;
    }
}
