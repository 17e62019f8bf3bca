using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>An approval ballot among N nominees, each voter with at most half of N (rounded down) approvals, then one vote between the first two. Pure.</summary>
/// <remarks>Nominated members abstain. One or two nominees go to the vote at once. A tie for the second place is nobody's to break here: the rules are silent.</remarks>
internal static class BallotConditions
{
    public static Answer Ask(BallotKept ballot, Asking a)
    {
        if (a.Subject.Ballot is not { } count)
            return Answer.Unknown(Phrase.Of("the ballot"));
        var first = FirstTwo(count);
        return first.Finalists is { } finalists ? Elect(ballot, count, finalists) : first.Answer!;
    }

    private static (IReadOnlyList<string>? Finalists, Answer? Answer) FirstTwo(VoteCount count)
    {
        if (count.Nominees.Count <= 2)
            return (count.Nominees, null);
        if (count.Approvals is not { } approvals)
            return (null, Answer.Unknown(Phrase.Of("the approval ballot")));
        var most = count.Nominees.Count / 2;
        if (approvals.FirstOrDefault(b => b.Yes.Distinct().Count() > most) is { } over)
            return (null, new Answer(false, Phrase.Of("{0} approved more than {1}", over.Voter, most)));
        if (approvals.FirstOrDefault(b => count.Nominees.Contains(b.Voter)) is { } self)
            return (null, new Answer(false, Phrase.Of("{0} is nominated and voted", self.Voter)));
        var ranked = count.Nominees.Select(n => (Nominee: n, Yes: approvals.Count(b => b.Yes.Contains(n)))).OrderByDescending(n => n.Yes).ToList();
        if (ranked[1].Yes == ranked[2].Yes)
            return (null, Answer.Unknown(Phrase.Of("a decision on the tie for second place: {0}", string.Join(", ", ranked.Where(r => r.Yes == ranked[1].Yes).Select(r => r.Nominee)))));
        return ([ranked[0].Nominee, ranked[1].Nominee], null);
    }

    private static Answer Elect(BallotKept ballot, VoteCount count, IReadOnlyList<string> finalists)
    {
        if (count.Votes is not { } votes)
            return Answer.Unknown(Phrase.Of("the vote between {0}", string.Join(", ", finalists)));
        if (votes.FirstOrDefault(v => v.For is not null && count.Nominees.Contains(v.Voter)) is { } self)
            return new Answer(false, Phrase.Of("{0} is nominated and voted", self.Voter));
        if (votes.FirstOrDefault(v => v.For is { } name && !finalists.Contains(name)) is { } stray)
            return new Answer(false, Phrase.Of("{0} voted for somebody who was not put to the vote", stray.Voter));
        var cast = votes.Count(v => v.For is not null);
        if (cast == 0)
            return Answer.Unknown(Phrase.Of("a count that is not zero"));
        var ranked = finalists.Select(f => (Nominee: f, Votes: votes.Count(v => v.For == f))).OrderByDescending(f => f.Votes).ToList();
        var passed = ranked.Where((r, place) => place < ballot.Thresholds.Count && new Fraction(r.Votes, cast) >= ballot.Thresholds[place]).Select(r => r.Nominee).ToList();
        var used = Phrase.Value(string.Join(", ", ranked.Select(r => $"{r.Nominee} {r.Votes}/{cast}")));
        return new Answer(passed.Count > 0, Phrase.Of("{0}; passed: {1}", used, passed.Count == 0 ? "–" : string.Join(", ", passed))) { Beyond = [.. finalists.Except(passed)] };
    }
}
