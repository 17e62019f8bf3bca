namespace Palmares.Awards.Screening;

/// <summary>Changes to a rule book. Pure: each gives a new book.</summary>
public static class RuleEdits
{
    /// <param name="replaces">The rule whose place it takes; null adds it at the end.</param>
    public static RuleBook Put(this RuleBook book, Rule rule, string? replaces) => replaces is null
        ? book with { Rules = [.. book.Rules, rule] }
        : book with { Rules = [.. book.Rules.Select(r => r.Id == replaces ? rule : r)] };

    public static RuleBook Without(this RuleBook book, string rule) => book with { Rules = [.. book.Rules.Where(r => r.Id != rule)] };

    /// <param name="at">The place among the conditions; one past the last adds it.</param>
    public static Rule Put(this Rule rule, Condition condition, int at) => rule with
    {
        Conditions = at >= rule.Conditions.Count ? [.. rule.Conditions, condition] : [.. rule.Conditions.Select((c, i) => i == at ? condition : c)],
    };

    public static Rule Without(this Rule rule, int at) => rule with { Conditions = [.. rule.Conditions.Where((_, i) => i != at)] };

    public static RuleBook WithDate(this RuleBook book, string name, FactDate? date) => book with { Dates = new Dictionary<string, FactDate?>(book.Dates) { [name] = date } };

    public static RuleBook WithoutDate(this RuleBook book, string name) => book with { Dates = book.Dates.Where(d => d.Key != name).ToDictionary(d => d.Key, d => d.Value) };
}
