using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>Stands in acts in place of an address.</summary>
public readonly record struct LetterAddressId(Guid Value) : ITypedId<LetterAddressId>
{
    public static LetterAddressId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>When letters that may be refused come.</summary>
public enum Digest
{
    /// <summary>Each by itself, at once.</summary>
    Off,
    Daily,
    Weekly,
}

/// <summary>An address letters went to, with the secret by which its reader refuses them without an account.</summary>
[Unledgered]
internal sealed class LetterAddress
{
    public required LetterAddressId Id { get; init; }

    /// <summary>As <see cref="Addresses.Fold"/> writes it.</summary>
    public required string Address { get; init; }

    /// <summary>Opens the page of refusals of this address and nothing else; it stands in every letter that may be refused.</summary>
    public required string Secret { get; init; }

    public DateTimeOffset? LastDigest { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LetterAddress>
    {
        public void Configure(EntityTypeBuilder<LetterAddress> builder)
        {
            builder.ToTable("letters_addresses");
            builder.HasKey(one => one.Id);
            builder.Property(one => one.Address).HasMaxLength(Addresses.Longest);
            builder.Property(one => one.Secret).HasMaxLength(64);
            builder.HasIndex(one => one.Address).IsUnique();
            builder.HasIndex(one => one.Secret).IsUnique();
        }
    }
}

/// <summary>What the reader of an address chose.</summary>
internal sealed class ReaderChoice
{
    public required LetterAddressId Address { get; init; }

    public Digest Digest { get; set; }

    /// <summary>Null: the installation's.</summary>
    public LetterLanguage? Language { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReaderChoice>
    {
        public void Configure(EntityTypeBuilder<ReaderChoice> builder)
        {
            builder.ToTable("letters_choices");
            builder.HasKey(one => one.Address);
            builder.HasOne<LetterAddress>().WithOne().HasForeignKey<ReaderChoice>(one => one.Address);
        }
    }
}

/// <summary>A kind of letter the reader of an address refuses.</summary>
internal sealed class RefusedKind
{
    public required LetterAddressId Address { get; init; }

    public required LetterCode Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RefusedKind>
    {
        public void Configure(EntityTypeBuilder<RefusedKind> builder)
        {
            builder.ToTable("letters_refusals");
            builder.HasKey(one => new { one.Address, one.Kind });
            builder.Property(one => one.Kind).HasMaxLength(80);
            builder.HasOne<LetterAddress>().WithMany().HasForeignKey(one => one.Address);
        }
    }
}

/// <summary>A report that a letter did not arrive. The latest that stands makes an address a failing one.</summary>
internal sealed class Bounce
{
    public const int ProblemLimit = 500;

    public required LetterAddressId Address { get; init; }

    /// <summary>SHA-256 of the report: the same file twice is one bounce.</summary>
    public required string ReportHash { get; init; }

    /// <summary>As in RFC 3463, e.g. 5.1.1.</summary>
    public required string Status { get; init; }

    /// <summary>The mail server's words.</summary>
    public required string Problem { get; init; }

    public Guid? Letter { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the secretary said that the address works again.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Bounce>
    {
        public void Configure(EntityTypeBuilder<Bounce> builder)
        {
            builder.ToTable("letters_bounces");
            builder.HasKey(one => new { one.Address, one.ReportHash });
            builder.Property(one => one.ReportHash).HasMaxLength(64);
            builder.Property(one => one.Status).HasMaxLength(20);
            builder.Property(one => one.Problem).HasMaxLength(ProblemLimit);
            builder.HasOne<LetterAddress>().WithMany().HasForeignKey(one => one.Address);
        }
    }
}
