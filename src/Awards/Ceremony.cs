using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>Where and when an edition's laureates are honoured.</summary>
internal sealed class Ceremony
{
    public required EditionId EditionId { get; init; }

    public required DateOnly Day { get; set; }

    /// <summary>By the clock of the edition's zone.</summary>
    public required TimeOnly Begins { get; set; }

    public DateTime StartsAt => Day.ToDateTime(Begins);

    public required string Place { get; set; }

    public List<CeremonyItem> Items { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Ceremony>
    {
        public void Configure(EntityTypeBuilder<Ceremony> builder)
        {
            builder.ToTable("awards_ceremonies");
            builder.HasKey(ceremony => ceremony.EditionId);
            builder.Ignore(ceremony => ceremony.StartsAt);
            builder.Property(ceremony => ceremony.Place).HasMaxLength(Nomination.NameLimit);
            builder.HasOne<Edition>().WithOne().HasForeignKey<Ceremony>(ceremony => ceremony.EditionId);
            builder.HasMany(ceremony => ceremony.Items).WithOne().HasForeignKey(item => item.EditionId);
        }
    }
}

/// <summary>One point of the running order.</summary>
internal sealed class CeremonyItem
{
    public required CeremonyItemId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required int Position { get; set; }

    public required string Title { get; init; }

    /// <summary>Who speaks or presents.</summary>
    public string? Who { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Whose honour is presented, if one is.</summary>
    public LaureateId? LaureateId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CeremonyItem>
    {
        public void Configure(EntityTypeBuilder<CeremonyItem> builder)
        {
            builder.ToTable("awards_ceremony_items");
            builder.HasKey(item => item.Id);
            builder.Property(item => item.Title).HasMaxLength(Nomination.NameLimit);
            builder.Property(item => item.Who).HasMaxLength(Nomination.NameLimit);
            builder.HasOne<Laureate>().WithMany().HasForeignKey(item => item.LaureateId);
        }
    }
}
