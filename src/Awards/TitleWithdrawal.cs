using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A title taken back, and given again if it was: both stay told.</summary>
internal sealed class TitleWithdrawal
{
    public required WithdrawalId Id { get; init; }

    public required LaureateId LaureateId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId? By { get; init; }

    /// <summary>For the file; never public.</summary>
    public required string Reason { get; init; }

    /// <summary>What decided it, such as the minutes of a meeting; never public.</summary>
    public required string Decision { get; init; }

    public DateTimeOffset? RestoredAt { get; set; }

    public UserId? RestoredBy { get; set; }

    public string? RestoredReason { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TitleWithdrawal>
    {
        public void Configure(EntityTypeBuilder<TitleWithdrawal> builder)
        {
            builder.ToTable("awards_title_withdrawals");
            builder.HasKey(withdrawal => withdrawal.Id);
            builder.Property(withdrawal => withdrawal.Reason).HasMaxLength(Nomination.ReasonLimit);
            builder.Property(withdrawal => withdrawal.Decision).HasMaxLength(Nomination.NameLimit);
            builder.Property(withdrawal => withdrawal.RestoredReason).HasMaxLength(Nomination.ReasonLimit);
            builder.HasIndex(withdrawal => withdrawal.LaureateId);
            builder.HasOne<Laureate>().WithMany().HasForeignKey(withdrawal => withdrawal.LaureateId);
        }
    }
}
