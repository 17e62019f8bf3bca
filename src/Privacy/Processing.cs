using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Privacy;

public readonly record struct ProcessingId(Guid Value) : ITypedId<ProcessingId>
{
    public static ProcessingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The organisation's part in it.</summary>
public enum ControllerRole
{
    Controller,
    JointController,
    Processor,
}

/// <summary>What permits it. Organisations under their own instrument, such as those of the United Nations, name that.</summary>
public enum LegalBasis
{
    Consent,
    Contract,
    LegalObligation,
    PublicTask,
    LegitimateInterests,
    OwnInstrument,
}

/// <summary>What the organisation states of one purpose. A new statement takes the place of the earlier one, which stays.</summary>
internal sealed class Processing
{
    public const int TextLimit = 4000, NameLimit = 200;

    public required ProcessingId Id { get; init; }

    public required ProcessingPurpose Purpose { get; init; }

    /// <summary>1, 2, 3 … of this purpose.</summary>
    public required int Version { get; init; }

    public required ControllerRole Role { get; init; }

    public required string Why { get; init; }

    public required LegalBasis Basis { get; init; }

    /// <summary>The provision, or the interest that was weighed.</summary>
    public required string BasisWords { get; init; }

    public required string Data { get; init; }

    public required string Recipients { get; init; }

    /// <summary>Null for as long as the roll or the record stands.</summary>
    public int? RetentionMonths { get; init; }

    public required string RetentionWords { get; init; }

    /// <summary>Risks to people and what is done about them.</summary>
    public string? Assessment { get; init; }

    public DateOnly? AssessedOn { get; init; }

    /// <summary>A function, not a person: data protection officer.</summary>
    public string? AssessedBy { get; init; }

    /// <summary>What somebody who is named accepts, and how a name is corrected or taken off.</summary>
    public string? Terms { get; init; }

    /// <summary>Of the roll: whether a laureate's word takes the name off, or it is asked for. Null in statements made before this was asked: it is asked for.</summary>
    public RollRemoval? Removal { get; init; }

    /// <summary>The address objections go to.</summary>
    public required string Desk { get; init; }

    public required DateTimeOffset StatedAt { get; init; }

    public required string StatedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Processing>
    {
        public void Configure(EntityTypeBuilder<Processing> builder)
        {
            builder.ToTable("privacy_processings");
            builder.HasKey(one => one.Id);
            builder.Property(one => one.Desk).HasMaxLength(Addresses.Longest);
            builder.Property(one => one.AssessedBy).HasMaxLength(NameLimit);
            builder.Property(one => one.StatedBy).HasMaxLength(80);
            builder.HasIndex(one => new { one.Purpose, one.Version }).IsUnique();
        }
    }
}

/// <summary>A statement as it is shown.</summary>
public sealed record ProcessingShown(
    ProcessingId Id, ProcessingPurpose Purpose, int Version, ControllerRole Role, string Why, LegalBasis Basis, string BasisWords, string Data, string Recipients, int? RetentionMonths, string RetentionWords,
    string? Assessment, DateOnly? AssessedOn, string? AssessedBy, string? Terms, string Desk, DateTimeOffset StatedAt, DateTimeOffset? WithdrawnAt, RollRemoval? Removal = null)
{
    internal static ProcessingShown Of(Processing one) => new(
        one.Id, one.Purpose, one.Version, one.Role, one.Why, one.Basis, one.BasisWords, one.Data, one.Recipients, one.RetentionMonths, one.RetentionWords,
        one.Assessment, one.AssessedOn, one.AssessedBy, one.Terms, one.Desk, one.StatedAt, one.WithdrawnAt, one.Removal);
}
