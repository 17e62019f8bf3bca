using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>A <see cref="QuotaCap"/> as it is kept.</summary>
internal sealed class CategoryCap
{
    public required CategoryId CategoryId { get; init; }

    public required int Position { get; init; }

    public required string By { get; init; }

    public int? Most { get; init; }

    public int? SharePercent { get; init; }

    public required QuotaKind Kind { get; init; }

    public QuotaCap Cap => new(By, Most, SharePercent, Kind);

    internal sealed class Mapping : IEntityTypeConfiguration<CategoryCap>
    {
        public void Configure(EntityTypeBuilder<CategoryCap> builder)
        {
            builder.ToTable("awards_category_caps");
            builder.HasKey(cap => new { cap.CategoryId, cap.Position });
            builder.Property(cap => cap.By).HasMaxLength(QuotaCap.ByLimit);
            builder.Ignore(cap => cap.Cap);
        }
    }
}
