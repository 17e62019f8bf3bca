using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Privacy.Objecting;

/// <summary>Objections as the desk sees them, those that wait first; and one as its writer sees it, by private link.</summary>
public sealed class ReadObjections(PalmaresDb db)
{
    public sealed record Shown(ObjectionId Id, ProcessingPurpose Purpose, string Name, string Email, string Text, DateTimeOffset RaisedAt, ObjectionState State, string? Answer, DateTimeOffset? AnsweredAt);

    public async Task<Result<IReadOnlyList<Shown>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepPrivacy))
            return KernelErrors.NotPermitted;
        var all = await db.Set<Objection>().AsNoTracking().ToListAsync(ct);
        return Result<IReadOnlyList<Shown>>.Of([.. all.OrderBy(one => one.State != ObjectionState.Open).ThenBy(one => one.RaisedAt).Select(Of)]);
    }

    public async Task<Result<Shown>> BySecretAsync(string secret, CancellationToken ct)
    {
        var hash = SecretLink.Hash(secret);
        return await db.Set<Objection>().AsNoTracking().SingleOrDefaultAsync(one => one.SecretHash == hash, ct) is { } found ? Of(found) : PrivacyErrors.NoSuchObjection;
    }

    private static Shown Of(Objection one) => new(one.Id, one.Purpose, one.Name, one.Email, one.Text, one.RaisedAt, one.State, one.Answer, one.AnsweredAt);
}
