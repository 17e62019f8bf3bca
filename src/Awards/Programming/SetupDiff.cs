using System.Text.Json.Nodes;

namespace Palmares.Awards.Programming;

/// <summary>One place where two set-ups differ.</summary>
/// <param name="Path">JSON path; an entry of a list of things with codes is named by its code: <c>$.categories['leader'].quota</c>.</param>
/// <param name="Before">As JSON; null where there was nothing.</param>
/// <param name="After">As JSON; null where nothing is left.</param>
public sealed record SetupChange(string Path, string? Before, string? After);

/// <summary>What differs between two set-ups, place by place. Pure.</summary>
public static class SetupDiff
{
    public static IReadOnlyList<SetupChange> Between(EditionDraft before, EditionDraft after)
    {
        var (old, now) = (Leaves(SetupText.Tree(before)), Leaves(SetupText.Tree(after)));
        var changed = now.Where(leaf => !old.TryGetValue(leaf.Key, out var was) || was != leaf.Value).Select(leaf => new SetupChange(leaf.Key, old.GetValueOrDefault(leaf.Key), leaf.Value));
        var gone = old.Where(leaf => !now.ContainsKey(leaf.Key)).Select(leaf => new SetupChange(leaf.Key, leaf.Value, null));
        return [.. changed, .. gone];
    }

    /// <summary>Every single value by its path, in the order of the text; a list also by the order of its codes.</summary>
    private static OrderedDictionary<string, string> Leaves(JsonObject whole)
    {
        var leaves = new OrderedDictionary<string, string>();
        Walk(whole, "$", leaves);
        return leaves;
    }

    private static void Walk(JsonNode? node, string path, OrderedDictionary<string, string> leaves)
    {
        switch (node)
        {
            case JsonObject part:
                foreach (var (name, value) in part)
                    Walk(value, $"{path}.{name}", leaves);
                break;
            case JsonArray list when list.Count > 0 && list.All(item => item is JsonObject one && Code(one) is not null):
                leaves[path + "[*]"] = string.Join(", ", list.Select(item => Code((JsonObject)item!)));
                foreach (var item in list)
                    Walk(item, $"{path}['{Code((JsonObject)item!)}']", leaves);
                break;
            case JsonArray list:
                foreach (var (at, item) in list.Index())
                    Walk(item, $"{path}[{at}]", leaves);
                break;
            default:
                leaves[path] = node?.ToJsonString(SetupText.OneLine) ?? "null";
                break;
        }
    }

    private static string? Code(JsonObject item) => (item["code"] ?? item["phase"])?.GetValue<string>();
}
