using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;

namespace Palmares.Review;

/// <summary>A nomination to practise on before scoring: nobody is honoured by it, and its marks count for nothing.</summary>
internal sealed class Sample
{
    public const int TitleLimit = 200;
    public const int TextLimit = 8000;

    public required SampleId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>By whose criteria it is marked; null: by those of the edition.</summary>
    public CategoryId? Category { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Sample>
    {
        public void Configure(EntityTypeBuilder<Sample> builder)
        {
            builder.ToTable("review_samples");
            builder.HasKey(sample => sample.Id);
            builder.Property(sample => sample.Title).HasMaxLength(TitleLimit);
            builder.Property(sample => sample.Text).HasMaxLength(TextLimit);
            builder.HasIndex(sample => sample.Edition);
        }
    }
}

/// <summary>A judge's mark for a sample, given once and alone.</summary>
internal sealed class SampleMark
{
    public required SampleId Sample { get; init; }

    public required JudgeId Judge { get; init; }

    public required CriterionId Criterion { get; init; }

    public required int Value { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SampleMark>
    {
        public void Configure(EntityTypeBuilder<SampleMark> builder)
        {
            builder.ToTable("review_sample_marks");
            builder.HasKey(mark => new { mark.Sample, mark.Judge, mark.Criterion });
            builder.HasOne<Sample>().WithMany().HasForeignKey(mark => mark.Sample);
            builder.HasOne<Judge>().WithMany().HasForeignKey(mark => mark.Judge);
        }
    }
}
