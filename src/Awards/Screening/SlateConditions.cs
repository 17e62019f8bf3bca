using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Conditions on the list of those chosen. Pure.</summary>
internal static class SlateConditions
{
    private static readonly Phrase TheList = Phrase.Of("the list of those chosen");

    public static Answer Ask(CapKept cap, Asking a)
    {
        if (a.Facts.Slate is not { } slate)
            return Answer.Unknown(TheList);
        var answer = cap.Per is { } per ? PerValue(cap.Most, per, slate) : OfGroup(cap, slate);
        if (!cap.Soft || answer.Holds != false)
            return answer;
        return slate.Reasons.GetValueOrDefault(a.Rule) is { Length: > 0 } reason
            ? answer with { Holds = true, Used = Phrase.Of("{0}; passed with the recorded reason: {1}", answer.Used, reason) }
            : answer with { Holds = null, Missing = Phrase.Of("a recorded reason for passing the cap") };
    }

    public static Answer Ask(ShareKept share, Asking a)
    {
        if (a.Facts.Slate is not { } slate)
            return Answer.Unknown(TheList);
        var all = slate.Entries.Count;
        var values = slate.Entries.Select(e => e.Facts?.GetValueOrDefault(share.Fact)).ToList();
        var (sure, open) = (values.Count(v => v is not null && share.OneOf.Contains(v)), values.Count(v => v is null));
        var used = Phrase.Of("{0} of {1}", open == 0 ? DateConditions.Number(sure) : $"{sure}–{sure + open}", all);
        if (all == 0)
            return new Answer(share.Within.Holds(0), used);
        var holds = share.Within.HoldsAll(new Fraction(sure, all), new Fraction(sure + open, all));
        return new Answer(holds, used, holds is null ? Phrase.Of("{0} of everybody on the list", share.Fact) : null);
    }

    public static Answer Ask(CutKept cut, Asking a)
    {
        if (a.Facts.Slate is not { } slate)
            return Answer.Unknown(TheList);
        var unscored = slate.Entries.Where(e => Score(e) is null).Select(e => e.Id).ToList();
        if (unscored.Count > 0)
            return Answer.Unknown(Phrase.Of("{0} of: {1}", cut.Score, string.Join(", ", unscored)));
        var below = slate.Entries.Where(e => !cut.Within.Holds(Score(e)!.Value)).Select(e => e.Id).ToList();
        var answer = below.Count == 0
            ? new Answer(true, Phrase.Of("all {0} reach the score", slate.Entries.Count))
            : new Answer(false, Phrase.Of("below the score: {0}", string.Join(", ", below))) { Beyond = below };
        return answer.Holds == false || cut.Budget is null ? answer : WithinBudget(cut, slate, a);

        Fraction? Score(SlateEntry entry) => entry.Numbers is { } numbers && numbers.TryGetValue(cut.Score, out var score) ? score : null;
    }

    private static Answer OfGroup(CapKept cap, Slate slate)
    {
        bool? In(SlateEntry entry) => cap.Group is not { } group ? true
            : entry.Groups is null ? null
            : !entry.Groups.Contains(group) ? false
            : entry.Groups.Count == 1 ? true : null;
        var sure = slate.Entries.Where(e => In(e) == true).ToList();
        var open = slate.Entries.Where(e => In(e) is null).Select(e => e.Id).ToList();
        var used = Phrase.Of("{0} on the list, at most {1}", open.Count == 0 ? DateConditions.Number(sure.Count) : $"{sure.Count}–{sure.Count + open.Count}", cap.Most);
        if (sure.Count > cap.Most)
            return new Answer(false, used) { Beyond = [.. sure.Skip(cap.Most).Select(e => e.Id)] };
        return sure.Count + open.Count > cap.Most
            ? new Answer(null, used, Phrase.Of("in which group they count: {0}", string.Join(", ", open)))
            : new Answer(true, used);
    }

    private static Answer PerValue(int most, string fact, Slate slate)
    {
        var groups = slate.Entries.GroupBy(e => e.Facts?.GetValueOrDefault(fact)).ToList();
        var open = groups.Find(g => g.Key is null)?.Select(e => e.Id).ToList() ?? [];
        var over = groups.Where(g => g.Key is not null && g.Count() > most).ToList();
        if (over.Count > 0)
            return new Answer(false, Phrase.Of("more than {0}: {1}", most, string.Join(", ", over.Select(g => g.Key)))) { Beyond = [.. over.SelectMany(g => g.Skip(most)).Select(e => e.Id)] };
        var largest = groups.Where(g => g.Key is not null).Select(g => g.Count()).DefaultIfEmpty(0).Max();
        return open.Count > 0 && largest + open.Count > most
            ? Answer.Unknown(Phrase.Of("{0} of: {1}", fact, string.Join(", ", open)))
            : new Answer(true, Phrase.Of("at most {0} each", largest));
    }

    /// <summary>From the best score down. Who shares a score shares its fate: where not all of them fit, somebody has to decide.</summary>
    private static Answer WithinBudget(CutKept cut, Slate slate, Asking a)
    {
        if (a.Facts.Edition?.Numbers is not { } numbers || !numbers.TryGetValue(cut.Budget!, out var budget))
            return Answer.Unknown(Phrase.Value(cut.Budget!));
        if (cut.Cost is { } cost && slate.Entries.Where(e => e.Numbers?.ContainsKey(cost) != true).Select(e => e.Id).ToList() is { Count: > 0 } gone)
            return Answer.Unknown(Phrase.Of("{0} of: {1}", cost, string.Join(", ", gone)));
        var spent = (Fraction)0;
        var ranked = slate.Entries.GroupBy(e => e.Numbers![cut.Score]).OrderByDescending(g => g.Key).ToList();
        foreach (var (level, equals) in ranked.Index())
        {
            var all = equals.Select(e => cut.Cost is { } c ? e.Numbers![c] : 1).Aggregate(spent, Fraction.Add);
            if (all > budget)
                return Line(equals, ranked.Skip(level + 1).SelectMany(g => g), spent, budget, cut);
            spent = all;
        }

        return new Answer(true, Phrase.Of("{0} of {1}", spent, budget));
    }

    private static Answer Line(IEnumerable<SlateEntry> equals, IEnumerable<SlateEntry> after, Fraction spent, Fraction budget, CutKept cut)
    {
        var tied = equals.ToList();
        var beyond = tied.Concat(after).Select(e => e.Id).ToList();
        var used = Phrase.Of("{0} of {1} before: {2}", spent, budget, string.Join(", ", tied.Select(e => e.Id)));
        var oneFits = tied.Count > 1 && tied.Exists(e => spent + (cut.Cost is { } c ? e.Numbers![c] : 1) <= budget);
        return oneFits
            ? new Answer(null, used, Phrase.Of("a decision between equal scores: {0}", string.Join(", ", tied.Select(e => e.Id)))) { Beyond = beyond }
            : new Answer(false, used) { Beyond = beyond };
    }
}
