using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Kernel;

/// <summary>A letter to send. Plain text; the address is not repeated in the ledger.</summary>
public sealed record Mail(string To, string Subject, string Text)
{
    /// <summary>How the reader is called; stands beside the address.</summary>
    public string? Name { get; init; }

    /// <summary>The declared kind, e.g. <c>awards.consent-asked</c>; null for a letter of no kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Two letters, as in <c>Content-Language</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The reader may refuse letters of this kind, or have them gathered.</summary>
    public bool Optional { get; init; }

    /// <summary>Goes out even while letters are held for release.</summary>
    public bool Urgent { get; init; }

    /// <summary>The number of what it is about: who may not know of that is not shown the letter. Null where nothing of it can be hidden.</summary>
    public Guid? About { get; init; }
}

public enum OutboxState
{
    Waiting,

    /// <summary>Claimed by one node, which is handing it to the mail server.</summary>
    Sending,

    Sent,
    Failed,

    /// <summary>Stopped by the secretary, with a reason.</summary>
    Cancelled,

    /// <summary>The reader wants no letters of this kind.</summary>
    NotWanted,

    /// <summary>Waits for the reader's digest.</summary>
    Gathered,

    /// <summary>Went out within a digest.</summary>
    Digested,
}

/// <summary>A letter on its way. Queued with the state change that asked for it, sent after the commit.</summary>
[Unledgered]
public sealed class OutboxMessage
{
    public const int ReasonLimit = 1000;

    public required Guid Id { get; init; }

    public required string To { get; init; }

    public string? Name { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; set; }

    public string? Kind { get; init; }

    public string? Language { get; init; }

    public bool Optional { get; init; }

    public bool Urgent { get; init; }

    public Guid? About { get; init; }

    /// <summary>The letter it was gathered into.</summary>
    public Guid? Within { get; set; }

    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>Held back by the secretary, whatever the switch of the installation says.</summary>
    public bool Held { get; set; }

    /// <summary>Goes out though letters are held for release.</summary>
    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset? SendAfter { get; set; }

    public DateTimeOffset? ClaimedAt { get; set; }

    public DateTimeOffset? NextAttempt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public int Attempts { get; set; }

    public string? LastProblem { get; set; }

    /// <summary>Why it was held or cancelled.</summary>
    public string? Reason { get; set; }

    public OutboxState State { get; set; } = OutboxState.Waiting;

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> builder)
        {
            builder.ToTable("kernel_outbox");
            builder.HasKey(message => message.Id);
            builder.Property(message => message.Id).ValueGeneratedNever();
            builder.Property(message => message.Kind).HasMaxLength(80);
            builder.Property(message => message.Language).HasMaxLength(10);
            builder.Property(message => message.Reason).HasMaxLength(ReasonLimit);
            builder.HasIndex(message => new { message.State, message.NextAttempt });
            builder.HasIndex(message => message.About);
        }
    }
}

/// <summary>Takes letters; a background sender carries them out after the transaction.</summary>
public sealed class Outbox(PalmaresDb db, IdSource ids, TimeProvider clock)
{
    /// <returns>The letter's number.</returns>
    public Guid Queue(Mail mail) => db.Set<OutboxMessage>().Add(new OutboxMessage
    {
        Id = ids.NewGuid(),
        To = mail.To,
        Name = mail.Name,
        Subject = mail.Subject,
        Text = mail.Text,
        Kind = mail.Kind,
        Language = mail.Language,
        Optional = mail.Optional,
        Urgent = mail.Urgent,
        About = mail.About,
        QueuedAt = clock.GetUtcNow(),
    }).Entity.Id;
}
