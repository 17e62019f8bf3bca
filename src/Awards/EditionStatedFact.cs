using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

public readonly record struct EditionFactId(Guid Value) : ITypedId<EditionFactId>
{
    public static EditionFactId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A fact about an edition as a procedure, stated with its source: a budget, a number of those entitled to vote.</summary>
internal sealed class EditionStatedFact
{
    public required EditionFactId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required StatedKind Kind { get; init; }

    public required string Name { get; init; }

    public required string Value { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset StatedAt { get; init; }

    public UserId? StatedBy { get; init; }

    /// <summary>Set when it was taken back; a fact taken back is not used.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<EditionStatedFact>
    {
        public void Configure(EntityTypeBuilder<EditionStatedFact> builder)
        {
            builder.ToTable("awards_edition_facts");
            builder.HasKey(fact => fact.Id);
            builder.Property(fact => fact.Name).HasMaxLength(StatedFact.NameLimit);
            builder.Property(fact => fact.Value).HasMaxLength(StatedFact.ValueLimit);
            builder.Property(fact => fact.Source).HasMaxLength(StatedFact.SourceLimit);
            builder.HasIndex(fact => fact.EditionId);
            builder.HasOne<Edition>().WithMany().HasForeignKey(fact => fact.EditionId);
        }
    }
}

[ActName("awards.edition-fact-stated")]
public sealed record EditionFactStated(EditionId Edition, EditionFactId Fact, StatedKind Kind) : Act;

[ActName("awards.edition-fact-taken-back")]
public sealed record EditionFactTakenBack(EditionId Edition, EditionFactId Fact) : Act;
