using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Accounts;

public readonly record struct OwnRoleId(Guid Value) : ITypedId<OwnRoleId>
{
    public static OwnRoleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A role an installation defines for itself, beside those that are built in: a name, and what its holders may do.</summary>
internal sealed class OwnRole
{
    public const int NameLimit = 60;

    private const char Comma = ',';

    public required OwnRoleId Id { get; init; }

    /// <summary>Stands here and in no act.</summary>
    public required string Name { get; set; }

    /// <summary>By name, comma between; a permission that a later version no longer knows grants nothing.</summary>
    public required string Permissions { get; set; }

    public required DateTimeOffset DefinedAt { get; init; }

    /// <summary>From then on it grants nothing and nobody is given it.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public IReadOnlyList<Permission> Grants => Read(Permissions);

    public static string Write(IEnumerable<Permission> permissions) => string.Join(Comma, permissions.Distinct().Order());

    public static IReadOnlyList<Permission> Read(string permissions) =>
        [.. permissions.Split(Comma, StringSplitOptions.RemoveEmptyEntries).Select(name => Enum.TryParse<Permission>(name, out var one) ? one : (Permission?)null).OfType<Permission>()];

    internal sealed class Mapping : IEntityTypeConfiguration<OwnRole>
    {
        public void Configure(EntityTypeBuilder<OwnRole> builder)
        {
            builder.ToTable("accounts_own_roles");
            builder.HasKey(role => role.Id);
            builder.Ignore(role => role.Grants);
            builder.Property(role => role.Name).HasMaxLength(NameLimit);
            builder.Property(role => role.Permissions).HasMaxLength(2000);
        }
    }
}

/// <summary>A user holds a role of the installation's own.</summary>
internal sealed class OwnRoleHeld
{
    public required Guid User { get; init; }

    public required OwnRoleId Role { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OwnRoleHeld>
    {
        public void Configure(EntityTypeBuilder<OwnRoleHeld> builder)
        {
            builder.ToTable("accounts_own_roles_held");
            builder.HasKey(held => new { held.User, held.Role });
            builder.HasOne<User>().WithMany().HasForeignKey(held => held.User);
            builder.HasOne<OwnRole>().WithMany().HasForeignKey(held => held.Role);
        }
    }
}

/// <summary>What users may by roles of the installation's own, asked wherever an actor is made.</summary>
internal static class OwnGrants
{
    public static async Task<IReadOnlyList<Permission>> OfAsync(PalmaresDb db, Guid user, CancellationToken ct) =>
        [.. (await Held(db, [user]).ToListAsync(ct)).SelectMany(one => OwnRole.Read(one.Permissions)).Distinct()];

    public static async Task<ILookup<Guid, Permission>> OfAsync(PalmaresDb db, IReadOnlyCollection<Guid> users, CancellationToken ct) =>
        (await Held(db, users).ToListAsync(ct)).SelectMany(one => OwnRole.Read(one.Permissions).Select(permission => (one.User, permission))).Distinct().ToLookup(one => one.User, one => one.permission);

    private static IQueryable<Row> Held(PalmaresDb db, IReadOnlyCollection<Guid> users) =>
        from held in db.Set<OwnRoleHeld>()
        where users.Contains(held.User)
        join role in db.Set<OwnRole>() on held.Role equals role.Id
        where role.WithdrawnAt == null
        select new Row(held.User, role.Permissions);

    private sealed record Row(Guid User, string Permissions);
}
