using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Asks a rule book of facts. Three-valued, pure, the same answer every time.</summary>
/// <remarks>One no is no; else one unknown is unknown; else yes.</remarks>
public static class AskRules
{
    private static readonly Phrase TheCategory = Phrase.Of("the category of the nomination");

    public static RuleOutcome Ask(RuleBook book, RuleFacts facts)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(book.TimeZone);
        var edition = facts.Edition ?? new Subject { Id = "edition" };
        return new RuleOutcome(
            book.Version,
            [.. facts.Persons.Select(person => OfPerson(person, new Asking(book, zone, facts, person) { Nominee = person }))],
            [.. In(book, RuleScope.Slate).Select(rule => OfSubject(rule, new Asking(book, zone, facts, edition)))],
            [.. In(book, RuleScope.Edition).Select(rule => OfSubject(rule, new Asking(book, zone, facts, edition))), .. Items(edition, new Asking(book, zone, facts, edition)).SelectMany(p => p.Answers)]);
    }

    /// <summary>The dates that would satisfy a rule, as far as they are the same for everybody; null where they are not, or where it is not about dates.</summary>
    public static Phrase? Window(RuleBook book, Rule rule) =>
        Evaluate(rule, new Asking(book, TimeZoneInfo.FindSystemTimeZoneById(book.TimeZone), new RuleFacts { Persons = [] }, new Subject { Id = "" })).Answer.Window;

    public static RuleVerdict Overall(IEnumerable<RuleVerdict> verdicts)
    {
        var all = verdicts.ToHashSet();
        if (all.Contains(RuleVerdict.Ineligible))
            return RuleVerdict.Ineligible;
        return all.Contains(RuleVerdict.Unknown) ? RuleVerdict.Unknown : RuleVerdict.Eligible;
    }

    private static IEnumerable<Rule> In(RuleBook book, RuleScope scope) => book.Rules.Where(rule => rule.Scope == scope);

    /// <summary>Rules for another category than the nominee's are not asked; where nobody knows the category, they are.</summary>
    private static IEnumerable<Rule> In(RuleBook book, RuleScope scope, Subject of) =>
        In(book, scope).Where(rule => rule.Categories.Count == 0 || of.Category is not { } category || rule.Categories.Contains(category));

    private static PersonOutcome OfPerson(Subject person, Asking a)
    {
        var own = In(a.Book, RuleScope.Person, person).Select(rule => OfSubject(rule, a));
        var parties = In(a.Book, RuleScope.Party, person).SelectMany(rule => OfParties(rule, person, a));
        RuleAnswer[] answers = [.. own, .. parties];
        return new PersonOutcome(person.Id, Overall(answers.Select(x => x.Verdict)), answers, Items(person, a), Judges(a));
    }

    private static IEnumerable<RuleAnswer> OfParties(Rule rule, Subject person, Asking a)
    {
        foreach (var party in rule.Parties)
        {
            var ids = party switch
            {
                RuleParty.Nominee => [person.Id],
                RuleParty.Nominator => person.Nominator is { } nominator ? [nominator, .. person.CoNominators] : null,
                _ => person.Endorsers,
            };
            if (ids is null)
            {
                var missing = Phrase.Of("who they are: {0}", ReadBack.Of(party));
                yield return Told(rule, Answer.Unknown(missing), [missing]) with { Of = party.ToString().ToLowerInvariant() };
                continue;
            }

            foreach (var id in ids)
                yield return OfSubject(rule, a with { Subject = a.Find(id) ?? new Subject { Id = id } }) with { Of = id };
        }
    }

    private static IReadOnlyList<PartOutcome> Items(Subject owner, Asking a)
    {
        var rules = In(a.Book, RuleScope.Evidence, owner).ToList();
        return rules.Count == 0 || owner.Evidence is null ? [] : [.. owner.Evidence.Select(item =>
        {
            RuleAnswer[] answers = [.. rules.Where(r => r.Kinds.Count == 0 || r.Kinds.Contains(item.Kind)).Select(rule => OfSubject(rule, a with { Item = item }) with { Of = item.Id })];
            return new PartOutcome(item.Id, Overall(answers.Select(x => x.Verdict)), answers);
        }).Where(part => part.Answers.Count > 0)];
    }

    private static IReadOnlyList<PartOutcome> Judges(Asking a)
    {
        var rules = In(a.Book, RuleScope.Judge, a.Nominee ?? a.Subject).ToList();
        return rules.Count == 0 || a.Facts.Judges is not { } ids ? [] : [.. ids.Select(id =>
        {
            RuleAnswer[] answers = [.. rules.Select(rule => OfSubject(rule, a with { Subject = a.Find(id) ?? new Subject { Id = id } }) with { Of = id })];
            return new PartOutcome(id, Overall(answers.Select(x => x.Verdict)), answers);
        })];
    }

    private static RuleAnswer OfSubject(Rule rule, Asking asking)
    {
        var a = asking with { Rule = rule.Id };
        if (rule.Categories.Count > 0 && (a.Nominee ?? a.Subject).Category is null)
            return Told(rule, Answer.Unknown(TheCategory), [TheCategory]);
        var (extra, notes, grounds) = Extended(rule, a);
        var plain = Evaluate(rule, a with { Extra = extra });
        var answer = Told(rule, plain.Answer, plain.Missing) with { Notes = notes, Grounds = grounds, Extended = !extra.IsZero };
        if (extra.IsZero && Asked(rule, a) is { } asked && answer.Verdict != RuleVerdict.Eligible && Evaluate(rule, a with { Extra = Least(asked.By, rule.ExtensionAtMost!.Value) }).Answer.Holds != false)
            answer = answer with { Verdict = RuleVerdict.Unknown, Missing = [Phrase.Of("a decision on the extension asked for")] };
        return answer.Verdict == RuleVerdict.Eligible ? answer : Waive(rule, answer, a);
    }

    private static (Answer Answer, IReadOnlyList<Phrase> Missing) Evaluate(Rule rule, Asking a)
    {
        var answers = rule.Conditions.Select(condition => condition.Not ? Of(condition, a).Turned(condition is SpellHeld) : Of(condition, a)).ToList();
        var holds = rule.Join == Joined.All
            ? answers.Aggregate((bool?)true, (all, one) => Answer.And(all, one.Holds))
            : answers.Aggregate((bool?)false, (all, one) => Answer.Or(all, one.Holds));
        var windows = answers.Select(x => x.Window).OfType<Phrase>().Distinct().ToList();
        var joined = new Answer(holds, Phrase.Join([.. answers.Select(x => x.Used)], "; "), null, windows.Count == 0 ? null : Phrase.Join(windows, "; "))
        {
            Beyond = [.. answers.SelectMany(x => x.Beyond).Distinct()],
        };
        return (joined, holds is null ? [.. answers.Where(x => x.Holds is null).Select(x => x.Missing).OfType<Phrase>().Distinct()] : []);
    }

    private static Answer Of(Condition condition, Asking a) => condition switch
    {
        AgeIs c => DateConditions.Ask(c, a),
        ElapsedIs c => DateConditions.Ask(c, a),
        DateIs c => DateConditions.Ask(c, a),
        SpellHeld c => SpellConditions.Ask(c, a),
        TotalIs c => SpellConditions.Ask(c, a),
        SharesWith c => SpellConditions.Ask(c, a),
        FactIs c => StatedConditions.Ask(c, a),
        NumberIs c => StatedConditions.Ask(c, a),
        RatioIs c => StatedConditions.Ask(c, a),
        DocumentSays c => StatedConditions.Ask(c, a),
        AwardHeld c => StatedConditions.Ask(c, a),
        TiedTo c => StatedConditions.Ask(c, a),
        PartiesDiffer c => StatedConditions.Ask(c, a),
        CountIs c => StatedConditions.Ask(c, a),
        StepsTaken c => StatedConditions.Ask(c, a),
        CapKept c => SlateConditions.Ask(c, a),
        ShareKept c => SlateConditions.Ask(c, a),
        CutKept c => SlateConditions.Ask(c, a),
        BallotKept c => BallotConditions.Ask(c, a),
        _ => throw new InvalidOperationException($"No one answers {condition.GetType().Name}."),
    };

    private static RuleAnswer Told(Rule rule, Answer answer, IReadOnlyList<Phrase> missing)
    {
        var verdict = answer.Holds switch { true => RuleVerdict.Eligible, false => RuleVerdict.Ineligible, null => RuleVerdict.Unknown };
        var reason = verdict switch
        {
            RuleVerdict.Eligible => Phrase.Of("Met: {0}", ReadBack.Of(rule)),
            RuleVerdict.Ineligible => Phrase.Of("Not met: {0}", ReadBack.Of(rule)),
            _ => Phrase.Of("It cannot be told whether this is met: {0}", ReadBack.Of(rule)),
        };
        return new RuleAnswer(rule.Id, verdict, reason, answer.Used) { Missing = missing, Window = answer.Window, Beyond = answer.Beyond, Effect = rule.Effect, Sensitive = rule.Sensitive };
    }

    private static (Period Extra, IReadOnlyList<Phrase> Notes, IReadOnlyList<string> Grounds) Extended(Rule rule, Asking a)
    {
        var granted = a.Nominee?.Extensions.FirstOrDefault(e => e.Rule == rule.Id && e.State == ExtensionState.Granted);
        if (granted is null)
            return (default, [], []);
        string[] grounds = granted.Reason is { } reason ? [reason] : [];
        if (rule.ExtensionAtMost is not { } most)
            return (default, [Phrase.Of("This rule has no extension; the one granted is left aside.")], grounds);
        var by = Least(granted.By, most);
        var note = by == granted.By
            ? Phrase.Of("An extension of {0} was granted by {1} on {2}.", ReadBack.Of(by), granted.DecidedBy ?? "?", granted.On?.Text ?? "?")
            : Phrase.Of("An extension of {0} was granted by {1} on {2}; the rule allows {3}.", ReadBack.Of(granted.By), granted.DecidedBy ?? "?", granted.On?.Text ?? "?", ReadBack.Of(most));
        return (by, [note], grounds);
    }

    private static Extension? Asked(Rule rule, Asking a) =>
        rule.ExtensionAtMost is null ? null : a.Nominee?.Extensions.FirstOrDefault(e => e.Rule == rule.Id && e.State == ExtensionState.Asked);

    private static Period Least(Period one, Period other) => one.NoLongerThan(other) ? one : other;

    private static RuleAnswer Waive(Rule rule, RuleAnswer answer, Asking a)
    {
        if ((a.Nominee ?? a.Subject).Waivers.FirstOrDefault(w => w.Rule == rule.Id) is not { } waiver)
            return answer;
        if (!rule.Waivable)
            return answer with { Notes = [.. answer.Notes, Phrase.Of("This rule cannot be waived; the waiver is left aside.")] };
        return answer with
        {
            Verdict = RuleVerdict.Eligible,
            Waived = true,
            Missing = [],
            Notes = [.. answer.Notes, Phrase.Of("Waived by {0} on {1}.", waiver.By, waiver.On.Text)],
            Grounds = [.. answer.Grounds, .. waiver.Reason is { } reason ? new[] { reason } : []],
        };
    }
}
