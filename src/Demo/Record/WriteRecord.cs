using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Palmares.Demo.Record;

/// <summary>Writes the invented body in the form real sources come in, so that the demo goes through the real importer.</summary>
internal static class WriteRecord
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="folder">Where the two files go.</param>
    /// <param name="body">What to write.</param>
    /// <param name="from">First day of the slice.</param>
    /// <param name="to">Last day of the slice.</param>
    /// <param name="last">The last slice also holds the mandates that still run.</param>
    /// <param name="ct">Stops the writing.</param>
    /// <returns>The two files: documents and roles.</returns>
    public static async Task<IReadOnlyList<string>> ToAsync(string folder, InventedBody body, DateOnly from, DateOnly to, bool last, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var documents = Path.Combine(folder, $"{InventedBody.Source}-to-{to.Year}.jsonl");
        var roles = Path.Combine(folder, $"{InventedBody.Source}-roles-to-{to.Year}.jsonl");
        await File.WriteAllLinesAsync(documents, body.Documents.Where(d => In(new DateOnly(d.Year, d.Month, 1))).Select(Document), ct);
        await File.WriteAllLinesAsync(roles, body.Mandates.Where(Ended).Select(Mandate), ct);
        return [documents, roles];

        bool In(DateOnly day) => day >= from && day <= to;

        bool Ended(InventedMandate mandate) => mandate.Until is { } end ? In(new DateOnly(end, 1, 15)) || (last && new DateOnly(end, 1, 15) > to) : last;
    }

    private static string Document(InventedDocument document)
    {
        var line = new JsonObject
        {
            ["source"] = InventedBody.Source,
            ["docid"] = document.Number,
            ["title"] = document.Title,
            ["type"] = "recommendation",
            ["date"] = string.Create(CultureInfo.InvariantCulture, $"{document.Year}-{document.Month:00}"),
            ["group"] = InventedWords.Groups[document.Group].Code,
            ["status"] = document.Status,
        };
        if (document.Revises is { } earlier)
            line["relations"] = new JsonArray(new JsonObject { ["type"] = "obsoletes", ["target"] = earlier });
        line["contributors"] = new JsonArray([.. document.Authors.Select((person, index) => (JsonNode)Contributor(person, document.Year, index == 0 && document.HasEditor ? "editor" : "author"))]);
        return line.ToJsonString(Json);
    }

    private static JsonObject Contributor(InventedPerson person, int year, string role)
    {
        var line = new JsonObject { ["name"] = person.Name, ["given"] = person.Given, ["surname"] = person.Family, ["role"] = role, ["org"] = person.EmployerIn(year) };
        if (person.Key is { } key)
            line["person_key"] = key;
        return line;
    }

    private static string Mandate(InventedMandate mandate)
    {
        var line = new JsonObject
        {
            ["source"] = InventedBody.Source + "-roles",
            ["group"] = mandate.Group,
            ["group_name"] = mandate.GroupTitle,
            ["name"] = mandate.Person.Name,
            ["role"] = mandate.Role,
            ["org"] = mandate.Person.EmployerIn(mandate.From),
            ["first_seen"] = $"{mandate.From}-01-15",
            ["last_seen"] = $"{(mandate.Until ?? mandate.From + 1) - 1}-12-15",
        };
        if (mandate.Until is { } end)
            line["end_before"] = $"{end}-01-15";
        else
            line["ongoing"] = true;
        if (mandate.Person.Key is { } key)
            line["person_key"] = key;
        return line.ToJsonString(Json);
    }
}
