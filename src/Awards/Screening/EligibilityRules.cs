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
public sealed record RuleFinding(string Rule, RuleVerdict Verdict, string Reason, string Used, string? Missing = null, string? Window = null)
{
    /// <summary>Whether it counts for the person; what speaks of one line of evidence or of one judge does not.</summary>
    public bool Counts { get; init; } = true;

    public bool Sensitive { get; init; }

    /// <summary>The same in phrases, for readers of other languages.</summary>
    public ToldAnswer? Told { get; init; }

    /// <summary>The version of the rules that answered; null for what every edition asks.</summary>
    public int? Version { get; init; }
}

/// <summary>An answer as it is kept: without the grounds of a waiver or an extension.</summary>
/// <param name="Rule">The rule's short name.</param>
/// <param name="Of">Of whom or of what it speaks, where that is not the nominee.</param>
public sealed record ToldAnswer(string Rule, string Title, Phrase Reason, Phrase Used, IReadOnlyList<Phrase> Missing, IReadOnlyList<Phrase> Notes, RuleEffect Effect, bool Waived, Phrase? Window = null, string? Of = null, bool Extended = false);

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
        var verdicts = findings.Where(f => f.Counts).Select(f => f.Verdict).ToHashSet();
        if (verdicts.Contains(RuleVerdict.Ineligible))
            return RuleVerdict.Ineligible;
        return verdicts.Contains(RuleVerdict.Unknown) ? RuleVerdict.Unknown : RuleVerdict.Eligible;
    }

    private static RuleFinding Consent(NomineeFacts facts) => facts.Consent switch
    {
        true => Of("consent", RuleVerdict.Eligible, Phrase.Of("The nominee agreed."), Phrase.Of("answer: agreed")),
        false => Of("consent", RuleVerdict.Ineligible, Phrase.Of("The nominee declined."), Phrase.Of("answer: declined")),
        null => Of("consent", RuleVerdict.Unknown, Phrase.Of("The nominee has not answered."), Phrase.Of("answer: none"), Phrase.Of("the nominee's answer")),
    };

    private static RuleFinding AtLeast(DateOnly reference, int years, NomineeFacts facts)
    {
        const string Rule = "first-record-at-least";
        var limit = reference.AddYears(-years);
        var window = Phrase.Of("on or before {0}", Iso(limit));
        if (facts.FirstRecord is not { } first)
            return NoRecord(Rule, reference, window);
        var used = Used(first, facts, reference);
        if (first.Latest <= limit)
            return Of(Rule, RuleVerdict.Eligible, Phrase.Of("The first public record is at least {0} years before the reference date.", years), used, null, window);
        if (first.Earliest > limit && !facts.MayBeEarlier)
            return Of(Rule, RuleVerdict.Ineligible, Phrase.Of("The first public record is less than {0} years before the reference date.", years), used, null, window);
        return NotExact(Rule, used, window);
    }

    private static RuleFinding AtMost(DateOnly reference, int years, NomineeFacts facts)
    {
        const string Rule = "first-record-at-most";
        var limit = reference.AddYears(-years);
        var window = Phrase.Of("on or after {0}", Iso(limit));
        if (facts.FirstRecord is not { } first)
            return NoRecord(Rule, reference, window);
        var used = Used(first, facts, reference);
        if (first.Latest < limit)
            return Of(Rule, RuleVerdict.Ineligible, Phrase.Of("The first public record is more than {0} years before the reference date.", years), used, null, window);
        if (first.Earliest >= limit && !facts.MayBeEarlier)
            return Of(Rule, RuleVerdict.Eligible, Phrase.Of("The first public record is at most {0} years before the reference date.", years), used, null, window);
        return NotExact(Rule, used, window);
    }

    private static RuleFinding NoRecord(string rule, DateOnly reference, Phrase window) => Of(
        rule, RuleVerdict.Unknown, Phrase.Of("The record does not show when the nominee began."), Phrase.Of("reference date {0}", Iso(reference)), Phrase.Of("the first public record"), window);

    private static RuleFinding NotExact(string rule, Phrase used, Phrase window) => Of(
        rule, RuleVerdict.Unknown, Phrase.Of("The first public record is not exact enough to tell."), used, Phrase.Of("an exact date of the first public record"), window);

    private static RuleFinding NotLaureate(NomineeFacts facts) => facts.AlreadyLaureate switch
    {
        false => Of("not-already-laureate", RuleVerdict.Eligible, Phrase.Of("The nominee is on no earlier roll of this programme."), Phrase.Of("earlier laureate: no")),
        true => Of("not-already-laureate", RuleVerdict.Ineligible, Phrase.Of("The nominee is on an earlier roll of this programme."), Phrase.Of("earlier laureate: yes")),
        null => Of(
            "not-already-laureate", RuleVerdict.Unknown, Phrase.Of("The nominee is not linked to the record, so earlier rolls cannot be compared."), Phrase.Of("earlier laureate: not known"), Phrase.Of("who the nominee is in the record")),
    };

    private static RuleFinding Endorsed(int least, NomineeFacts facts) => facts.Endorsements >= least
        ? Of("endorsements", RuleVerdict.Eligible, Phrase.Of("At least {0} endorsements were given.", least), Phrase.Of("given: {0}", facts.Endorsements))
        : Of("endorsements", RuleVerdict.Unknown, Phrase.Of("Fewer than {0} endorsements were given so far.", least), Phrase.Of("given: {0}", facts.Endorsements), Phrase.Of("{0} more endorsements", least - facts.Endorsements));

    private static Phrase Used(PartialDate first, NomineeFacts facts, DateOnly reference) =>
        Phrase.Of(facts.MayBeEarlier ? "first public record {0} or earlier, reference date {1}" : "first public record {0}, reference date {1}", first.ToString(), Iso(reference));

    private static RuleFinding Of(string rule, RuleVerdict verdict, Phrase reason, Phrase used, Phrase? missing = null, Phrase? window = null) =>
        new(rule, verdict, reason.ToString(), used.ToString(), missing?.ToString(), window?.ToString())
        {
            Told = new ToldAnswer(rule, "", reason, used, missing is null ? [] : [missing], [], RuleEffect.Exclude, false, window),
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
