using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

public readonly record struct RedactionId(Guid Value) : ITypedId<RedactionId>
{
    public static RedactionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A part of a nomination in which passages are blacked out.</summary>
public enum RedactionPlace
{
    Statement,
    CitationDraft,

    /// <summary>All claims with the lines they stand on: their order changes when a nomination is sent again.</summary>
    Claims,

    /// <summary>The answer to one question of the form.</summary>
    Answer,

    /// <summary>One endorsement: what the endorser says of the tie, and the text.</summary>
    Endorsement,
}

/// <summary>A passage that judges read blacked out while the nominee is hidden. What was written stays as it is.</summary>
/// <remarks>It is kept by its words, not by where it begins: sent again with a word more in front, the passage is blacked out still.</remarks>
internal sealed class Redaction
{
    public const int PassageLimit = 1000, Most = 200;

    public required RedactionId Id { get; init; }

    public required NominationId NominationId { get; init; }

    public required RedactionPlace Place { get; init; }

    /// <summary>Which answer, by its question's code, or which endorsement, by its id; empty where the place is one.</summary>
    public required string Part { get; init; }

    public required string Passage { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId? By { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Redaction>
    {
        public void Configure(EntityTypeBuilder<Redaction> builder)
        {
            builder.ToTable("awards_redactions");
            builder.HasKey(redaction => redaction.Id);
            builder.Property(redaction => redaction.Part).HasMaxLength(FormField.CodeLimit);
            builder.Property(redaction => redaction.Passage).HasMaxLength(PassageLimit);
            builder.HasIndex(redaction => redaction.NominationId);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(redaction => redaction.NominationId);
        }
    }
}

// Neither the passage nor the question it answers stands in an act.
[ActName("awards.passage-redacted")]
public sealed record PassageRedacted(RedactionId Redaction, NominationId Nomination, RedactionPlace Place) : Act;

[ActName("awards.redaction-lifted")]
public sealed record RedactionLifted(RedactionId Redaction, NominationId Nomination, RedactionPlace Place) : Act;
