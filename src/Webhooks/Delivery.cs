using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Webhooks;

public enum DeliveryState
{
    Waiting,
    Delivered,
    GivenUp,
}

/// <summary>One message to one receiver. Its number goes with it at every attempt, so that a receiver can leave out what it has.</summary>
[Unledgered]
internal sealed class Delivery
{
    public required DeliveryId Id { get; init; }

    public required WebhookId Webhook { get; init; }

    /// <summary>The act it tells of; null for a test.</summary>
    public long? Sequence { get; init; }

    public required string Kind { get; init; }

    /// <summary>What is sent, to the byte.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public DeliveryState State { get; set; } = DeliveryState.Waiting;

    public int Attempts { get; set; }

    public DateTimeOffset? NextAttempt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> builder)
        {
            builder.ToTable("webhooks_deliveries");
            builder.HasKey(delivery => delivery.Id);
            builder.Property(delivery => delivery.Kind).HasMaxLength(100);
            builder.Property(delivery => delivery.Attempts).IsConcurrencyToken();
            builder.HasIndex(delivery => new { delivery.State, delivery.NextAttempt });
            builder.HasIndex(delivery => new { delivery.Webhook, delivery.QueuedAt });
            builder.HasOne<Webhook>().WithMany().HasForeignKey(delivery => delivery.Webhook);
        }
    }
}

/// <summary>One attempt: what the receiver answered, or why nothing came of it.</summary>
[Unledgered]
internal sealed class DeliveryAttempt
{
    public const int ProblemLimit = 300;

    public required DeliveryId Delivery { get; init; }

    /// <summary>1, 2, 3 … of this delivery.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public int? Status { get; init; }

    public string? Problem { get; init; }

    public required int Milliseconds { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeliveryAttempt>
    {
        public void Configure(EntityTypeBuilder<DeliveryAttempt> builder)
        {
            builder.ToTable("webhooks_attempts");
            builder.HasKey(attempt => new { attempt.Delivery, attempt.Number });
            builder.Property(attempt => attempt.Number).ValueGeneratedNever();
            builder.Property(attempt => attempt.Problem).HasMaxLength(ProblemLimit);
            builder.HasOne<Delivery>().WithMany().HasForeignKey(attempt => attempt.Delivery);
        }
    }
}
