using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>Something a steward decided about two documents being one piece of work.</summary>
public readonly record struct LineageDecisionId(Guid Value) : ITypedId<LineageDecisionId>
{
    public static LineageDecisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A steward's word on two documents; it holds until it is taken back. Never changed otherwise.</summary>
internal sealed class LineageDecision
{
    public const int SourceLimit = 60;
    public const int KeyLimit = 400;
    public const int ReasonLimit = 1000;

    public required LineageDecisionId Id { get; init; }

    /// <summary>False for two that are not one piece of work.</summary>
    public required bool Together { get; init; }

    public required string Source { get; init; }

    public required string Key { get; init; }

    public required string OtherSource { get; init; }

    public required string OtherKey { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public LineageWord Word => new(new(Source, Key), new(OtherSource, OtherKey), Together);

    internal sealed class Mapping : IEntityTypeConfiguration<LineageDecision>
    {
        public void Configure(EntityTypeBuilder<LineageDecision> builder)
        {
            builder.ToTable("tracking_lineage_decisions");
            builder.Ignore(decision => decision.Word);
            builder.Property(decision => decision.Source).HasMaxLength(SourceLimit);
            builder.Property(decision => decision.Key).HasMaxLength(KeyLimit);
            builder.Property(decision => decision.OtherSource).HasMaxLength(SourceLimit);
            builder.Property(decision => decision.OtherKey).HasMaxLength(KeyLimit);
            builder.Property(decision => decision.Reason).HasMaxLength(ReasonLimit);
            builder.Property(decision => decision.By).HasMaxLength(80);
            builder.Property(decision => decision.WithdrawnBy).HasMaxLength(80);
        }
    }
}
