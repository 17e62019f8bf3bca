using Microsoft.Extensions.Localization;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Screening;

/// <summary>The words of the builder's forms.</summary>
internal static class RuleTexts
{
    public static string Of(Rule rule, IReadOnlyList<CategoryFacts> categories, IStringLocalizer T)
    {
        var scope = Value(rule.Scope, T);
        var whom = rule.Scope == RuleScope.Party ? $"{scope}: {string.Join(", ", rule.Parties.Select(p => Value(p, T)))}"
            : rule.Kinds.Count > 0 ? $"{scope}: {string.Join(", ", rule.Kinds)}"
            : scope;
        return rule.Categories.Count == 0 ? whom : T["{0}; only in: {1}", whom, string.Join(", ", categories.Where(c => rule.Categories.Contains(c.Code)).Select(c => c.Name))];
    }

    public static string Value(Enum value, IStringLocalizer T) => value switch
    {
        RuleScope.Person => T["the nominee"],
        RuleScope.Evidence => T["each item: a line of evidence, an objection, an appeal"],
        RuleScope.Party => T["each of the parties"],
        RuleScope.Judge => T["each judge"],
        RuleScope.Slate => T["the list of those chosen"],
        RuleScope.Edition => T["the edition as a procedure"],
        RuleEffect.Exclude => T["the nominee cannot be honoured in this edition"],
        RuleEffect.Recuse => T["the judge leaves this nomination; the nominee stays"],
        RuleEffect.CarryOver => T["the nomination is taken over into the next edition"],
        RuleEffect.RunnerUp => T["the last on the list become runners-up"],
        RuleEffect.Withdraw => T["the title is withdrawn and stays in the history"],
        RuleParty.Nominee => T["the nominee"],
        RuleParty.Nominator => T["the nominator"],
        RuleParty.Endorsers => T["the endorsers"],
        _ => T[Labels.Of(value)],
    };

    /// <summary>The name of the rule that answered: as the call says it, or the words of its short name.</summary>
    public static string Of(RuleFinding finding, IReadOnlyDictionary<string, string> names, IStringLocalizer T)
    {
        var rule = finding.Told is { Title.Length: > 0 } told ? told.Title : finding.Version is null ? T[Labels.OfName(finding.Rule)] : finding.Told?.Rule ?? finding.Rule;
        return finding.Told?.Of is { } of ? $"{rule} · {names.GetValueOrDefault(of) ?? of}" : rule;
    }

    /// <summary>Values used, with names in place of the ids of people and lines.</summary>
    public static string Used(RuleFinding finding, IReadOnlyDictionary<string, string> names, IStringLocalizer T) =>
        names.Aggregate(finding.Told?.Used.In(T) ?? finding.Used, (text, named) => text.Replace(named.Key, named.Value, StringComparison.Ordinal));

    public static string Kind(StatedKind kind) => kind switch
    {
        StatedKind.Born => "Date of birth",
        StatedKind.Spell => "Something held for a time",
        StatedKind.Fact => "Plain fact",
        StatedKind.Award => "Earlier award",
        StatedKind.Number => "Plain number",
        _ => Labels.Of(kind),
    };

    /// <summary>How a stated fact of this kind is written.</summary>
    public static string Hint(StatedKind kind, IStringLocalizer T) => kind switch
    {
        StatedKind.Born => T["1990-02-28, 1990-02 or 1990; needs no name"],
        StatedKind.Date => T["2026-03-01; the name of one of the dates that rules count from"],
        StatedKind.Event => T["2018-06-01, 2018 or none; the name is the kind of event, such as doctorate"],
        StatedKind.Spell => T["body | role | from | to | marks divided by commas, or none; the name is the kind, such as employment"],
        StatedKind.Fact => T["one value, such as yes; the name is that of the fact"],
        StatedKind.Number => T["12, 2/3 or 20%; the name is that of the number"],
        StatedKind.Document => T["what it states, divided by commas, or none; the name is that of the document"],
        StatedKind.Award => T["award | category | rank | merit, or none; needs no name"],
        _ => T["to whom | marks, or none; the name is the kind of tie, such as family"],
    };

    public static IReadOnlyList<string> Marks(Rule rule, IStringLocalizer T)
    {
        var marks = new List<string>();
        if (rule.Sensitive)
            marks.Add(T["Its grounds stay with those who screen"]);
        if (rule.Waivable)
            marks.Add(T["It may be waived for one nominee, with a reason"]);
        if (rule.ExtensionAtMost is { } most)
            marks.Add(T["Its time may be extended for one nominee by at most {0}", ReadBack.Of(most).In(T)]);
        return marks;
    }

    public static string Kind(string kind, IStringLocalizer T) => kind switch
    {
        "age" => T["An age"],
        "elapsed" => T["How long ago something happened"],
        "date" => T["A date in a window"],
        "held" => T["Something held: employment, membership, a role"],
        "total" => T["How long things lasted together"],
        "fact" => T["A stated fact"],
        "number" => T["A stated number"],
        "ratio" => T["A share of votes or of other numbers"],
        "document" => T["What a document states"],
        "awarded" => T["An earlier award"],
        "tied" => T["A tie: family, household, supervisor"],
        "shares" => T["The same employer, country or group as others"],
        "parties_differ" => T["Nominee, nominator and endorsers are different people"],
        "count" => T["How many there are"],
        "steps" => T["Steps of approval"],
        "cap" => T["At most so many chosen"],
        "share" => T["A share of those chosen"],
        "cut" => T["A score to reach, and a budget"],
        "ballot" => T["An approval ballot"],
        _ => kind,
    };

    public static string Field(string kind, string field, IStringLocalizer T) => (kind, field) switch
    {
        ("elapsed", "Names") => T["Kinds of events, divided by commas"],
        ("held" or "total", "Names") => T["Kinds of what is held, divided by commas"],
        ("ratio", "Names") => T["Numbers whose sum is the whole, divided by commas"],
        ("tied", "Names") => T["Kinds of tie, divided by commas"],
        ("date", "At") => T["Date that must lie in the window (empty for the item's own)"],
        ("held", "At") => T["On this date (empty for ever)"],
        ("held", "To") => T["Or on any day until this date (optional)"],
        ("total", "At") => T["Counted up to this date"],
        ("date", "From") => T["First day of the window (optional)"],
        ("date", "To") => T["Last day of the window (optional)"],
        ("awarded", "Values") => T["Names of awards, divided by commas (empty for any)"],
        ("tied", "Values") => T["Whom: marks or names, divided by commas (empty for anybody)"],
        ("document", "Values") => T["What it must state, divided by commas"],
        ("steps", "Values") => T["Steps in their order, divided by commas"],
        ("ballot", "Values") => T["Shares of the votes cast that are needed in turn, such as 50%, 40%"],
        ("fact" or "share", "Values") => T["Values that count, divided by commas"],
        ("ratio", "Name") => T["The number whose share is meant"],
        ("shares", "Name") => T["What is shared: employment, membership, country"],
        ("cut", "Group") => T["Name of the budget (optional)"],
        ("cut", "Per") => T["Name of what each one costs (empty for one place each)"],
        ("elapsed" or "total", "Min") => T["At least so long, such as P5Y"],
        ("elapsed" or "total", "Max") => T["At most so long, such as P8Y"],
        _ => Field(field, T),
    };

    public static IReadOnlyList<(string Value, string Text)> Choices(string field, IStringLocalizer T) => field switch
    {
        "Straddling" => [("whole", T["All of the item lies within"]), ("start", T["It began within"]), ("end", T["It ended within"]), ("any", T["One day within is enough"])],
        "With" => [("judges", T["the judges"]), ("nominee", T["the nominee"]), ("nominator", T["the nominator"]), ("endorsers", T["the endorsers"])],
        "Counted" => [("endorsers", T["the number of endorsers"]), ("employers_of_endorsers", T["the number of different employers of endorsers"]), ("countries_of_endorsers", T["the number of different countries of endorsers"]), ("evidence", T["the number of lines of evidence"]), ("entries", T["the number of those chosen"])],
        _ => [],
    };

    private static string Field(string field, IStringLocalizer T) => field switch
    {
        "At" => T["On this date"],
        "Of" => T["Bodies, groups or marks that count, divided by commas (empty for any)"],
        "Roles" => T["Roles that count, divided by commas (empty for any)"],
        "Min" => T["At least"],
        "Max" => T["At most"],
        "MinOpen" => T["The least value itself does not count"],
        "MaxOpen" => T["The greatest value itself does not count"],
        "FromOpen" => T["The first day itself does not count"],
        "ToOpen" => T["The last day itself does not count"],
        "Name" => T["Name"],
        "Values" => T["Values that count, divided by commas"],
        "Last" => T["Count from the last one instead of the first"],
        "SameCategory" => T["Only in the same category"],
        "SameMerit" => T["Only for the same merit"],
        "Level" => T["Only of this rank or higher (optional)"],
        "Withdrawn" => T["Titles withdrawn since count too"],
        "ToJudges" => T["To a judge"],
        "With" => T["With whom"],
        "Counted" => T["What is counted"],
        "Most" => T["At most so many"],
        "Group" => T["Only of this group (optional)"],
        "Per" => T["For each value of this fact (optional)"],
        "Soft" => T["May be passed with a recorded reason"],
        "Straddling" => T["An item that reaches over the edge"],
        _ => field,
    };
}
