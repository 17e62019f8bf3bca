using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Two mentions that may be of the same person, as of the last linking.</summary>
[Unledgered]
internal sealed class OpenQuestion
{
    public const int ReasonLimit = 400;

    public required MentionId Left { get; init; }

    public required MentionId Right { get; init; }

    public required string Reason { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OpenQuestion>
    {
        public void Configure(EntityTypeBuilder<OpenQuestion> builder)
        {
            builder.ToTable("records_open_questions");
            builder.HasKey(question => new { question.Left, question.Right });
            builder.HasIndex(question => question.Right);
            builder.Property(question => question.Left).HasMaxLength(24);
            builder.Property(question => question.Right).HasMaxLength(24);
            builder.Property(question => question.Reason).HasMaxLength(ReasonLimit);
        }
    }
}
