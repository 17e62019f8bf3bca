using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Accounts.Users;

/// <summary>Somebody's account. After an erasure nobody signs in with it; what was done with it stays done, under the pseudonym.</summary>
internal sealed class AccountAbout(PalmaresDb db, IdSource ids) : IPersonalData
{
    public string Module => "accounts";

    public async Task<IReadOnlyList<KeptAbout>> AboutAsync(DataSubject subject, CancellationToken ct)
    {
        if (await OfAsync(subject, ct) is not { } user)
            return [];
        var roles = await db.Set<RoleHeld>().AsNoTracking().Where(held => held.User == user.Id).Select(held => held.Role).ToListAsync(ct);
        var own = await (from held in db.Set<OwnRoleHeld>() where held.User == user.Id join role in db.Set<OwnRole>() on held.Role equals role.Id select role.Name).ToListAsync(ct);
        var tokens = await db.Set<AccessToken>().AsNoTracking().Where(token => token.User == user.UserId).ToListAsync(ct);
        var help = await db.Set<Help>().AsNoTracking().Where(help => help.User == user.UserId).ToListAsync(ct);
        return
        [
            new KeptAbout("account", null, new Dictionary<string, string?>
            {
                ["name"] = user.DisplayName, ["e-mail"] = user.Email, ["organisation"] = user.Organisation, ["roles"] = string.Join(", ", [.. roles.Order().Select(role => role.ToString()), .. own.Order(StringComparer.Ordinal)]),
                ["person of the record"] = user.PersonId?.ToString(), ["authenticator app"] = user.TwoFactorEnabled ? "on" : "off", ["closed"] = user.Disabled ? "yes" : "no",
            }),
            .. tokens.OrderBy(token => token.CreatedAt).Select(token => new KeptAbout("access token", token.CreatedAt, new Dictionary<string, string?>
            {
                ["name"] = token.Name, ["scopes"] = token.Scopes, ["expires"] = Day(token.Expires), ["last used"] = Day(token.LastUsedAt), ["revoked"] = Day(token.RevokedAt),
            })),
            .. help.OrderBy(one => one.BegunAt).Select(one => new KeptAbout("help by another acting for one", one.BegunAt, new Dictionary<string, string?> { ["reason"] = one.Reason, ["until"] = Day(one.EndedAt ?? one.Until) })),
        ];
    }

    public async Task<Erasure> EraseAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct)
    {
        if (await OfAsync(subject, ct) is not { } user)
            return Erasure.Nothing;
        var held = await db.Set<RoleHeld>().Where(one => one.User == user.Id).ToListAsync(ct);
        var otherSecretary = db.Set<RoleHeld>().Where(one => one.Role == Role.Secretary && one.User != user.Id).Join(db.Set<User>().Where(one => !one.Disabled), one => one.User, one => one.Id, (one, _) => one);
        if (held.Any(one => one.Role == Role.Secretary) && !await otherSecretary.AnyAsync(ct))
            return new Erasure(0, new Dictionary<KeptReason, int> { [KeptReason.LastSecretary] = 1 });
        if (pseudonym is not null)
            await EraseAsync(user, held, pseudonym, ct);
        return new Erasure(1, Erasure.Nothing.Kept);
    }

    private async Task EraseAsync(User user, List<RoleHeld> held, Pseudonym pseudonym, CancellationToken ct)
    {
        (user.DisplayName, user.Organisation, user.PersonId, user.Disabled) = (pseudonym.Name, null, null, true);
        (user.Email, user.UserName) = (pseudonym.Email, pseudonym.Email);
        (user.NormalizedEmail, user.NormalizedUserName) = (pseudonym.Email.ToUpperInvariant(), pseudonym.Email.ToUpperInvariant());
        (user.PasswordHash, user.PhoneNumber, user.TwoFactorEnabled, user.SecurityStamp) = (null, null, false, ids.NewSecret());
        db.Set<RoleHeld>().RemoveRange(held);
        db.Set<OwnRoleHeld>().RemoveRange(await db.Set<OwnRoleHeld>().Where(one => one.User == user.Id).ToListAsync(ct));
        db.Set<AccessToken>().RemoveRange(await db.Set<AccessToken>().Where(token => token.User == user.UserId).ToListAsync(ct));
        foreach (var help in await db.Set<Help>().Where(help => help.User == user.UserId).ToListAsync(ct))
            help.Reason = "";
        db.Set<IdentityUserClaim<Guid>>().RemoveRange(await db.Set<IdentityUserClaim<Guid>>().Where(one => one.UserId == user.Id).ToListAsync(ct));
        db.Set<IdentityUserLogin<Guid>>().RemoveRange(await db.Set<IdentityUserLogin<Guid>>().Where(one => one.UserId == user.Id).ToListAsync(ct));
        db.Set<IdentityUserToken<Guid>>().RemoveRange(await db.Set<IdentityUserToken<Guid>>().Where(one => one.UserId == user.Id).ToListAsync(ct));
        db.Set<IdentityUserPasskey<Guid>>().RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(one => one.UserId == user.Id).ToListAsync(ct));
    }

    private static string? Day(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private Task<User?> OfAsync(DataSubject subject, CancellationToken ct) => subject.User is { } id
        ? db.Set<User>().SingleOrDefaultAsync(user => user.Id == id.Value, ct)
        : Task.FromResult<User?>(null);
}

/// <summary>The account with an address, closed or not; null where there is none. For answering somebody who asks about data.</summary>
public sealed class FindByAddress(PalmaresDb db, ILookupNormalizer normalizer)
{
    public async Task<UserId?> RunAsync(string email, CancellationToken ct)
    {
        var normalized = normalizer.NormalizeEmail(email.Trim());
        return await db.Set<User>().AsNoTracking().Where(user => user.NormalizedEmail == normalized).Select(user => (Guid?)user.Id).SingleOrDefaultAsync(ct) is { } id ? new UserId(id) : null;
    }
}
