using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Acting;

/// <summary>Who acted for one, when, and why: in one's own account. What was done stands in the ledger under both names.</summary>
public sealed class ListHelp(PalmaresDb db, TimeProvider clock)
{
    /// <param name="Runs">Whether it goes on now.</param>
    /// <param name="Acts">How many acts were done meanwhile.</param>
    public sealed record Line(HelpId Id, string Helper, string User, string Reason, DateTimeOffset BegunAt, DateTimeOffset Until, DateTimeOffset? EndedAt, bool Runs, IReadOnlyList<Did> Acts);

    public sealed record Did(DateTimeOffset At, string Act);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn) || by.User is not { } user)
            return KernelErrors.NotSignedIn;
        var found = await db.Set<Help>().AsNoTracking().Where(help => help.User == user).ToListAsync(ct);
        if (found.Count == 0)
            return Result<IReadOnlyList<Line>>.Of([]);
        var people = found.SelectMany(help => new[] { help.Helper.Value, help.User.Value }).Distinct().ToList();
        var names = await db.Set<User>().AsNoTracking().Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.DisplayName, ct);
        var before = $"user:{user};by:";
        var acts = await db.Set<ActEntry>().AsNoTracking().Where(act => act.Actor.StartsWith(before)).Select(act => new { act.At, act.Name, act.Actor }).ToListAsync(ct);
        var now = clock.GetUtcNow();
        return Result<IReadOnlyList<Line>>.Of([.. found.OrderByDescending(help => help.BegunAt).Select(help => new Line(
            help.Id, names[help.Helper.Value], names[help.User.Value], help.Reason, help.BegunAt, help.Until, help.EndedAt, help.EndedAt is null && help.Until > now,
            [.. acts.Where(act => act.Actor.EndsWith(help.Helper.ToString(), StringComparison.Ordinal) && act.At >= help.BegunAt.AddSeconds(-1) && act.At <= (help.EndedAt ?? help.Until)).OrderBy(act => act.At).Select(act => new Did(act.At, act.Name))]))]);
    }
}
