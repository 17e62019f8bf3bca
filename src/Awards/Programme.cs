using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>An award that is given again and again: its editions share a name and an owner.</summary>
internal sealed class Programme
{
    public const int NameLimit = 200;
    public const int TextLimit = 2000;

    public required ProgrammeId Id { get; init; }

    public required string Name { get; init; }

    public required string Owner { get; init; }

    /// <summary>The resolutions or decisions the programme rests on.</summary>
    public string? LegalBasis { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Programme>
    {
        public void Configure(EntityTypeBuilder<Programme> builder)
        {
            builder.ToTable("awards_programmes");
            builder.HasKey(programme => programme.Id);
            builder.Property(programme => programme.Name).HasMaxLength(NameLimit);
            builder.Property(programme => programme.Owner).HasMaxLength(NameLimit);
            builder.Property(programme => programme.LegalBasis).HasMaxLength(TextLimit);
            builder.HasIndex(programme => programme.Name).IsUnique();
        }
    }
}
