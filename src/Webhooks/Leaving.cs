using System.Text.Json.Nodes;

namespace Palmares.Webhooks;

/// <summary>Which acts may leave the house, and which of their fields: ids and phases, never a person, a text, a mark or an outcome that is not published.</summary>
/// <remarks>A receiver that wants more asks the API with a token of its own, and sees what the token's owner may see.</remarks>
public static class Leaving
{
    /// <summary>Sent when somebody tries whether a receiver answers.</summary>
    public const string Ping = "palmares.ping";

    /// <param name="Name">Of the act.</param>
    /// <param name="Fields">Of its payload.</param>
    /// <param name="What">English, the key of its translations.</param>
    /// <param name="OnlyAfter">An act about the same thing that must stand in the ledger: a draft that nobody but its writer knows of stays unknown.</param>
    public sealed record Kind(string Name, IReadOnlyList<string> Fields, string What, string? OnlyAfter = null);

    public static readonly IReadOnlyList<Kind> All =
    [
        new("awards.edition-created", ["edition", "programme"], "An edition was drafted"),
        new("awards.phase-moved", ["edition", "from", "to"], "An edition moved to another phase"),
        new("awards.criteria-frozen", ["edition", "version", "hash"], "An edition's criteria were frozen"),
        new("awards.nomination-submitted", ["nomination", "edition"], "A nomination was sent"),
        new("awards.nomination-answered", ["nomination"], "A nominee answered"),
        new("awards.nomination-withdrawn", ["nomination"], "A nomination was withdrawn", OnlyAfter: "awards.nomination-submitted"),
        new("awards.endorsement-given", ["nomination", "endorsement"], "An endorsement was given", OnlyAfter: "awards.nomination-submitted"),
        new("awards.roll-published", ["edition", "laureates", "named"], "A roll was published"),
        new("landscape.cell-decided", ["change"], "A proposal about the register was decided"),
        new("engagement.story-approved", ["story"], "A story was approved"),
    ];

    public static Kind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>What is sent of an act: its kind, when, its number in the ledger, and the fields that may leave.</summary>
    public static string Body(Kind kind, long sequence, DateTimeOffset at, JsonObject payload)
    {
        var data = new JsonObject { ["sequence"] = sequence };
        foreach (var field in kind.Fields.Where(payload.ContainsKey))
            data[field] = payload[field]?.DeepClone();
        return Message(kind.Name, at, data);
    }

    public static string Message(string kind, DateTimeOffset at, JsonObject data) =>
        new JsonObject { ["type"] = kind, ["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture), ["data"] = data }.ToJsonString();
}
