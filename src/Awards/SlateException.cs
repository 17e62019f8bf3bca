using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

public readonly record struct SlateExceptionId(Guid Value) : ITypedId<SlateExceptionId>
{
    public static SlateExceptionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum SlateExceptionKind
{
    /// <summary>A rule that may be waived is set aside for this list.</summary>
    Waiver,

    /// <summary>A soft cap is passed, or the list is decided though a rule cannot be answered.</summary>
    Reason,
}

/// <summary>What was documented about a rule of the list, or of the edition, when a category was decided. A row is never changed.</summary>
internal sealed class SlateException
{
    public required SlateExceptionId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required CategoryId CategoryId { get; init; }

    public required string Rule { get; init; }

    public required SlateExceptionKind Kind { get; init; }

    public required string DecidedBy { get; init; }

    public required DateOnly On { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public UserId? RecordedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SlateException>
    {
        public void Configure(EntityTypeBuilder<SlateException> builder)
        {
            builder.ToTable("awards_slate_exceptions");
            builder.HasKey(exception => exception.Id);
            builder.Property(exception => exception.Rule).HasMaxLength(60);
            builder.Property(exception => exception.DecidedBy).HasMaxLength(RuleException.DecidedByLimit);
            builder.Property(exception => exception.Reason).HasMaxLength(RuleException.ReasonLimit);
            builder.HasIndex(exception => exception.CategoryId);
            builder.HasOne<Edition>().WithMany().HasForeignKey(exception => exception.EditionId);
        }
    }
}

/// <param name="Place">The rule's place in that version of the rules, from 1.</param>
[ActName("awards.slate-exception-recorded")]
public sealed record SlateExceptionRecorded(EditionId Edition, CategoryId Category, SlateExceptionId Exception, int Version, int Place, SlateExceptionKind Kind) : Act;
