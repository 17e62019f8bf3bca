using System.Text.Json.Nodes;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Screening;

/// <summary>The rule books of docs/eligibility/eighteen-rules.json, asked of facts written as JSON.</summary>
internal static class EighteenRules
{
    public static string Folder { get; } = FindFolder();

    public static RuleBook Book(string id)
    {
        var all = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "eighteen-rules.json")))!.AsObject();
        var read = RuleJson.Read<RuleBook>(all[id]!.ToJsonString());
        return read.IsError ? throw new InvalidOperationException(read.Error.ToString()) : read.Value;
    }

    public static IEnumerable<string> Ids => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "eighteen-rules.json")))!.AsObject().Select(p => p.Key);

    public static RuleFacts Facts(string json)
    {
        var read = RuleJson.Read<RuleFacts>(json);
        return read.IsError ? throw new InvalidOperationException(read.Error.ToString()) : read.Value;
    }

    /// <summary>What one rule says of a person with these facts; the others of the book are left aside.</summary>
    public static RuleAnswer Person(string book, string rule, string person, string more = "") => OfOne(book, rule, person, more).Answers.Single();

    public static PersonOutcome OfOne(string book, string rule, string person, string more = "")
    {
        var all = Book(book);
        var one = all with { Rules = [all.Rules.Single(r => r.Id == rule)] };
        var facts = $$"""{"persons":[{"id":"p"{{Comma(person)}} }]{{Comma(more)}} }""";
        return AskRules.Ask(one, Facts(facts)).Persons.Single();
    }

    public static RuleAnswer Slate(string book, string rule, string slate, string edition = "")
    {
        var all = Book(book);
        var facts = $$"""{"persons":[],"slate":{{slate}}{{(edition.Length == 0 ? "" : ",\"edition\":" + edition)}} }""";
        return AskRules.Ask(all with { Rules = [all.Rules.Single(r => r.Id == rule)] }, Facts(facts)).Slate.Single();
    }

    public static RuleAnswer Edition(string book, string rule, string edition)
    {
        var all = Book(book);
        return AskRules.Ask(all with { Rules = [all.Rules.Single(r => r.Id == rule)] }, Facts($$"""{"persons":[],"edition":{"id":"edition"{{Comma(edition)}} } }""")).Edition.Single();
    }

    /// <summary>A slate of so many entries, each made from its number.</summary>
    public static string Entries(int count, Func<int, string> make) => Entries(Enumerable.Range(1, count).Select(make));

    public static string Entries(IEnumerable<string> entries, string more = "") => $$"""{"entries":[ {{string.Join(",", entries.Select(Entry))}}]{{Comma(more)}} }""";

    private static string Entry(string entry, int index) => $$"""{"id":"e{{index + 1}}"{{Comma(entry)}} }""";

    private static string Comma(string json) => json.Length == 0 ? "" : "," + json;

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "palmares.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "docs", "eligibility");
    }
}
