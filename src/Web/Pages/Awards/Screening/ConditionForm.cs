using System.Text.Json.Nodes;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;

namespace Palmares.Web.Pages.Awards.Screening;

/// <summary>A condition as a plain form: every kind asks for some of these fields.</summary>
public sealed class ConditionForm
{
    /// <summary>What each kind asks for, in the order of the form, by the name it has in the rule's JSON.</summary>
    private static readonly Dictionary<string, (string Field, string Json)[]> Asked = new()
    {
        ["age"] = [("At", "at"), ("Min", "years.min"), ("MinOpen", "years.min_open"), ("Max", "years.max"), ("MaxOpen", "years.max_open")],
        ["elapsed"] = [("Names", "events"), ("Last", "last"), ("At", "at"), ("Min", "since.min"), ("MinOpen", "since.min_open"), ("Max", "since.max"), ("MaxOpen", "since.max_open")],
        ["date"] = [("At", "date"), ("From", "from"), ("FromOpen", "from_open"), ("To", "to"), ("ToOpen", "to_open"), ("Straddling", "straddling")],
        ["held"] = [("Names", "spells"), ("Of", "of"), ("Roles", "roles"), ("At", "on"), ("To", "until")],
        ["total"] = [("Names", "spells"), ("Of", "of"), ("At", "until"), ("Min", "length.min"), ("MinOpen", "length.min_open"), ("Max", "length.max"), ("MaxOpen", "length.max_open")],
        ["fact"] = [("Name", "name"), ("Values", "one_of")],
        ["number"] = [("Name", "name"), ("Min", "within.min"), ("MinOpen", "within.min_open"), ("Max", "within.max"), ("MaxOpen", "within.max_open")],
        ["ratio"] = [("Name", "of"), ("Names", "base"), ("Min", "within.min"), ("MinOpen", "within.min_open"), ("Max", "within.max"), ("MaxOpen", "within.max_open")],
        ["document"] = [("Name", "document"), ("Values", "states")],
        ["awarded"] = [("Values", "awards"), ("SameCategory", "same_category"), ("SameMerit", "same_merit"), ("Level", "level_at_least"), ("Withdrawn", "withdrawn")],
        ["tied"] = [("Names", "ties"), ("Values", "marked"), ("ToJudges", "to_judges")],
        ["shares"] = [("Name", "spell"), ("With", "with"), ("At", "on")],
        ["parties_differ"] = [],
        ["count"] = [("Counted", "of"), ("Min", "within.min"), ("Max", "within.max"), ("At", "on")],
        ["steps"] = [("Values", "steps")],
        ["cap"] = [("Most", "most"), ("Group", "group"), ("Per", "per"), ("Soft", "soft")],
        ["share"] = [("Name", "fact"), ("Values", "one_of"), ("Min", "within.min"), ("MinOpen", "within.min_open"), ("Max", "within.max"), ("MaxOpen", "within.max_open")],
        ["cut"] = [("Name", "score"), ("Min", "within.min"), ("MinOpen", "within.min_open"), ("Group", "budget"), ("Per", "cost")],
        ["ballot"] = [("Values", "thresholds")],
    };

    private static readonly HashSet<string> Lists = ["Names", "Of", "Roles", "Values"];

    private static readonly HashSet<string> Ticks = ["MinOpen", "MaxOpen", "FromOpen", "ToOpen", "Last", "SameCategory", "SameMerit", "Withdrawn", "ToJudges", "Soft"];

    /// <summary>Lists that a condition cannot do without; the others are left out where nothing was typed.</summary>
    private static readonly HashSet<string> Needed = ["events", "spells", "one_of", "base", "states", "ties", "steps", "thresholds"];

    public static IReadOnlyCollection<string> Kinds => Asked.Keys;

    public string Kind { get; set; } = "fact";

    public bool Not { get; set; }

    public Dictionary<string, string> Text { get; set; } = [];

    public Dictionary<string, bool> Tick { get; set; } = [];

    public static bool IsTick(string field) => Ticks.Contains(field);

    public static IEnumerable<string> FieldsOf(string kind) => Asked.GetValueOrDefault(kind, []).Select(f => f.Field);

    public static ConditionForm Of(Condition condition)
    {
        var json = JsonNode.Parse(RuleJson.Write(condition))!.AsObject();
        var form = new ConditionForm { Kind = json["kind"]!.GetValue<string>(), Not = condition.Not };
        foreach (var (field, path) in Asked[form.Kind])
        {
            var value = path.Split('.').Aggregate((JsonNode?)json, (node, part) => node?[part]);
            if (Ticks.Contains(field))
                form.Tick[field] = value?.GetValue<bool>() ?? false;
            else
                form.Text[field] = value is JsonArray list ? string.Join(", ", list.Select(v => v!.ToString())) : value?.ToString() ?? "";
        }

        return form;
    }

    public Result<Condition> Read()
    {
        var json = new JsonObject { ["kind"] = Kind, ["not"] = Not };
        foreach (var (field, path) in Asked.GetValueOrDefault(Kind, []))
        {
            var typed = Text.GetValueOrDefault(field)?.Trim() ?? "";
            JsonNode? value = Ticks.Contains(field) ? Tick.GetValueOrDefault(field)
                : Lists.Contains(field) ? List(typed, path)
                : typed.Length == 0 ? null
                : field == "Most" ? int.TryParse(typed, out var most) ? most : typed
                : typed;
            if (value is not null)
                Put(json, path.Split('.'), value);
        }

        foreach (var bounds in new[] { "years", "since", "length", "within" }.Where(b => Asked.GetValueOrDefault(Kind, []).Any(f => f.Json.StartsWith(b + ".", StringComparison.Ordinal))))
            json[bounds] ??= new JsonObject();
        return RuleJson.Read<Condition>(json.ToJsonString());
    }

    private static JsonArray? List(string typed, string path)
    {
        var words = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 && !Needed.Contains(path) ? null : new JsonArray([.. words.Select(w => (JsonNode)w)]);
    }

    private static void Put(JsonObject json, string[] path, JsonNode value)
    {
        foreach (var part in path[..^1])
            json = (json[part] ??= new JsonObject()).AsObject();
        json[path[^1]] = value;
    }
}
