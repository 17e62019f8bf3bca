using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Judging.Lotteries;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>A lottery that the published rules of an edition name, with its seed committed before anything was scored.</summary>
internal sealed class PanelLottery
{
    public const int WhereLimit = 500;

    public required LotteryId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required LotteryRule Rule { get; init; }

    /// <summary>Where the published rules say so.</summary>
    public required string Where { get; init; }

    /// <summary>SHA-256 (hexadecimal) of the secret text.</summary>
    public required string Commitment { get; init; }

    public required DateTimeOffset CommittedAt { get; init; }

    public required UserId CommittedBy { get; init; }

    /// <summary>The secret, from the first draw on.</summary>
    public string? Secret { get; set; }

    public List<LotteryDraw> Draws { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<PanelLottery>
    {
        public void Configure(EntityTypeBuilder<PanelLottery> builder)
        {
            builder.ToTable("review_lotteries");
            builder.HasKey(lottery => lottery.Id);
            builder.HasIndex(lottery => lottery.Edition).IsUnique();
            builder.Property(lottery => lottery.Where).HasMaxLength(WhereLimit);
            builder.Property(lottery => lottery.Commitment).HasMaxLength(64);
            builder.Property(lottery => lottery.Secret).HasMaxLength(LotterySeed.SecretLimit);
            builder.HasMany(lottery => lottery.Draws).WithOne().HasForeignKey(draw => draw.Lottery);
        }
    }
}

/// <summary>One category's draw, from the results that a meeting froze.</summary>
internal sealed class LotteryDraw
{
    public required LotteryId Lottery { get; init; }

    public required CategoryId Category { get; init; }

    public required CalibrationId Calibration { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long Seed { get; init; }

    /// <summary>How many of the true best are expected among those taken, in the worst order that the intervals allow.</summary>
    public required double Value { get; init; }

    public List<LotteryLot> Lots { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<LotteryDraw>
    {
        public void Configure(EntityTypeBuilder<LotteryDraw> builder)
        {
            builder.ToTable("review_lottery_draws");
            builder.HasKey(draw => new { draw.Lottery, draw.Category });
            builder.HasOne<Calibration>().WithMany().HasForeignKey(draw => draw.Calibration);
            builder.HasMany(draw => draw.Lots).WithOne().HasForeignKey(lot => new { lot.Lottery, lot.Category });
        }
    }
}

/// <summary>What the draw gave one nomination.</summary>
internal sealed class LotteryLot
{
    public required LotteryId Lottery { get; init; }

    public required CategoryId Category { get; init; }

    public required NominationId Nomination { get; init; }

    /// <summary>Of being taken.</summary>
    public required double Probability { get; init; }

    public required bool Taken { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LotteryLot>
    {
        public void Configure(EntityTypeBuilder<LotteryLot> builder)
        {
            builder.ToTable("review_lottery_lots");
            builder.HasKey(lot => new { lot.Lottery, lot.Category, lot.Nomination });
        }
    }
}
