using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

public enum ExceptionKind
{
    Waiver,
    Extension,
}

public enum ExceptionState
{
    Asked,
    Granted,
    Refused,
}

/// <summary>A rule set aside, or its time extended, for one nominee. The last row for a rule and a kind holds; the reason stays with those who screen.</summary>
internal sealed class RuleException
{
    public const int ReasonLimit = 500;
    public const int DecidedByLimit = 200;

    public required RuleExceptionId Id { get; init; }

    public required NominationId NominationId { get; init; }

    public required string Rule { get; init; }

    public required ExceptionKind Kind { get; init; }

    public required ExceptionState State { get; init; }

    /// <summary>How much longer, ISO 8601; null for a waiver.</summary>
    public string? By { get; init; }

    public required string DecidedBy { get; init; }

    public required DateOnly On { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RuleException>
    {
        public void Configure(EntityTypeBuilder<RuleException> builder)
        {
            builder.ToTable("awards_rule_exceptions");
            builder.HasKey(exception => exception.Id);
            builder.Property(exception => exception.Rule).HasMaxLength(60);
            builder.Property(exception => exception.By).HasMaxLength(20);
            builder.Property(exception => exception.DecidedBy).HasMaxLength(DecidedByLimit);
            builder.Property(exception => exception.Reason).HasMaxLength(ReasonLimit);
            builder.HasIndex(exception => exception.NominationId);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(exception => exception.NominationId);
        }
    }
}
