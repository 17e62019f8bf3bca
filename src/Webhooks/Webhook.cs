using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Webhooks;

public readonly record struct WebhookId(Guid Value) : ITypedId<WebhookId>
{
    public static WebhookId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DeliveryId(Guid Value) : ITypedId<DeliveryId>
{
    public static DeliveryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody's program is told of acts as they happen.</summary>
internal sealed class Webhook
{
    public const int NameLimit = 100, AddressLimit = 500, KindsLimit = 2000;

    public required WebhookId Id { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>Names of acts, with a space between them.</summary>
    public required string Kinds { get; set; }

    /// <summary>Counted up when the secret is changed; the secret itself stands nowhere in the database.</summary>
    public int Generation { get; set; } = 1;

    public required DateTimeOffset RegisteredAt { get; init; }

    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>Whether it was stopped because its receiver did not answer.</summary>
    public bool Failed { get; set; }

    public IReadOnlyList<string> KindList => Kinds.Split(' ');

    internal sealed class Mapping : IEntityTypeConfiguration<Webhook>
    {
        public void Configure(EntityTypeBuilder<Webhook> builder)
        {
            builder.ToTable("webhooks_webhooks");
            builder.HasKey(hook => hook.Id);
            builder.Ignore(hook => hook.KindList);
            builder.Property(hook => hook.Name).HasMaxLength(NameLimit);
            builder.Property(hook => hook.Address).HasMaxLength(AddressLimit);
            builder.Property(hook => hook.Kinds).HasMaxLength(KindsLimit);
        }
    }
}

/// <summary>How far a webhook has read the ledger, and how many attempts in a row have failed. Moves on without an act.</summary>
[Unledgered]
internal sealed class WebhookCursor
{
    public required WebhookId Webhook { get; init; }

    /// <summary>The last act that was looked at.</summary>
    public required long Sequence { get; set; }

    public int FailedInARow { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WebhookCursor>
    {
        public void Configure(EntityTypeBuilder<WebhookCursor> builder)
        {
            builder.ToTable("webhooks_cursors");
            builder.HasKey(cursor => cursor.Webhook);
            builder.HasOne<Webhook>().WithOne().HasForeignKey<WebhookCursor>(cursor => cursor.Webhook);
            // Two timers at one cursor: the second's round is refused, and nothing is queued twice.
            builder.Property(cursor => cursor.Sequence).IsConcurrencyToken();
        }
    }
}
