using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Something a steward decided about who is who.</summary>
public readonly record struct DecisionId(Guid Value) : ITypedId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum DecisionKind
{
    /// <summary>These mentions are one person.</summary>
    Same,

    /// <summary>No mention of the one side is the person of the other.</summary>
    Different,

    /// <summary>This mention was checked and belongs where it stands.</summary>
    Verify,

    /// <summary>An earlier decision no longer binds.</summary>
    Retract,

    /// <summary>One steward holds these mentions to be one person; a second must say so too before it binds, since a nominee is among them.</summary>
    Proposed,
}

/// <summary>A row of the identity ledger: written once, never changed. Who is who is computed from those that still bind.</summary>
internal sealed class IdentityDecision
{
    public const int ReasonLimit = 1000;
    public const int EvidenceLimit = 2000;
    public const int ByLimit = 80;

    public required DecisionId Id { get; init; }

    public required DecisionKind Kind { get; init; }

    /// <summary>Mention ids, parted by blanks.</summary>
    public required string Mentions { get; init; }

    /// <summary>The other side of <see cref="DecisionKind.Different"/>.</summary>
    public string Against { get; init; } = "";

    public DecisionId? Retracts { get; init; }

    public required string Reason { get; init; }

    public string? Evidence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public IReadOnlyList<MentionId> Left => Read(Mentions);

    public IReadOnlyList<MentionId> Right => Read(Against);

    public static string Write(IEnumerable<MentionId> mentions) => string.Join(' ', mentions.Select(mention => mention.Value));

    private static MentionId[] Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(MentionId.From)];

    internal sealed class Mapping : IEntityTypeConfiguration<IdentityDecision>
    {
        public void Configure(EntityTypeBuilder<IdentityDecision> builder)
        {
            builder.ToTable("records_identity_decisions");
            builder.Ignore(decision => decision.Left);
            builder.Ignore(decision => decision.Right);
            builder.Property(decision => decision.Reason).HasMaxLength(ReasonLimit);
            builder.Property(decision => decision.Evidence).HasMaxLength(EvidenceLimit);
            builder.Property(decision => decision.By).HasMaxLength(ByLimit);
            // A decision is taken back once.
            builder.HasIndex(decision => decision.Retracts).IsUnique();
        }
    }
}
