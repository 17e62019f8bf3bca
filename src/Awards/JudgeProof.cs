using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A judge's wish for a proof of service. Without the wish there is none, and nobody is told who judged.</summary>
internal sealed class JudgeProof
{
    public required EditionId EditionId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>As the judge wants it on paper.</summary>
    public required string Name { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JudgeProof>
    {
        public void Configure(EntityTypeBuilder<JudgeProof> builder)
        {
            builder.ToTable("awards_service_proofs");
            builder.HasKey(proof => new { proof.EditionId, proof.UserId });
            builder.Property(proof => proof.Name).HasMaxLength(Nomination.NameLimit);
            builder.HasOne<Edition>().WithMany().HasForeignKey(proof => proof.EditionId);
        }
    }
}
