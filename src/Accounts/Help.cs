using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Accounts;

public readonly record struct HelpId(Guid Value) : ITypedId<HelpId>
{
    public static HelpId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody acts for a user to help, for a while and with a reason. The user can read of it.</summary>
internal sealed class Help
{
    public const int ReasonLimit = 500;

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public required HelpId Id { get; init; }

    /// <summary>Who acts.</summary>
    public required UserId Helper { get; init; }

    /// <summary>For whom.</summary>
    public required UserId User { get; init; }

    /// <summary>Empty once the user was erased.</summary>
    public required string Reason { get; set; }

    public required DateTimeOffset BegunAt { get; init; }

    public required DateTimeOffset Until { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Help>
    {
        public void Configure(EntityTypeBuilder<Help> builder)
        {
            builder.ToTable("accounts_help");
            builder.HasKey(help => help.Id);
            builder.Property(help => help.Reason).HasMaxLength(ReasonLimit);
            builder.HasIndex(help => help.User);
        }
    }
}

/// <summary>What a session stands on while somebody acts for another. Read at every request: what ended meanwhile is over.</summary>
public sealed class ReadHelp(PalmaresDb db, ReadSession sessions, TimeProvider clock)
{
    public sealed record Held(UserId User, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<Permission> Own, string Reason, DateTimeOffset Until);

    /// <param name="helperRoles">What the helper may now; a right that is gone ends it.</param>
    public async Task<Held?> RunAsync(HelpId id, UserId helper, IReadOnlyList<Role> helperRoles, CancellationToken ct)
    {
        var help = await db.Set<Help>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == id && h.Helper == helper, ct);
        if (help is null || help.EndedAt is not null || help.Until <= clock.GetUtcNow())
            return null;
        return await sessions.RunAsync(help.User, ct) is { Disabled: false } user && HelpRules.Refuse(user.Roles, user.Own, helperRoles) is null
            ? new Held(help.User, user.Name, [.. Permissions.ForHelp(user.Roles)], user.Own, help.Reason, help.Until)
            : null;
    }
}

/// <summary>For whom one may act: somebody who may less, in what is not theirs alone.</summary>
internal static class HelpRules
{
    public static Error? Refuse(IEnumerable<Role> user, IReadOnlyCollection<Permission> userOwn, IEnumerable<Role> helper)
    {
        if (!Permissions.Grant(helper, Permission.ActForUsers))
            return KernelErrors.NotPermitted;
        var left = Permissions.ForHelp(user).ToList();
        if (left.Count == 0 && userOwn.Count == 0)
            return AccountsErrors.NothingToHelpWith;
        var (theirs, own) = (left.SelectMany(Permissions.Of).Concat(userOwn).ToHashSet(), helper.SelectMany(Permissions.Of).ToHashSet());
        return theirs.IsProperSubsetOf(own) ? null : AccountsErrors.NotLessPower;
    }
}
