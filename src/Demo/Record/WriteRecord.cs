using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Palmares.Demo.Record;

/// <summary>Writes the invented body in the form real sources come in, so that the demo goes through the real importer.</summary>
internal static class WriteRecord
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The two files: documents and roles.</returns>
    public static async Task<IReadOnlyList<string>> ToAsync(string folder, InventedBody body, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var documents = Path.Combine(folder, InventedBody.Source + ".jsonl");
        var roles = Path.Combine(folder, InventedBody.Source + "-roles.jsonl");
        await File.WriteAllLinesAsync(documents, body.Documents.Select(Document), ct);
        await File.WriteAllLinesAsync(roles, body.Mandates.Select(Mandate), ct);
        return [documents, roles];
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
            ["group"] = Words.Groups[document.Group].Code,
            ["status"] = document.Status,
        };
        if (document.Revises is { } earlier)
            line["relations"] = new JsonArray(new JsonObject { ["type"] = "obsoletes", ["target"] = earlier });
        line["contributors"] = new JsonArray([.. document.Authors.Select((person, index) => (JsonNode)Contributor(person, document.Year, index == 0 ? "editor" : "author"))]);
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
