using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>What somebody beside the nominator may do. Each may sign.</summary>
public enum CoNominatorRole
{
    /// <summary>Reads and writes the draft, asks endorsers; sending, taking back and withdrawing stay with the nominator.</summary>
    Writes,

    /// <summary>Reads all of it at any time.</summary>
    Reads,

    /// <summary>Reads what is to be signed, and nothing else.</summary>
    Signs,
}

public enum CoNominatorState
{
    Invited,
    Accepted,
    Declined,

    /// <summary>Taken off by the nominator.</summary>
    Removed,
    Left,
}

/// <summary>Somebody who nominates beside the nominator: invited by address, in by link.</summary>
internal sealed class CoNominator
{
    public required CoNominatorId Id { get; init; }

    public required NominationId NominationId { get; set; }

    public required CoNominatorRole Role { get; init; }

    /// <summary>As the nominator wrote it; as the account has it once accepted.</summary>
    public required string Name { get; set; }

    /// <summary>Where the invitation went; empty for who was entered by the secretary as received.</summary>
    public required string Email { get; set; }

    public string? Organisation { get; set; }

    public PersonId? Person { get; set; }

    public UserId? User { get; set; }

    public CoNominatorState State { get; set; } = CoNominatorState.Invited;

    /// <summary>Hash of the secret in the letter; null once it was used or taken back.</summary>
    public string? TokenHash { get; set; }

    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>Kept when they leave: who had a hand in a nomination does not judge it.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Hash of the words that were signed; the signature lapses when they change.</summary>
    public string? SignedHash { get; set; }

    /// <summary>The nomination this person made or signed, where it was merged into this one.</summary>
    public NominationId? MergedFrom { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CoNominator>
    {
        public void Configure(EntityTypeBuilder<CoNominator> builder)
        {
            builder.ToTable("awards_co_nominators");
            builder.HasKey(one => one.Id);
            builder.Property(one => one.Name).HasMaxLength(Nomination.NameLimit);
            builder.Property(one => one.Email).HasMaxLength(Nomination.EmailLimit);
            builder.Property(one => one.Organisation).HasMaxLength(Nomination.NameLimit);
            builder.Property(one => one.TokenHash).HasMaxLength(64);
            builder.Property(one => one.SignedHash).HasMaxLength(64);
            builder.Property(one => one.State).IsConcurrencyToken();
            builder.HasIndex(one => one.TokenHash).IsUnique();
            builder.HasIndex(one => one.NominationId);
            builder.HasIndex(one => one.User);
        }
    }
}
