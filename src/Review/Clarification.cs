using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>What the chair wants to know of the nominator, to be answered by a day. Judges without a conflict read both.</summary>
internal sealed class Clarification
{
    public const int TextLimit = 4000;

    public required ClarificationId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required NominationId Nomination { get; init; }

    public required string Question { get; init; }

    public required UserId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The last second that counts, at the end of a day in the edition's time zone.</summary>
    public required DateTimeOffset AnswerBy { get; init; }

    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Clarification>
    {
        public void Configure(EntityTypeBuilder<Clarification> builder)
        {
            builder.ToTable("review_clarifications");
            builder.HasKey(clarification => clarification.Id);
            builder.Property(clarification => clarification.Question).HasMaxLength(TextLimit);
            builder.Property(clarification => clarification.Answer).HasMaxLength(TextLimit);
            builder.HasIndex(clarification => clarification.Nomination);
            builder.HasIndex(clarification => clarification.Edition);
        }
    }
}
