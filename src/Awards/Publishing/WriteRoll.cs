using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Palmares.Kernel;
using Palmares.Papers.Csv;

namespace Palmares.Awards.Publishing;

public enum RollForm
{
    JsonLd,
    Csv,
}

/// <summary>The public roll for programs: JSON-LD in the words of schema.org, and CSV. No more than the page says, and no less: those who are not named and titles withdrawn are counted.</summary>
public sealed class WriteRoll(ListRoll list, PublicAddress address)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="edition">A slug; null for all.</param>
    public Task<string> RunAsync(string? edition, RollForm form, CancellationToken ct) => form == RollForm.Csv ? CsvAsync(edition, ct) : JsonLdAsync(edition, ct);

    private async Task<string> JsonLdAsync(string? edition, CancellationToken ct) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray([.. (await list.RunAsync(edition, ct)).Select(Edition)]),
    }.ToJsonString(Readable);

    // With a byte order mark, as spreadsheets want it.
    private async Task<string> CsvAsync(string? edition, CancellationToken ct) => "\uFEFF" + CsvText.Write(
        ["programme", "edition", "category", "state", "name", "organisation", "citation", "published", "orcid", "ror", "page"],
        [.. from roll in await list.RunAsync(edition, ct)
            from category in roll.Categories
            from row in Rows(roll, category)
            select row]);

    /// <summary>A line for each honour; where nobody is named, the line says why.</summary>
    private IEnumerable<IReadOnlyList<string>> Rows(RollEdition roll, RollCategory category)
    {
        foreach (var laureate in category.Laureates)
            yield return [roll.Programme, roll.Label, category.Name, "named", laureate.Name, laureate.Organisation ?? "", laureate.Citation, Day(roll.PublishedAt), Orcid(laureate) ?? "", Ror(laureate) ?? "", Page(laureate)];
        foreach (var state in Enumerable.Repeat("not named", category.NotNamed).Concat(Enumerable.Repeat("withdrawn", category.Withdrawn)))
            yield return [roll.Programme, roll.Label, category.Name, state, "", "", "", Day(roll.PublishedAt), "", "", address.To($"/roll/{roll.Slug}")];
    }

    private JsonObject Edition(RollEdition roll) => new()
    {
        ["@type"] = "ItemList",
        ["@id"] = address.To($"/roll/{roll.Slug}"),
        ["name"] = $"{roll.Programme} {roll.Label}",
        ["description"] = $"{roll.Categories.Sum(category => category.Laureates.Count)} laureates named, {roll.Categories.Sum(category => category.NotNamed)} not named, {roll.Categories.Sum(category => category.Withdrawn)} titles withdrawn.",
        ["itemListElement"] = new JsonArray([.. roll.Categories.SelectMany(category => category.Laureates.Select(laureate => Person(roll, category, laureate)))]),
    };

    private JsonObject Person(RollEdition roll, RollCategory category, RollLine laureate)
    {
        var person = new JsonObject
        {
            ["@type"] = "Person",
            ["@id"] = Page(laureate),
            ["name"] = laureate.Name,
            ["award"] = $"{roll.Programme} {roll.Label}: {category.Name}",
            ["description"] = laureate.Citation,
            ["url"] = Page(laureate),
            ["subjectOf"] = new JsonObject { ["@type"] = "CreativeWork", ["datePublished"] = Day(roll.PublishedAt) },
        };
        if (Orcid(laureate) is { } orcid)
            person["sameAs"] = orcid;
        if (laureate.Organisation is { } organisation)
            person["affiliation"] = Ror(laureate) is { } ror ? new JsonObject { ["@type"] = "Organization", ["@id"] = ror, ["name"] = organisation } : new JsonObject { ["@type"] = "Organization", ["name"] = organisation };
        return person;
    }

    private string Page(RollLine laureate) => address.To($"/laureates/{laureate.Id}");

    private static string? Orcid(RollLine laureate) => laureate.Orcid is null ? null : "https://orcid.org/" + laureate.Orcid;

    private static string? Ror(RollLine laureate) => laureate.Ror is null ? null : "https://ror.org/" + laureate.Ror;

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
