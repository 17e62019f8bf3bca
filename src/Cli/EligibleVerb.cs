using System.CommandLine;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares eligible</c>: an edition's rules over facts in a file, each answer with its reason.</summary>
internal sealed class EligibleVerb : IVerbs
{
    /// <param name="Version">The author's name for these rules; stands beside every answer.</param>
    internal sealed record RulesFile(
        DateOnly ReferenceDate, string Version = "1", int? FirstRecordAtLeastYears = null, int? FirstRecordAtMostYears = null, bool NotAlreadyLaureate = true, int EndorsementsMin = 0);

    internal sealed record FactsFile(IReadOnlyList<PersonFacts> Persons);

    /// <summary>A fact left out is not known; it never counts as no.</summary>
    /// <param name="FirstRecord">A year, a month or a day.</param>
    internal sealed record PersonFacts(string Id, bool? Consent = null, string? FirstRecord = null, bool FirstRecordMayBeEarlier = false, bool? AlreadyLaureate = null, int Endorsements = 0);

    internal sealed record Answer(IReadOnlyList<Verdict> Persons);

    internal sealed record Verdict(string Id, string Answer, IReadOnlyList<Finding> Reasons);

    internal sealed record Finding(string Rule, string Version, string Answer, string Reason, string Used, string? Missing, string? Window);

    public IEnumerable<Command> Build(Host host)
    {
        var rules = new Option<string>("--rules") { Description = "JSON: {version, time_zone, dates, rules:[…]} as docs/eligibility.md tells it; or the short form {reference_date, version, first_record_at_least_years, first_record_at_most_years, not_already_laureate, endorsements_min}." };
        var facts = new Option<string>("--facts") { Description = "JSON: {persons:[…], others, judges, slate, edition} as docs/eligibility.md tells it; for the short form {persons:[{id, consent, first_record, first_record_may_be_earlier, already_laureate, endorsements}]}." };
        var others = new Option<bool>("--for-others") { Description = "As somebody may see it who does not screen: sensitive grounds left out." };
        var schema = new Option<string>("--schema") { Description = "Print the JSON schema of 'rules' or 'facts' and nothing else." };
        schema.AcceptOnlyFromAmong("rules", "facts");
        var verb = new Command("eligible", "Who is eligible, with a reason a rule; what is not known is said. Example: palmares eligible --rules rules.json --facts facts.json --json") { rules, facts, others, schema };
        verb.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(schema) is { } form)
                return host.Run(parsed, () => Result<string>.Of(RuleBookJson.Schema(form)), Console.Out.WriteLine);
            if (parsed.GetValue(rules) is not { } rulesFile || parsed.GetValue(facts) is not { } factsFile)
                return host.Run(parsed, () => (Result<Answer>)Error.Invalid("Give both --rules and --facts.", code: "FilesNeeded"), Print);
            if (await RuleBookJson.IsBookAsync(rulesFile, ct))
            {
                var outcome = await RuleBookJson.AskAsync(rulesFile, factsFile, parsed.GetValue(others), ct);
                return host.Run(parsed, () => outcome, RuleBookJson.Print);
            }

            var result = await ReadAsync(rulesFile, factsFile, ct);
            return host.Run(parsed, () => result, Print);
        });
        yield return verb;
    }

    private static async Task<Result<Answer>> ReadAsync(string rulesFile, string factsFile, CancellationToken ct)
    {
        if (new[] { rulesFile, factsFile }.FirstOrDefault(file => file != "-" && !File.Exists(file)) is { } gone)
            return Error.Invalid("There is no such file.", gone);
        var rules = await JsonForm.ReadAsync<RulesFile>(rulesFile, ct);
        if (rules.IsError)
            return rules.Error;
        var facts = await JsonForm.ReadAsync<FactsFile>(factsFile, ct);
        if (facts.IsError)
            return facts.Error;
        var undated = facts.Value.Persons.Index().FirstOrDefault(p => p.Item.FirstRecord is { } date && !PartialDate.TryParse(date, out _));
        return undated.Item is { } person
            ? Error.Invalid("Field persons[{0}].first_record: {1} is not a year, a month or a day.", factsFile, code: "NotADate").With(undated.Index, person.FirstRecord!)
            : new Answer([.. facts.Value.Persons.Select(p => Judge(rules.Value, p))]);
    }

    private static Verdict Judge(RulesFile rules, PersonFacts person)
    {
        PartialDate? first = PartialDate.TryParse(person.FirstRecord, out var date) ? date : null;
        var findings = EligibilityRules.Check(
            new RuleSet(rules.ReferenceDate, rules.FirstRecordAtLeastYears, rules.FirstRecordAtMostYears, rules.NotAlreadyLaureate, rules.EndorsementsMin),
            new NomineeFacts(person.Consent, first, person.FirstRecordMayBeEarlier, person.AlreadyLaureate, person.Endorsements));
        return new Verdict(person.Id, Word(EligibilityRules.Overall(findings)), [.. findings.Select(f => new Finding(f.Rule, rules.Version, Word(f.Verdict), f.Reason, f.Used, f.Missing, f.Window))]);
    }

    private static string Word(RuleVerdict verdict) => verdict.ToString().ToLowerInvariant();

    private static void Print(Answer answer)
    {
        foreach (var person in answer.Persons)
        {
            Console.Out.WriteLine($"{person.Id}\t{person.Answer}");
            foreach (var finding in person.Reasons)
                Console.Out.WriteLine($"\t{finding.Rule}\t{finding.Answer}\t{finding.Reason} ({finding.Used})");
        }
    }
}
