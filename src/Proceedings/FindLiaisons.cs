using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>A liaison statement as lists show it.</summary>
/// <param name="Replies">Statements received that answer it.</param>
/// <param name="Awaited">Addressees asked for action who have not answered; empty for one that was not sent.</param>
public sealed record LiaisonLine(
    LiaisonId Id, LiaisonDirection Direction, string? Number, string From, string Title, string Text, IReadOnlyList<Addressee> To, string? Approval, string? Contact, DateOnly? Deadline,
    LiaisonId? InReplyTo, Target? Target, DocumentId? Document, AccessClass Access, LiaisonState State, DateOnly? On, IReadOnlyList<LiaisonId> Replies, IReadOnlyList<string> Awaited)
{
    /// <summary>Something is awaited and the day is past. The day itself still counts.</summary>
    public bool IsOverdue(DateOnly today) => Awaited.Count > 0 && Deadline is { } deadline && deadline < today;
}

/// <summary>The front door of liaison: statements about a thing or all of them, with what is awaited; the latest first.</summary>
public sealed class FindLiaisons(PalmaresDb db)
{
    public sealed record Input(InputKind? Kind = null, string? Reference = null, LiaisonDirection? Direction = null, AccessClass? UpTo = null);

    public async Task<Result<IReadOnlyList<LiaisonLine>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var visible = Access.Of(by).Intersect(Access.UpTo(input.UpTo ?? AccessClass.Restricted)).ToList();
        var all = await db.Set<LiaisonStatement>().AsNoTracking().Where(liaison => visible.Contains(liaison.Access)).ToListAsync(ct);
        var chosen = all
            .Where(liaison => input.Kind is null || liaison.TargetKind == input.Kind)
            .Where(liaison => input.Reference is null || liaison.TargetReference == input.Reference)
            .Where(liaison => input.Direction is null || liaison.Direction == input.Direction)
            .OrderByDescending(liaison => liaison.On ?? DateOnly.MaxValue).ThenByDescending(liaison => liaison.RecordedAt);
        return Result<IReadOnlyList<LiaisonLine>>.Of([.. chosen.Select(liaison => Line(liaison, all))]);
    }

    internal static LiaisonLine Line(LiaisonStatement liaison, IReadOnlyCollection<LiaisonStatement> all)
    {
        var replies = all.Where(other => other.InReplyTo == liaison.Id && other.Direction != liaison.Direction).ToList();
        return new(
            liaison.Id, liaison.Direction, liaison.Number, liaison.From, liaison.Title, liaison.Text, liaison.To, liaison.Approval, liaison.Contact, liaison.Deadline, liaison.InReplyTo,
            liaison.TargetKind is { } kind ? new Target(kind, liaison.TargetReference!, liaison.TargetLabel!, liaison.TargetPath) : null,
            liaison.Document, liaison.Access, liaison.State, liaison.On, [.. replies.Select(reply => reply.Id)],
            liaison is { Direction: LiaisonDirection.Outgoing, State: LiaisonState.Sent } ? AwaitedReplies.Of(liaison.To, replies.Select(reply => reply.From)) : []);
    }
}

/// <summary>Who still owes an answer.</summary>
public static class AwaitedReplies
{
    /// <summary>Those asked for action (or for comment) who have not written back; for information nothing is owed.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Addressee> asked, IEnumerable<string> answered)
    {
        var heard = answered.Select(Body).ToHashSet();
        return [.. asked.Where(one => one.Purpose != LiaisonPurpose.Information && !heard.Contains(Body(one.Body))).Select(one => one.Body)];
    }

    public static bool Same(string one, string other) => Body(one) == Body(other);

    /// <summary>"ITU-T SG 17" and "SG17" are one body; the group's Chair writes for the group.</summary>
    private static string Body(string written)
    {
        var plain = DocumentNumber.Normalise(written).ToUpperInvariant();
        foreach (var prefix in new[] { "ITU-T ", "ITU-R ", "ITU-D " })
            if (plain.StartsWith(prefix, StringComparison.Ordinal) && plain.Length > prefix.Length)
                plain = plain[prefix.Length..];
        return plain.Replace(" ", "", StringComparison.Ordinal);
    }
}
