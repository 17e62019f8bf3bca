using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>An edition's rules of eligibility as they stood from one change to the next. A row is never changed; after the call opens none is added.</summary>
internal sealed class RuleBookVersion
{
    public required EditionId EditionId { get; init; }

    public required int Number { get; init; }

    /// <summary>The rule book as JSON.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 over the text.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public UserId? MadeBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RuleBookVersion>
    {
        public void Configure(EntityTypeBuilder<RuleBookVersion> builder)
        {
            builder.ToTable("awards_rule_books");
            builder.HasKey(version => new { version.EditionId, version.Number });
            builder.Property(version => version.Hash).HasMaxLength(64);
            builder.HasOne<Edition>().WithMany().HasForeignKey(version => version.EditionId);
        }
    }
}
