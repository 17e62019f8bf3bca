using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A letter by which an Administration was told of a laureate. The address is not kept.</summary>
internal sealed class CourtesyNotice
{
    public required CourtesyNoticeId Id { get; init; }

    public required LaureateId LaureateId { get; init; }

    public required string Administration { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required UserId? SentBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CourtesyNotice>
    {
        public void Configure(EntityTypeBuilder<CourtesyNotice> builder)
        {
            builder.ToTable("awards_courtesy_notices");
            builder.HasKey(notice => notice.Id);
            builder.Property(notice => notice.Administration).HasMaxLength(Nomination.NameLimit);
            builder.HasIndex(notice => new { notice.LaureateId, notice.Administration }).IsUnique();
            builder.HasOne<Laureate>().WithMany().HasForeignKey(notice => notice.LaureateId);
        }
    }
}
