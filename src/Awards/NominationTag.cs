using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>A word the secretary puts on a nomination, to find it again. Seen by whoever runs the programme and by nobody else.</summary>
internal sealed class NominationTag
{
    public const int TagLimit = 40;

    public required NominationId NominationId { get; init; }

    /// <summary>Small letters, digits and hyphens.</summary>
    public required string Tag { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NominationTag>
    {
        public void Configure(EntityTypeBuilder<NominationTag> builder)
        {
            builder.ToTable("awards_nomination_tags");
            builder.HasKey(tag => new { tag.NominationId, tag.Tag });
            builder.Property(tag => tag.Tag).HasMaxLength(TagLimit);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(tag => tag.NominationId);
        }
    }
}
