using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Letters;

public readonly record struct ReminderRuleId(Guid Value) : ITypedId<ReminderRuleId>
{
    public static ReminderRuleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>So many days before something of an edition is due, whoever it is awaited from is reminded.</summary>
internal sealed class ReminderRule
{
    public const int MostDays = 90;

    public required ReminderRuleId Id { get; init; }

    /// <summary>The edition, which Letters, standing below, knows by its number alone.</summary>
    public required Guid Edition { get; init; }

    public required LetterCode About { get; init; }

    public required int Days { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public DateTimeOffset? DroppedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReminderRule>
    {
        public void Configure(EntityTypeBuilder<ReminderRule> builder)
        {
            builder.ToTable("letters_reminder_rules");
            builder.HasKey(one => one.Id);
            builder.Property(one => one.About).HasMaxLength(80);
            builder.HasIndex(one => one.Edition);
        }
    }
}

/// <summary>A reminder that went into the outbox. The key keeps a second of the same days from the same thing, on any number of nodes.</summary>
internal sealed class SentReminder
{
    public required Guid Edition { get; init; }

    public required LetterCode About { get; init; }

    public required int Days { get; init; }

    /// <summary>What is awaited: the number of a nomination, an endorsement, a judge.</summary>
    public required Guid Thing { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SentReminder>
    {
        public void Configure(EntityTypeBuilder<SentReminder> builder)
        {
            builder.ToTable("letters_reminders");
            builder.HasKey(one => new { one.Edition, one.About, one.Days, one.Thing });
            builder.Property(one => one.About).HasMaxLength(80);
        }
    }
}

/// <summary>Something awaited from somebody.</summary>
/// <param name="Thing">The number of what is awaited: a nomination, an endorsement, a judge.</param>
/// <param name="To">The reader's address.</param>
/// <param name="Name">How the reader is called.</param>
/// <param name="Words">Which one it is, as the secretary knows it: a nomination's number.</param>
public sealed record Awaited(Guid Thing, string To, string Name, string Words);

/// <summary>What a module can remind of. It says who is awaited now, and only of what that reader may see; and writes the letter.</summary>
/// <remarks>Awards and Review implement it; Letters, which stands below, knows neither.</remarks>
public interface IReminderSource
{
    LetterKind Kind { get; }

    /// <summary>When it is due in an edition; null when nothing is awaited there now, or there is no such edition.</summary>
    Task<DateTimeOffset?> DueAsync(Guid edition, CancellationToken ct);

    Task<bool> KnowsAsync(Guid edition, CancellationToken ct);

    /// <param name="viewer">Who looks: only what this actor may see is told. The software itself sees all.</param>
    Task<IReadOnlyList<Awaited>> AwaitedAsync(Guid edition, Actor viewer, CancellationToken ct);

    /// <summary>Queues the letter, with whatever changes by it (a new link), to be saved by the caller.</summary>
    Task StageAsync(Guid edition, Awaited awaited, Actor by, CancellationToken ct);
}
