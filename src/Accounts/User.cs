using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>Somebody who can sign in. Changes to what the user may do are acts; sign-in counters are not.</summary>
[Unledgered]
public sealed class User : IdentityUser<Guid>
{
    public const int NameLimit = 200;

    public UserId UserId => new(Id);

    public required string DisplayName { get; set; }

    public string? Organisation { get; set; }

    /// <summary>The person of the record this user says to be; the records steward verifies it elsewhere.</summary>
    public Guid? PersonId { get; set; }

    public bool Disabled { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<User>
    {
        public void Configure(EntityTypeBuilder<User> builder)
        {
            builder.ToTable("accounts_users");
            builder.Ignore(user => user.UserId);
            builder.Property(user => user.Id).ValueGeneratedNever();
            builder.Property(user => user.DisplayName).HasMaxLength(NameLimit);
            builder.Property(user => user.Organisation).HasMaxLength(NameLimit);
            builder.Property(user => user.UserName).HasMaxLength(256);
            builder.Property(user => user.NormalizedUserName).HasMaxLength(256);
            builder.Property(user => user.Email).HasMaxLength(256);
            builder.Property(user => user.NormalizedEmail).HasMaxLength(256);
            builder.Property(user => user.ConcurrencyStamp).IsConcurrencyToken();
            builder.HasIndex(user => user.NormalizedUserName).IsUnique();
            builder.HasIndex(user => user.NormalizedEmail).IsUnique();
        }
    }
}

/// <summary>A role a user holds.</summary>
public sealed class RoleHeld
{
    public required Guid User { get; init; }

    public required Role Role { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoleHeld>
    {
        public void Configure(EntityTypeBuilder<RoleHeld> builder)
        {
            builder.ToTable("accounts_roles");
            builder.HasKey(held => new { held.User, held.Role });
            builder.HasOne<User>().WithMany().HasForeignKey(held => held.User);
        }
    }
}

/// <summary>A link that works once: the first secretary's, an invitation, a password reset. Only its hash is kept.</summary>
public sealed class OneTimeLink
{
    public required string SecretHash { get; init; }

    public required string Purpose { get; init; }

    public Guid? User { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OneTimeLink>
    {
        public void Configure(EntityTypeBuilder<OneTimeLink> builder)
        {
            builder.ToTable("accounts_links");
            builder.HasKey(link => link.SecretHash);
            builder.Property(link => link.SecretHash).HasMaxLength(64);
            builder.Property(link => link.Purpose).HasMaxLength(40);
        }
    }
}
