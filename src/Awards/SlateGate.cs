using Microsoft.EntityFrameworkCore;
using Palmares.Awards.Screening;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>What one rule of the list, or of the edition, says of those chosen.</summary>
/// <param name="Scope">The list or the edition.</param>
/// <param name="Documented">A reason stands for deciding though it cannot be told.</param>
public sealed record SlateAnswer(RuleAnswer Answer, string Title, RuleScope Scope, bool Waivable, bool Documented)
{
    /// <summary>The decision cannot be recorded, or approved, while it stands so.</summary>
    public bool Blocks => Answer.Verdict == RuleVerdict.Ineligible || (Answer.Verdict == RuleVerdict.Unknown && !Documented);

    /// <summary>The same for somebody who does not screen.</summary>
    public SlateAnswer ForOthers() => this with { Answer = Answer.ForOthers() };
}

/// <summary>Asks the rules that speak of the list of those chosen and of the edition, where a decision is made and where it is approved.</summary>
internal static class SlateGate
{
    public static async Task<IReadOnlyList<SlateAnswer>> AskAsync(PalmaresDb db, Edition edition, CategoryId category, IReadOnlyCollection<NominationId>? chosen, bool blind, CancellationToken ct)
    {
        if (await RulesInForce.OfAsync(db, edition.Id, ct) is not { } inForce || !inForce.Book.Rules.Any(Concerns))
            return [];
        var documented = await db.SlateExceptionsAsync(category, ct);
        var facts = await SlateFacts.ReadAsync(db, edition, category, chosen, blind, ct);
        var asked = AskRules.Ask(inForce.Book, facts with
        {
            Slate = facts.Slate is { } slate ? slate with { Reasons = documented.Where(e => e.Kind == SlateExceptionKind.Reason).GroupBy(e => e.Rule).ToDictionary(own => own.Key, own => own.Last().Reason) } : null,
            Edition = facts.Edition! with { Waivers = [.. documented.Where(e => e.Kind == SlateExceptionKind.Waiver).GroupBy(e => e.Rule).Select(own => own.Last()).Select(e => new Waiver(e.Rule, e.DecidedBy, FactDate.On(e.On), e.Reason))] },
        });
        var reasons = documented.Where(e => e.Kind == SlateExceptionKind.Reason).Select(e => e.Rule).ToHashSet();
        return [.. asked.Slate.Concat(asked.Edition).Select(answer =>
        {
            var rule = inForce.Book.Rules.Single(one => one.Id == answer.Rule);
            return new SlateAnswer(answer, rule.Title.Length > 0 ? rule.Title : rule.Id, rule.Scope, rule.Waivable, reasons.Contains(rule.Id));
        })];
    }

    public static Error? Refusal(IEnumerable<SlateAnswer> answers) => answers.FirstOrDefault(one => one.Blocks) is not { } open ? null
        : (open.Answer.Verdict == RuleVerdict.Ineligible ? SlateErrors.NotKept : SlateErrors.NotKnown).With(open.Title);

    public static bool Concerns(Rule rule) => rule.Scope is RuleScope.Slate or RuleScope.Edition;

    /// <summary>Oldest first. What was documented for a decision that was set aside holds for no other.</summary>
    public static async Task<IReadOnlyList<SlateException>> SlateExceptionsAsync(this PalmaresDb db, CategoryId category, CancellationToken ct)
    {
        var aside = await db.Set<Decision>().IgnoreQueryFilters().AsNoTracking().Where(d => d.CategoryId == category && d.SetAsideAt != null).Select(d => d.SetAsideAt).ToListAsync(ct);
        var all = await db.Set<SlateException>().AsNoTracking().Where(e => e.CategoryId == category).ToListAsync(ct);
        return [.. all.Where(e => aside.All(at => at < e.RecordedAt)).OrderBy(e => e.RecordedAt)];
    }
}

internal static class ChosenOnes
{
    /// <returns>Null where nothing is decided.</returns>
    public static async Task<IReadOnlyCollection<NominationId>?> ChosenAsync(this PalmaresDb db, CategoryId category, CancellationToken ct) =>
        await db.Set<Decision>().AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(d => d.CategoryId == category, ct) is { } decision
            ? [.. decision.Lines.Where(l => l.Outcome == Outcome.Laureate).Select(l => l.NominationId)]
            : null;

    /// <summary>Whether a decision was recorded by somebody who saw no scores: what could not be told then is not told by its approval.</summary>
    public static Task<bool> BlindAsync(this PalmaresDb db, Decision decision, CancellationToken ct) =>
        db.Set<PanelRecusal>().AnyAsync(r => r.RecommendationId == decision.RecommendationId && r.UserId == decision.RecordedBy, ct);
}
