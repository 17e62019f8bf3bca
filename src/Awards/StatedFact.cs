using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>What kind of fact was stated, and so how its value is read.</summary>
public enum StatedKind
{
    Born,
    Date,
    Event,
    Spell,
    Fact,
    Number,
    Document,
    Award,
    Tie,
}

/// <summary>A fact that the record does not have, stated by those who screen, with its source. It never leaves screening.</summary>
internal sealed class StatedFact
{
    public const int NameLimit = 100;
    public const int ValueLimit = 500;
    public const int SourceLimit = 500;

    public required StatedFactId Id { get; init; }

    public required NominationId NominationId { get; init; }

    /// <summary>Null for the nominee; else an id among the facts: the nominator's or an endorser's.</summary>
    public string? About { get; init; }

    public required StatedKind Kind { get; init; }

    public required string Name { get; init; }

    public required string Value { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset StatedAt { get; init; }

    public UserId? StatedBy { get; init; }

    /// <summary>Set when it was taken back; a fact taken back is not used.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StatedFact>
    {
        public void Configure(EntityTypeBuilder<StatedFact> builder)
        {
            builder.ToTable("awards_stated_facts");
            builder.HasKey(fact => fact.Id);
            builder.Property(fact => fact.About).HasMaxLength(Nomination.EmailLimit);
            builder.Property(fact => fact.Name).HasMaxLength(NameLimit);
            builder.Property(fact => fact.Value).HasMaxLength(ValueLimit);
            builder.Property(fact => fact.Source).HasMaxLength(SourceLimit);
            builder.HasIndex(fact => fact.NominationId);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(fact => fact.NominationId);
        }
    }
}
