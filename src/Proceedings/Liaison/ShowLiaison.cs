using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings.Liaison;

/// <summary>One statement, what answered it, and for an incoming one which of ours it may answer.</summary>
public sealed class ShowLiaison(FindLiaisons find)
{
    public sealed record Shown(LiaisonLine Line, LiaisonLine? InReplyTo, IReadOnlyList<LiaisonLine> Replies, IReadOnlyList<LiaisonLine> MayAnswer);

    public async Task<Result<Shown>> RunAsync(LiaisonId id, Actor by, CancellationToken ct)
    {
        var all = await find.RunAsync(new(), by, ct);
        if (all.IsError)
            return all.Error;
        if (all.Value.FirstOrDefault(one => one.Id == id) is not { } line)
            return ProceedingsErrors.NoSuchLiaison;
        return new Shown(
            line, all.Value.FirstOrDefault(one => one.Id == line.InReplyTo), [.. all.Value.Where(one => line.Replies.Contains(one.Id))],
            line is { Direction: LiaisonDirection.Incoming, InReplyTo: null } ? LiaisonMatching.Candidates(line, all.Value) : []);
    }
}

/// <summary>Which of our statements an incoming one may answer.</summary>
public static class LiaisonMatching
{
    /// <summary>Those it names by number first, then those its group owes an answer to; nothing is matched without somebody's word.</summary>
    public static IReadOnlyList<LiaisonLine> Candidates(LiaisonLine incoming, IEnumerable<LiaisonLine> all) =>
    [
        .. all.Where(one => one is { Direction: LiaisonDirection.Outgoing, State: LiaisonState.Sent } && (one.On is null || incoming.On is null || one.On <= incoming.On))
            .Select(one => (Line: one, Named: Names(incoming, one), Owes: one.Awaited.Any(body => AwaitedReplies.Same(body, incoming.From))))
            .Where(one => one.Named || one.Owes)
            .OrderByDescending(one => one.Named).ThenByDescending(one => one.Line.On)
            .Select(one => one.Line),
    ];

    private static bool Names(LiaisonLine incoming, LiaisonLine ours) =>
        ours.Number is { } number && (Plain(incoming.Title) + "\n" + Plain(incoming.Text)).Contains(Plain(number), StringComparison.Ordinal);

    private static string Plain(string text) => DocumentNumber.Normalise(text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
