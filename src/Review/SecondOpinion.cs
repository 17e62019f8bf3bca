using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>A judge's word on a sheet of another: agrees or differs, and why. Who wrote the sheet is not told. No mark changes by it.</summary>
internal sealed class SecondOpinion
{
    public const int ReasonLimit = 2000;

    public required SecondOpinionId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required NominationId Nomination { get; init; }

    public required ScoreSheetId Sheet { get; init; }

    /// <summary>Who is asked.</summary>
    public required JudgeId Judge { get; init; }

    public required UserId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public bool? Agrees { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset? GivenAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SecondOpinion>
    {
        public void Configure(EntityTypeBuilder<SecondOpinion> builder)
        {
            builder.ToTable("review_second_opinions");
            builder.HasKey(opinion => opinion.Id);
            builder.Property(opinion => opinion.Reason).HasMaxLength(ReasonLimit);
            builder.HasOne<ScoreSheet>().WithMany().HasForeignKey(opinion => opinion.Sheet);
            builder.HasOne<Judge>().WithMany().HasForeignKey(opinion => opinion.Judge);
            builder.HasIndex(opinion => new { opinion.Sheet, opinion.Judge }).IsUnique();
            builder.HasIndex(opinion => opinion.Edition);
        }
    }
}
