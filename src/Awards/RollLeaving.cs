using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

public enum RollLeavingState
{
    /// <summary>Waits for the secretary.</summary>
    Asked,

    /// <summary>The roll counts the laureate and does not name them.</summary>
    Left,

    /// <summary>Not followed, with reasons.</summary>
    Refused,

    /// <summary>Had left, and is named again.</summary>
    Returned,
}

/// <summary>A laureate leaves the public roll, or asks to. That the title was given stays; so does this line.</summary>
internal sealed class RollLeaving
{
    public required RollLeavingId Id { get; init; }

    public required LaureateId LaureateId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>In the laureate's words; none is asked for.</summary>
    public string? Reason { get; set; }

    public required RollLeavingState State { get; set; }

    /// <summary>Since when the roll does not name the laureate.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Who answered; null where the laureate's word was enough.</summary>
    public UserId? AnsweredBy { get; set; }

    public string? Answer { get; set; }

    public DateTimeOffset? ReturnedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RollLeaving>
    {
        public void Configure(EntityTypeBuilder<RollLeaving> builder)
        {
            builder.ToTable("awards_roll_leavings");
            builder.HasKey(leaving => leaving.Id);
            builder.Property(leaving => leaving.Reason).HasMaxLength(Nomination.ReasonLimit);
            builder.Property(leaving => leaving.Answer).HasMaxLength(Nomination.ReasonLimit);
            builder.Property(leaving => leaving.State).IsConcurrencyToken();
            builder.HasIndex(leaving => leaving.LaureateId);
            builder.HasOne<Laureate>().WithMany().HasForeignKey(leaving => leaving.LaureateId);
        }
    }
}
