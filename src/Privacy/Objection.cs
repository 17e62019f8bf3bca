using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Privacy;

public readonly record struct ObjectionId(Guid Value) : ITypedId<ObjectionId>
{
    public static ObjectionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum ObjectionState
{
    Open,

    /// <summary>Followed, whole or in part.</summary>
    Followed,

    NotFollowed,
}

/// <summary>Somebody's word that data about them should not be used for a purpose.</summary>
internal sealed class Objection
{
    public const int TextLimit = 4000, NameLimit = 200;

    public required ObjectionId Id { get; init; }

    public required ProcessingPurpose Purpose { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Text { get; init; }

    public required string SecretHash { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public ObjectionState State { get; set; }

    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Objection>
    {
        public void Configure(EntityTypeBuilder<Objection> builder)
        {
            builder.ToTable("privacy_objections");
            builder.HasKey(one => one.Id);
            builder.Property(one => one.Name).HasMaxLength(NameLimit);
            builder.Property(one => one.Email).HasMaxLength(Addresses.Longest);
            builder.Property(one => one.SecretHash).HasMaxLength(64);
            builder.HasIndex(one => one.SecretHash).IsUnique();
        }
    }
}

/// <summary>A person of the record who is left out of a purpose.</summary>
internal sealed class Exclusion
{
    public required ProcessingPurpose Purpose { get; init; }

    /// <summary>The number of the person in the record.</summary>
    public required Guid Subject { get; init; }

    public required ObjectionId Objection { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Exclusion>
    {
        public void Configure(EntityTypeBuilder<Exclusion> builder)
        {
            builder.ToTable("privacy_exclusions");
            builder.HasKey(one => new { one.Purpose, one.Subject });
            builder.HasOne<Objection>().WithMany().HasForeignKey(one => one.Objection);
        }
    }
}
