using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Whether a rule book can be asked at all. Pure.</summary>
public static partial class RuleBookChecks
{
    public static Error? Check(RuleBook book)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(book.TimeZone, out _))
            return AwardsErrors.UnknownTimeZone.With(book.TimeZone);
        if (string.IsNullOrWhiteSpace(book.Version) || book.Version.Length > RuleBook.VersionLimit)
            return AwardsErrors.RuleVersionNeeded.With(RuleBook.VersionLimit);
        if (book.Rules.Count > RuleBook.MostRules)
            return AwardsErrors.RulesTooMany.With(RuleBook.MostRules);
        if (book.Rules.GroupBy(r => r.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return AwardsErrors.RuleTwice.With(twice.Key);
        return book.Rules.Select(rule => Check(rule, book)).FirstOrDefault(error => error is not null);
    }

    public static Error? Check(Rule rule, RuleBook book)
    {
        if (rule.Id.Length > Rule.IdLimit || !IdForm().IsMatch(rule.Id))
            return AwardsErrors.RuleIdNeeded.With(Rule.IdLimit);
        if (rule.Title.Length > Rule.TitleLimit)
            return AwardsErrors.TooLong.With("The title", rule.Title.Length, Rule.TitleLimit).At("Title");
        if (rule.Conditions.Count == 0)
            return AwardsErrors.ConditionNeeded.With(rule.Id);
        if (rule is { Categories.Count: > 0, Scope: RuleScope.Slate or RuleScope.Edition })
            return AwardsErrors.RuleScopeWrong.With(rule.Id);
        if (rule.Scope == RuleScope.Party && rule.Parties.Count == 0)
            return AwardsErrors.PartyNeeded.With(rule.Id);
        if (rule.Conditions.SelectMany(Moments).FirstOrDefault(m => !book.Dates.ContainsKey(m.Name)) is { } gone)
            return AwardsErrors.RuleDateUnknown.With(rule.Id, gone.Name);
        return rule.Conditions.Select(c => Check(c, rule, book)).FirstOrDefault(error => error is not null);
    }

    public static Error? Check(Condition condition, Rule rule, RuleBook book) => condition switch
    {
        AgeIs c when Empty(c.Years) => AwardsErrors.BoundNeeded.With(rule.Id),
        NumberIs c when Empty(c.Within) => AwardsErrors.BoundNeeded.With(rule.Id),
        CountIs c when Empty(c.Within) => AwardsErrors.BoundNeeded.With(rule.Id),
        RatioIs c when Empty(c.Within) || c.Base.Count == 0 => AwardsErrors.BoundNeeded.With(rule.Id),
        ShareKept c when Empty(c.Within) => AwardsErrors.BoundNeeded.With(rule.Id),
        ElapsedIs c when Empty(c.Since) => AwardsErrors.BoundNeeded.With(rule.Id),
        TotalIs c when Empty(c.Length) => AwardsErrors.BoundNeeded.With(rule.Id),
        DateIs { From: null, To: null } => AwardsErrors.BoundNeeded.With(rule.Id),
        DateIs { Date: null } when rule.Scope != RuleScope.Evidence => AwardsErrors.RuleScopeWrong.With(rule.Id),
        SpellHeld { Until: not null, On: null } => AwardsErrors.BoundNeeded.With(rule.Id),
        CapKept or ShareKept or CutKept when rule.Scope != RuleScope.Slate => AwardsErrors.RuleScopeWrong.With(rule.Id),
        BallotKept when rule.Scope != RuleScope.Edition => AwardsErrors.RuleScopeWrong.With(rule.Id),
        CapKept { Most: < 0 } => AwardsErrors.BoundNeeded.With(rule.Id),
        AwardHeld { LevelAtLeast: { } level } when !book.Levels.Any(l => l.Contains(level)) => AwardsErrors.RuleLevelUnknown.With(rule.Id, level),
        _ when Names(condition).Any(list => list.Count == 0) => AwardsErrors.NamesNeeded.With(rule.Id),
        _ => null,
    };

    /// <summary>The dates a condition counts from.</summary>
    public static IEnumerable<Moment> Moments(Condition condition) => ((IEnumerable<Moment?>)(condition switch
    {
        AgeIs c => [c.At],
        ElapsedIs c => [c.At],
        DateIs c => [c.Date, c.From, c.To],
        SpellHeld c => [c.On, c.Until],
        TotalIs c => [c.Until],
        SharesWith c => [c.On],
        CountIs c => [c.On],
        _ => Array.Empty<Moment?>(),
    })).OfType<Moment>();

    private static IEnumerable<IReadOnlyList<string>> Names(Condition condition) => condition switch
    {
        ElapsedIs c => [c.Events],
        SpellHeld c => [c.Spells],
        TotalIs c => [c.Spells],
        FactIs c => [c.OneOf],
        DocumentSays c => [c.States],
        TiedTo c => [c.Ties],
        StepsTaken c => [c.Steps],
        ShareKept c => [c.OneOf],
        _ => [],
    };

    private static bool Empty(Bounds bounds) => bounds is { Min: null, Max: null } || bounds.Min > bounds.Max;

    private static bool Empty(Lengths lengths) => lengths is { Min: null, Max: null };

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdForm();
}
