using System.Text.Json;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary>The rule language on files: a rule book and facts in, answers out.</summary>
internal static class RuleBookJson
{
    internal sealed record Answer(string Version, IReadOnlyList<Person> Persons, IReadOnlyList<Finding> Slate, IReadOnlyList<Finding> Edition);

    internal sealed record Person(string Id, string Answer, IReadOnlyList<Finding> Reasons, IReadOnlyList<Part> Evidence, IReadOnlyList<Part> Judges);

    internal sealed record Part(string Id, string Answer, IReadOnlyList<Finding> Reasons);

    internal sealed record Finding(
        string Rule, string Version, string Answer, string Reason, string Used, IReadOnlyList<string> Missing, string? Window,
        string? Of, string? Effect, IReadOnlyList<string> Beyond, IReadOnlyList<string> Notes, IReadOnlyList<string> Grounds, bool Waived, bool Sensitive);

    public static string Schema(string form) => form == "rules" ? RuleJson.Schema<RuleBook>("RULES") : RuleJson.Schema<RuleFacts>("FACTS");

    /// <summary>A rule book is told from the short form by its field <c>rules</c>.</summary>
    public static async Task<bool> IsBookAsync(string file, CancellationToken ct)
    {
        if (file == "-" || !File.Exists(file))
            return false;
        try
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file, ct));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("rules", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static async Task<Result<Answer>> AskAsync(string rulesFile, string factsFile, bool forOthers, CancellationToken ct)
    {
        var book = await ReadAsync<RuleBook>(rulesFile, ct);
        if (book.IsError)
            return book.Error;
        if (RuleBookChecks.Check(book.Value) is { } wrong)
            return wrong.At(rulesFile);
        var facts = await ReadAsync<RuleFacts>(factsFile, ct);
        if (facts.IsError)
            return facts.Error;
        var outcome = AskRules.Ask(book.Value, facts.Value);
        return Told(forOthers ? outcome.ForOthers() : outcome);
    }

    public static async Task<Result<T>> ReadAsync<T>(string file, CancellationToken ct)
        where T : notnull
    {
        if (file != "-" && !File.Exists(file))
            return Error.Invalid("There is no such file.", file);
        var text = file == "-" ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(file, ct);
        var read = RuleJson.Read<T>(text);
        return read.IsError ? read.Error.At(file) : read;
    }

    public static void Print(Answer answer)
    {
        foreach (var person in answer.Persons)
        {
            Console.Out.WriteLine($"{person.Id}\t{person.Answer}");
            Print(person.Reasons, "\t");
            foreach (var part in person.Evidence.Concat(person.Judges))
            {
                Console.Out.WriteLine($"\t{part.Id}\t{part.Answer}");
                Print(part.Reasons, "\t\t");
            }
        }

        Print(answer.Slate, "slate\t");
        Print(answer.Edition, "edition\t");
    }

    private static void Print(IEnumerable<Finding> findings, string before)
    {
        foreach (var finding in findings)
            Console.Out.WriteLine($"{before}{finding.Rule}\t{finding.Answer}\t{finding.Reason} ({finding.Used}){(finding.Missing.Count == 0 ? "" : " — " + string.Join(", ", finding.Missing))}");
    }

    private static Answer Told(RuleOutcome outcome) => new(
        outcome.Version,
        [.. outcome.Persons.Select(p => new Person(p.Id, Word(p.Verdict), Told(p.Answers, outcome.Version), Told(p.Evidence, outcome.Version), Told(p.Judges, outcome.Version)))],
        Told(outcome.Slate, outcome.Version),
        Told(outcome.Edition, outcome.Version));

    private static List<Part> Told(IReadOnlyList<PartOutcome> parts, string version) => [.. parts.Select(p => new Part(p.Id, Word(p.Verdict), Told(p.Answers, version)))];

    private static List<Finding> Told(IReadOnlyList<RuleAnswer> answers, string version) =>
    [
        .. answers.Select(a => new Finding(
            a.Rule, version, Word(a.Verdict), a.Reason.ToString(), a.Used.ToString(), Words(a.Missing), a.Window?.ToString(),
            a.Of, a.Verdict == RuleVerdict.Ineligible ? JsonNamingPolicy.SnakeCaseLower.ConvertName(a.Effect.ToString()) : null, a.Beyond, Words(a.Notes), a.Grounds, a.Waived, a.Sensitive)),
    ];

    private static List<string> Words(IReadOnlyList<Phrase> phrases) => [.. phrases.Select(p => p.ToString())];

    private static string Word(RuleVerdict verdict) => verdict.ToString().ToLowerInvariant();
}
