using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Conditions on what was stated: facts, numbers, documents, awards, ties, parties, steps. Pure.</summary>
internal static class StatedConditions
{
    public static Answer Ask(FactIs fact, Asking a)
    {
        var value = a.Item?.Facts?.GetValueOrDefault(fact.Name) ?? a.Subject.Facts?.GetValueOrDefault(fact.Name);
        return value is null
            ? Answer.Unknown(Phrase.Value(fact.Name), Phrase.Of("{0}: not known", fact.Name))
            : new Answer(fact.OneOf.Contains(value), Phrase.Of("{0}: {1}", fact.Name, value));
    }

    public static Answer Ask(NumberIs number, Asking a) => a.Subject.Numbers is { } numbers && numbers.TryGetValue(number.Name, out var value)
        ? new Answer(number.Within.Holds(value), Phrase.Of("{0}: {1}", number.Name, value))
        : Answer.Unknown(Phrase.Value(number.Name), Phrase.Of("{0}: not known", number.Name));

    public static Answer Ask(RatioIs ratio, Asking a)
    {
        var names = ratio.Base.Append(ratio.Of).ToList();
        if (names.Find(name => a.Subject.Numbers?.ContainsKey(name) != true) is { } gone)
            return Answer.Unknown(Phrase.Value(gone), Phrase.Of("{0}: not known", gone));
        var all = ratio.Base.Select(name => a.Subject.Numbers![name]).Aggregate((Fraction)0, Fraction.Add);
        var used = Phrase.Of("{0} of {1}", a.Subject.Numbers![ratio.Of], all);
        return all <= 0
            ? Answer.Unknown(Phrase.Of("a count that is not zero"), used)
            : new Answer(ratio.Within.Holds(Fraction.Divide(a.Subject.Numbers[ratio.Of], all)), used);
    }

    public static Answer Ask(DocumentSays document, Asking a)
    {
        var states = a.Item?.Documents?.GetValueOrDefault(document.Document) ?? a.Subject.Documents?.GetValueOrDefault(document.Document);
        if (states is null)
            return Answer.Unknown(Phrase.Of("the document “{0}”", document.Document), Phrase.Of("{0}: not known", document.Document));
        var gone = document.States.Except(states).ToList();
        return new Answer(gone.Count == 0, gone.Count == 0 ? Phrase.Of("{0}: {1}", document.Document, string.Join(", ", states)) : Phrase.Of("{0} does not state: {1}", document.Document, string.Join(", ", gone)));
    }

    public static Answer Ask(AwardHeld held, Asking a)
    {
        if (a.Subject.Awards is not { } awards)
            return Answer.Unknown(Phrase.Of("earlier awards"), Phrase.Of("{0}: not known", Phrase.Of("earlier awards")));
        bool? holds = false;
        var seen = new List<string>();
        foreach (var award in awards.Where(w => held.Withdrawn || !w.Withdrawn))
        {
            var fits = Fits(held, award, a);
            if (fits != false)
                seen.Add(award.Award);
            holds = Answer.Or(holds, fits);
        }

        var used = seen.Count > 0 ? Phrase.Value(string.Join(", ", seen)) : Phrase.Of("{0}: none that counts", Phrase.Of("earlier awards"));
        return new Answer(holds, used, holds is null ? Phrase.Of("category, merit and rank of: {0}", string.Join(", ", seen)) : null);
    }

    public static Answer Ask(TiedTo tied, Asking a)
    {
        if (tied.ToJudges && a.Facts.Judges is null)
            return Answer.Unknown(Phrase.Of("who they are: {0}", ReadBack.Of(Company.Judges)));
        var kinds = tied.Ties.Select(kind => a.Subject.Ties?.GetValueOrDefault(kind)).ToList();
        var seen = kinds.Where(k => k is not null).SelectMany(k => k!).Where(t => Counts(tied, t, a)).Select(t => t.To).ToList();
        var names = string.Join(", ", tied.Ties);
        if (seen.Count > 0)
            return new Answer(true, Phrase.Of("{0}: {1}", names, string.Join(", ", seen)));
        return kinds.Any(k => k is null)
            ? Answer.Unknown(Phrase.Of("ties: {0}", names), Phrase.Of("{0}: not known", names))
            : new Answer(false, Phrase.Of("{0}: none that counts", names));
    }

    public static Answer Ask(PartiesDiffer _, Asking a)
    {
        var nominee = a.Nominee ?? a.Subject;
        var named = new[] { nominee.Id }.Concat(nominee.Nominator is { } nominator ? [nominator, .. nominee.CoNominators] : []).Concat(nominee.Endorsers ?? []).ToList();
        var twice = named.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        if (twice.Count > 0)
            return new Answer(false, Phrase.Of("in two parts: {0}", string.Join(", ", twice)));
        return nominee.Nominator is null || nominee.Endorsers is null
            ? Answer.Unknown(Phrase.Of("nominator and endorsers"))
            : new Answer(true, Phrase.Value(string.Join(", ", named)));
    }

    public static Answer Ask(CountIs count, Asking a)
    {
        var nominee = a.Nominee ?? a.Subject;
        var (low, high) = count.Of switch
        {
            Counted.Endorsers => Exactly(nominee.Endorsers?.Count),
            Counted.Evidence => Exactly(nominee.Evidence?.Count),
            Counted.Entries => Exactly(a.Facts.Slate?.Entries.Count),
            _ => Distinct(count, nominee, a),
        };
        var used = Phrase.Of("{0}: {1}", ReadBack.Of(count.Of), low is null ? "?" : low == high ? DateConditions.Number(low.Value) : $"{low}–{high}");
        if (low is not { } l || high is not { } h)
            return Answer.Unknown(ReadBack.Of(count.Of), used);
        var holds = count.Within.HoldsAll(l, h);
        return new Answer(holds, used, holds is null ? ReadBack.Of(count.Of) : null);
    }

    public static Answer Ask(StepsTaken steps, Asking a)
    {
        if (a.Subject.Steps is not { } taken)
            return Answer.Unknown(Phrase.Of("the steps taken"));
        var wanted = steps.Steps.Select(step => taken.FirstOrDefault(t => t.Name == step || t.Name == a.Book.Successors.GetValueOrDefault(step))).ToList();
        var gone = steps.Steps.Where((_, i) => wanted[i] is null).ToList();
        if (gone.Count > 0)
            return new Answer(false, Phrase.Of("not taken: {0}", string.Join(", ", gone)));
        bool? holds = true;
        for (var i = 1; i < wanted.Count; i++)
            holds = Answer.And(holds, wanted[i - 1]!.On is { } before && wanted[i]!.On is { } after ? a.In(before).NotAfter(a.In(after)) : null);
        return new Answer(holds, Phrase.Value(string.Join(", ", wanted.Select(w => $"{w!.Name} {w.On?.Text ?? "?"}"))), holds is null ? Phrase.Of("the days of the steps") : null);
    }

    private static (int?, int?) Exactly(int? number) => (number, number);

    /// <summary>How many different bodies; somebody of whom none is known may add one or none.</summary>
    private static (int?, int?) Distinct(CountIs count, Subject nominee, Asking a)
    {
        if (nominee.Endorsers is not { } ids)
            return (null, null);
        var on = count.On is { } moment ? a.Of(moment) : new Days(DateOnly.MaxValue, DateOnly.MaxValue);
        var kind = count.Of == Counted.CountriesOfEndorsers ? "country" : "employment";
        var each = ids.Select(id => a.Find(id) is { } one && on is { } day ? SpellConditions.Bodies(kind, one, day, a) : null).ToList();
        var sure = each.Where(e => e is not null).SelectMany(e => e!.Value.Surely).ToHashSet();
        var perhaps = each.Where(e => e is not null).SelectMany(e => e!.Value.Perhaps).ToHashSet();
        return (sure.Count, perhaps.Count + each.Count(e => e is null));
    }

    private static bool? Fits(AwardHeld held, HeldAward award, Asking a)
    {
        var nominee = a.Nominee ?? a.Subject;
        bool? fits = held.Awards is null or { Count: 0 } || held.Awards.Contains(award.Award);
        if (held.SameCategory)
            fits = Answer.And(fits, award.Category is null || nominee.Category is null ? null : award.Category == nominee.Category);
        if (held.SameMerit)
            fits = Answer.And(fits, award.Merit is null || nominee.Merit is null ? null : award.Merit == nominee.Merit);
        if (held.LevelAtLeast is { } level)
            fits = Answer.And(fits, Rank(award.Level, a) is { } has && Rank(level, a) is { } asked ? has >= asked : null);
        return fits;
    }

    private static int? Rank(string? level, Asking a)
    {
        var rank = a.Book.Levels.Index().FirstOrDefault(l => level is not null && l.Item.Contains(level));
        return rank.Item is null ? null : rank.Index;
    }

    private static bool Counts(TiedTo tied, Tie tie, Asking a) =>
        (tied.ToJudges && a.Facts.Judges!.Contains(tie.To))
        || (tied.Marked is { Count: > 0 } marked && ((tie.Marks?.Any(marked.Contains) ?? false) || marked.Contains(tie.To)))
        || (!tied.ToJudges && tied.Marked is null or { Count: 0 });
}
