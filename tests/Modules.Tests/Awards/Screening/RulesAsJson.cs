using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Palmares.Awards;
using Palmares.Awards.Screening;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <summary>RULES and FACTS in and out, and their schemas in docs/eligibility.</summary>
public sealed class RulesAsJson
{
    public static TheoryData<string> Books => [.. EighteenRules.Ids];

    [Fact]
    public void All_eighteen_rules_stand_in_the_file() =>
        Assert.Equal(Enumerable.Range(1, 18).Select(n => $"R{n:00}"), EighteenRules.Ids.Select(id => id[..3]).Distinct());

    [Theory, MemberData(nameof(Books))]
    public void A_book_is_sound_reads_back_and_comes_out_as_it_went_in(string id)
    {
        var book = EighteenRules.Book(id);

        var again = RuleJson.Read<RuleBook>(RuleJson.Write(book));

        Assert.Null(RuleBookChecks.Check(book));
        Assert.Equal(RuleJson.Write(book), RuleJson.Write(again.Value));
        Assert.All(book.Rules, rule => Assert.DoesNotContain("{", ReadBack.Of(rule).ToString(), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Books))]
    public void A_book_follows_the_schema(string id) =>
        Assert.Empty(SchemaCheck.Errors(JsonNode.Parse(RuleJson.Schema<RuleBook>("RULES"))!, JsonNode.Parse(RuleJson.Write(EighteenRules.Book(id)))!));

    [Theory]
    [InlineData("""{"rules":[{"id":"x","conditions":[{"kind":"age","at":"deadline","years":{"max":35,"mx":1}}]}]}""")]
    [InlineData("""{"rules":[{"id":"x","conditions":[{"kind":"horoscope"}]}]}""")]
    [InlineData("""{"rules":[{"id":"x","conditions":[{"kind":"age","years":{"max":35}}]}]}""")]
    [InlineData("""{"rules":[{"id":"x","scope":"galaxy","conditions":[]}]}""")]
    [InlineData("""{"rules":[{"id":"x","extension_at_most":"two years","conditions":[]}]}""")]
    [InlineData("""{"version":"1"}""")]
    public void What_the_reader_refuses_the_schema_refuses_too(string json)
    {
        var read = RuleJson.Read<RuleBook>(json);

        Assert.Equal(nameof(AwardsErrors.RulesUnreadable), read.Error.Code);
        Assert.NotEmpty(SchemaCheck.Errors(JsonNode.Parse(RuleJson.Schema<RuleBook>("RULES"))!, JsonNode.Parse(json)!));
    }

    [Theory]
    [InlineData("""{"persons":[{"id":"p","born":"29.2.1990"}]}""")]
    [InlineData("""{"persons":[{"id":"p","dates":{"application":"2026-03-01T12:00"}}]}""")]
    [InlineData("""{"persons":[{"id":"p","age":35}]}""")]
    [InlineData("""{"persons":[{"born":"1990"}]}""")]
    public void Facts_that_are_no_facts_are_refused_by_both(string json)
    {
        Assert.Equal(nameof(AwardsErrors.RulesUnreadable), RuleJson.Read<RuleFacts>(json).Error.Code);
        Assert.NotEmpty(SchemaCheck.Errors(JsonNode.Parse(RuleJson.Schema<RuleFacts>("FACTS"))!, JsonNode.Parse(json)!));
    }

    [Fact]
    public void The_schemas_in_the_documents_are_those_of_the_code()
    {
        var written = new Dictionary<string, string>
        {
            ["rules.schema.json"] = RuleJson.Schema<RuleBook>("RULES") + "\n",
            ["facts.schema.json"] = RuleJson.Schema<RuleFacts>("FACTS") + "\n",
        };
        foreach (var (name, text) in written)
        {
            var file = Path.Combine(EighteenRules.Folder, name);
            if (Environment.GetEnvironmentVariable("PALMARES_WRITE_DOCS") == "1")
                File.WriteAllText(file, text);
            Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"docs/eligibility/{name} differs from the code. Rewrite it with PALMARES_WRITE_DOCS=1 and this test.");
        }
    }

    [Theory]
    [InlineData("2/3", "2/3")]
    [InlineData("20%", "0.2")]
    [InlineData("7.04", "7.04")]
    [InlineData("18", "18")]
    public void Fractions_are_exact(string text, string written)
    {
        Assert.True(Fraction.TryParse(text, out var number));

        Assert.Equal(written, number.ToString());
    }

    [Theory]
    [InlineData("joined + P5Y", "joined+P5Y")]
    [InlineData("deadline-P8Y6M", "deadline-P8Y6M")]
    [InlineData("award:year-end", "award:year-end")]
    public void Moments_are_read_and_written(string text, string written)
    {
        Assert.True(Moment.TryParse(text, out var moment));

        Assert.Equal(written, moment.ToString());
    }

    /// <summary>So much of JSON Schema as these two schemas use; an unknown keyword is an error, so that nothing is passed over.</summary>
    private static class SchemaCheck
    {
        private static readonly HashSet<string> Silent = ["$schema", "title", "default", "description"];

        public static List<string> Errors(JsonNode schema, JsonNode? value, string at = "") => Errors(schema, schema, value, at);

        private static List<string> Errors(JsonNode root, JsonNode? schema, JsonNode? value, string at)
        {
            var found = new List<string>();
            if (schema is JsonValue)
                return schema.GetValue<bool>() ? found : [$"{at} may not stand here"];
            foreach (var (word, asked) in schema!.AsObject())
            {
                if (!Silent.Contains(word))
                    found.AddRange(Word(root, schema, word, asked!, value, at));
            }

            return found;
        }

        private static List<string> Word(JsonNode root, JsonNode schema, string word, JsonNode asked, JsonNode? value, string at) => word switch
        {
            "type" => (asked is JsonArray many ? many.Any(t => Is(t!, value)) : Is(asked, value)) ? [] : [$"{at} is no {asked}"],
            "enum" => asked.AsArray().Any(a => JsonNode.DeepEquals(a, value)) ? [] : [$"{at} is none of {asked}"],
            "const" => JsonNode.DeepEquals(asked, value) ? [] : [$"{at} is not {asked}"],
            "pattern" => value is not JsonValue text || text.GetValueKind() != System.Text.Json.JsonValueKind.String || Regex.IsMatch(text.GetValue<string>(), asked.GetValue<string>()) ? [] : [$"{at} is not of the form {asked}"],
            "required" => value is JsonObject o ? [.. asked.AsArray().Select(n => n!.GetValue<string>()).Where(n => !o.ContainsKey(n)).Select(n => $"{at} lacks {n}")] : [],
            "properties" => value is JsonObject o ? [.. asked.AsObject().Where(p => o.ContainsKey(p.Key)).SelectMany(p => Errors(root, p.Value, o[p.Key], $"{at}.{p.Key}"))] : [],
            "additionalProperties" => value is JsonObject o ? [.. o.Where(p => schema["properties"]?[p.Key] is null).SelectMany(p => Errors(root, asked, p.Value, $"{at}.{p.Key}"))] : [],
            "items" => value is JsonArray a ? [.. a.SelectMany((item, i) => Errors(root, asked, item, $"{at}[{i}]"))] : [],
            "anyOf" => asked.AsArray().Select(one => Errors(root, one, value, at)).Any(e => e.Count == 0) ? [] : [$"{at} fits no choice"],
            "$ref" => Errors(root, Pointed(root, asked.GetValue<string>()), value, at),
            _ => throw new InvalidOperationException($"The keyword {word} is not checked."),
        };

        private static JsonNode Pointed(JsonNode root, string reference) =>
            reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (node, part) => node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!);

        private static bool Is(JsonNode type, JsonNode? value) => type.GetValue<string>() switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
            "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            "integer" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), out var n) && n == decimal.Truncate(n),
            "number" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number,
            var other => throw new InvalidOperationException(other),
        };
    }
}
