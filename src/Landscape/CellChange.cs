using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Landscape;

public readonly record struct CellChangeId(Guid Value) : ITypedId<CellChangeId>
{
    public static CellChangeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum ProposalState
{
    Open,
    Accepted,
    Declined,
}

/// <summary>A proposed new content of one cell; accepted, it is the cell from then on. None is ever deleted: they are the cell's history.</summary>
internal sealed class CellChange : Contributed
{
    public const int TextLength = 1000, SourceLength = 500, ReasonLength = 500, AwardLength = 60, CellLength = 40;

    public required CellChangeId Id { get; init; }

    public required string Award { get; init; }

    public required string Cell { get; init; }

    public required CellState State { get; init; }

    public required string Text { get; init; }

    public required string Source { get; init; }

    public required PartialDate Seen { get; init; }

    /// <summary>high, medium or low.</summary>
    public required string Confidence { get; init; }

    public required ProposalState Proposal { get; set; }

    public UserId? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Reason { get; set; }

    public AwardCell ToCell() => new(Cell, State, Text) { Seen = Seen.Year, Confidence = Confidence, Source = Source, Change = Id };

    internal sealed class Mapping : IEntityTypeConfiguration<CellChange>
    {
        public void Configure(EntityTypeBuilder<CellChange> builder)
        {
            builder.ToTable("landscape_cell_changes");
            builder.HasKey(change => change.Id);
            builder.Property(change => change.Award).HasMaxLength(AwardLength);
            builder.Property(change => change.Cell).HasMaxLength(CellLength);
            builder.Property(change => change.Text).HasMaxLength(TextLength);
            builder.Property(change => change.Source).HasMaxLength(SourceLength);
            builder.Property(change => change.Confidence).HasMaxLength(10);
            builder.Property(change => change.Reason).HasMaxLength(ReasonLength);
            builder.Property(change => change.Proposal).IsConcurrencyToken();
            builder.HasIndex(change => new { change.Award, change.Cell });
            Map(builder);
        }
    }
}
