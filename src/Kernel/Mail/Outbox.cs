using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Kernel;

/// <summary>A letter to send. Plain text; the address is not repeated in the ledger.</summary>
public sealed record Mail(string To, string Subject, string Text);

public enum OutboxState
{
    Waiting,
    Sent,
    Failed,
}

/// <summary>A letter on its way. Queued with the state change that asked for it, sent after the commit.</summary>
[Unledgered]
public sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset? NextAttempt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public int Attempts { get; set; }

    public string? LastProblem { get; set; }

    public OutboxState State { get; set; } = OutboxState.Waiting;

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> builder)
        {
            builder.ToTable("kernel_outbox");
            builder.HasKey(message => message.Id);
            builder.Property(message => message.Id).ValueGeneratedNever();
            builder.HasIndex(message => new { message.State, message.NextAttempt });
        }
    }
}

/// <summary>Takes letters; a background sender carries them out after the transaction.</summary>
public sealed class Outbox(PalmaresDb db, IdSource ids, TimeProvider clock)
{
    public void Queue(Mail mail) => db.Set<OutboxMessage>().Add(new OutboxMessage
    {
        Id = ids.NewGuid(),
        To = mail.To,
        Subject = mail.Subject,
        Text = mail.Text,
        QueuedAt = clock.GetUtcNow(),
    });
}
