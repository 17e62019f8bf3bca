using System.Globalization;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>What an edition asks of a nominee.</summary>
public sealed record RuleSet(DateOnly ReferenceDate, int? FirstRecordAtLeastYears, int? FirstRecordAtMostYears, bool NotAlreadyLaureate, int EndorsementsMin);

/// <summary>What is known of a nominee. Null means nobody knows, never no.</summary>
/// <param name="FirstRecord">The first date with the nominee's name on it.</param>
/// <param name="MayBeEarlier">The source's records begin there: the true start may lie before.</param>
public sealed record NomineeFacts(bool? Consent, PartialDate? FirstRecord, bool MayBeEarlier, bool? AlreadyLaureate, int Endorsements);

/// <summary>What one rule says, on what values, and what it lacks.</summary>
/// <param name="Window">The dates that would satisfy the rule, where it is about a date.</param>
public sealed record RuleFinding(string Rule, RuleVerdict Verdict, string Reason, string Used, string? Missing = null, string? Window = null);

/// <summary>Eligibility in three values. Pure.</summary>
/// <remarks>A date known only to its year or month is the whole span: a rule answers only when every day of it gives the same answer. Bounds are inclusive: "at least 5 years before" holds on the very day.</remarks>
public static class EligibilityRules
{
    public static IReadOnlyList<RuleFinding> Check(RuleSet rules, NomineeFacts facts)
    {
        var findings = new List<RuleFinding> { Consent(facts) };
        if (rules.FirstRecordAtLeastYears is { } least)
            findings.Add(AtLeast(rules.ReferenceDate, least, facts));
        if (rules.FirstRecordAtMostYears is { } most)
            findings.Add(AtMost(rules.ReferenceDate, most, facts));
        if (rules.NotAlreadyLaureate)
            findings.Add(NotLaureate(facts));
        if (rules.EndorsementsMin > 0)
            findings.Add(Endorsed(rules.EndorsementsMin, facts));
        return findings;
    }

    /// <summary>One no is no; else one unknown is unknown; else yes.</summary>
    public static RuleVerdict Overall(IEnumerable<RuleFinding> findings)
    {
        var verdicts = findings.Select(f => f.Verdict).ToHashSet();
        if (verdicts.Contains(RuleVerdict.Ineligible))
            return RuleVerdict.Ineligible;
        return verdicts.Contains(RuleVerdict.Unknown) ? RuleVerdict.Unknown : RuleVerdict.Eligible;
    }

    private static RuleFinding Consent(NomineeFacts facts) => facts.Consent switch
    {
        true => new("consent", RuleVerdict.Eligible, "The nominee agreed.", "answer: agreed"),
        false => new("consent", RuleVerdict.Ineligible, "The nominee declined.", "answer: declined"),
        null => new("consent", RuleVerdict.Unknown, "The nominee has not answered.", "answer: none", "the nominee's answer"),
    };

    private static RuleFinding AtLeast(DateOnly reference, int years, NomineeFacts facts)
    {
        const string Rule = "first-record-at-least";
        var limit = reference.AddYears(-years);
        var window = $"on or before {Iso(limit)}";
        if (facts.FirstRecord is not { } first)
            return new(Rule, RuleVerdict.Unknown, "The record does not show when the nominee began.", $"reference date {Iso(reference)}", "the first public record", window);
        var used = Used(first, facts, reference);
        if (first.Latest <= limit)
            return new(Rule, RuleVerdict.Eligible, $"The first public record is at least {years} years before the reference date.", used, null, window);
        if (first.Earliest > limit && !facts.MayBeEarlier)
            return new(Rule, RuleVerdict.Ineligible, $"The first public record is less than {years} years before the reference date.", used, null, window);
        return new(Rule, RuleVerdict.Unknown, "The first public record is not exact enough to tell.", used, "an exact date of the first public record", window);
    }

    private static RuleFinding AtMost(DateOnly reference, int years, NomineeFacts facts)
    {
        const string Rule = "first-record-at-most";
        var limit = reference.AddYears(-years);
        var window = $"on or after {Iso(limit)}";
        if (facts.FirstRecord is not { } first)
            return new(Rule, RuleVerdict.Unknown, "The record does not show when the nominee began.", $"reference date {Iso(reference)}", "the first public record", window);
        var used = Used(first, facts, reference);
        if (first.Latest < limit)
            return new(Rule, RuleVerdict.Ineligible, $"The first public record is more than {years} years before the reference date.", used, null, window);
        if (first.Earliest >= limit && !facts.MayBeEarlier)
            return new(Rule, RuleVerdict.Eligible, $"The first public record is at most {years} years before the reference date.", used, null, window);
        return new(Rule, RuleVerdict.Unknown, "The first public record is not exact enough to tell.", used, "an exact date of the first public record", window);
    }

    private static RuleFinding NotLaureate(NomineeFacts facts) => facts.AlreadyLaureate switch
    {
        false => new("not-already-laureate", RuleVerdict.Eligible, "The nominee is on no earlier roll of this programme.", "earlier laureate: no"),
        true => new("not-already-laureate", RuleVerdict.Ineligible, "The nominee is on an earlier roll of this programme.", "earlier laureate: yes"),
        null => new("not-already-laureate", RuleVerdict.Unknown, "The nominee is not linked to the record, so earlier rolls cannot be compared.", "earlier laureate: not known", "who the nominee is in the record"),
    };

    private static RuleFinding Endorsed(int least, NomineeFacts facts) => facts.Endorsements >= least
        ? new("endorsements", RuleVerdict.Eligible, $"At least {least} endorsements were given.", $"given: {Number(facts.Endorsements)}")
        : new("endorsements", RuleVerdict.Unknown, $"Fewer than {least} endorsements were given so far.", $"given: {Number(facts.Endorsements)}", $"{Number(least - facts.Endorsements)} more endorsements");

    private static string Used(PartialDate first, NomineeFacts facts, DateOnly reference) =>
        $"first public record {first}{(facts.MayBeEarlier ? " or earlier" : "")}, reference date {Iso(reference)}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
