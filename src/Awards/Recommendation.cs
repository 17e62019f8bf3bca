using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>What the scores support, never an order.</summary>
public enum RecommendedSet
{
    /// <summary>The scores put it within the quota beyond reasonable doubt.</summary>
    Clear,

    /// <summary>The scores cannot tell; the panel has to talk.</summary>
    Deliberate,

    NotSelectedOnScores,
}

/// <summary>What Review computed for one category, as it was handed over.</summary>
internal sealed class Recommendation
{
    public required RecommendationId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required CategoryId CategoryId { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string Method { get; init; }

    public required string InputHash { get; init; }

    public required int Seed { get; init; }

    public required List<string> Warnings { get; init; }

    public List<RecommendationLine> Lines { get; init; } = [];

    public List<PanelRecusal> Recusals { get; init; } = [];

    public List<PanelSeat> Seats { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Recommendation>
    {
        public void Configure(EntityTypeBuilder<Recommendation> builder)
        {
            builder.ToTable("awards_recommendations");
            builder.HasKey(recommendation => recommendation.Id);
            builder.Property(recommendation => recommendation.Method).HasMaxLength(60);
            builder.Property(recommendation => recommendation.InputHash).HasMaxLength(128);
            builder.HasIndex(recommendation => recommendation.CategoryId);
            builder.HasOne<Edition>().WithMany().HasForeignKey(recommendation => recommendation.EditionId);
            builder.HasMany(recommendation => recommendation.Lines).WithOne().HasForeignKey(line => line.RecommendationId);
            builder.HasMany(recommendation => recommendation.Recusals).WithOne().HasForeignKey(recusal => recusal.RecommendationId);
            builder.HasMany(recommendation => recommendation.Seats).WithOne().HasForeignKey(seat => seat.RecommendationId);
        }
    }
}

internal sealed class RecommendationLine
{
    public required RecommendationId RecommendationId { get; init; }

    public required NominationId NominationId { get; init; }

    public required RecommendedSet Set { get; init; }

    public required double RawMean { get; init; }

    public double? Calibrated { get; init; }

    public double? RankLow90 { get; init; }

    public double? RankHigh90 { get; init; }

    public double? ProbabilityInQuota { get; init; }

    public required int Reviews { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RecommendationLine>
    {
        public void Configure(EntityTypeBuilder<RecommendationLine> builder)
        {
            builder.ToTable("awards_recommendation_lines");
            builder.HasKey(line => new { line.RecommendationId, line.NominationId });
            builder.HasOne<Nomination>().WithMany().HasForeignKey(line => line.NominationId);
        }
    }
}

/// <summary>A member who may have no part in one nomination.</summary>
internal sealed class PanelRecusal
{
    public required RecommendationId RecommendationId { get; init; }

    public required NominationId NominationId { get; init; }

    public required UserId UserId { get; init; }

    public required string Reason { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PanelRecusal>
    {
        public void Configure(EntityTypeBuilder<PanelRecusal> builder)
        {
            builder.ToTable("awards_panel_recusals");
            builder.HasKey(recusal => new { recusal.RecommendationId, recusal.NominationId, recusal.UserId });
            builder.Property(recusal => recusal.Reason).HasMaxLength(Nomination.ReasonLimit);
        }
    }
}

/// <summary>A member of the panel when the recommendation was handed over.</summary>
internal sealed class PanelSeat
{
    public required RecommendationId RecommendationId { get; init; }

    public required UserId UserId { get; init; }

    public required string Name { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PanelSeat>
    {
        public void Configure(EntityTypeBuilder<PanelSeat> builder)
        {
            builder.ToTable("awards_panel_seats");
            builder.HasKey(seat => new { seat.RecommendationId, seat.UserId });
            builder.Property(seat => seat.Name).HasMaxLength(Nomination.NameLimit);
        }
    }
}
