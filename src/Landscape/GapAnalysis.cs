using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Landscape;

public readonly record struct AnalysisId(Guid Value) : ITypedId<AnalysisId>
{
    public static AnalysisId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct AnalysisNoteId(Guid Value) : ITypedId<AnalysisNoteId>
{
    public static AnalysisNoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A comparison that belongs to its proposer; the secretariat hosts it and others feed it.</summary>
internal sealed class GapAnalysis : Contributed
{
    public const int TitleLength = 200, SubjectLength = 60, AwardsLimit = 100;

    public required AnalysisId Id { get; init; }

    public required string Title { get; init; }

    /// <summary>A record of the register (proposed or running elsewhere); null when the subject is an edition run here.</summary>
    public string? SubjectAward { get; init; }

    /// <summary>An edition run in this installation.</summary>
    public Guid? SubjectEdition { get; init; }

    /// <summary>Ids of the records it is compared with; empty means all established ones.</summary>
    public required List<string> Awards { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<GapAnalysis>
    {
        public void Configure(EntityTypeBuilder<GapAnalysis> builder)
        {
            builder.ToTable("landscape_analyses");
            builder.HasKey(analysis => analysis.Id);
            builder.Property(analysis => analysis.Title).HasMaxLength(TitleLength);
            builder.Property(analysis => analysis.SubjectAward).HasMaxLength(SubjectLength);
            Map(builder);
        }
    }
}

public enum NoteKind
{
    /// <summary>The proposer's reading of a comparison, with its reason, instead of the computed one.</summary>
    Reading,

    /// <summary>A judgement, which is only ever somebody's.</summary>
    Opinion,

    /// <summary>The two are unlike things; comparing them says little.</summary>
    DifferentPurpose,
}

public enum Judgement
{
    Weaker,
    Stronger,
    Neither,
}

/// <summary>Something said in an analysis about one award, or one award on one dimension.</summary>
internal sealed class AnalysisNote : Contributed
{
    public const int TextLength = 1000, SourceLength = 300;

    public required AnalysisNoteId Id { get; init; }

    public required AnalysisId AnalysisId { get; init; }

    public required NoteKind Kind { get; init; }

    public required string Award { get; init; }

    public string? Dimension { get; init; }

    public Comparison? Reading { get; init; }

    public Judgement? Judgement { get; init; }

    public required string Text { get; init; }

    /// <summary>Who judges, or where it is written; asked for with every opinion.</summary>
    public string? NamedSource { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AnalysisNote>
    {
        public void Configure(EntityTypeBuilder<AnalysisNote> builder)
        {
            builder.ToTable("landscape_analysis_notes");
            builder.HasKey(note => note.Id);
            builder.Property(note => note.Award).HasMaxLength(CellChange.AwardLength);
            builder.Property(note => note.Dimension).HasMaxLength(CellChange.CellLength);
            builder.Property(note => note.Text).HasMaxLength(TextLength);
            builder.Property(note => note.NamedSource).HasMaxLength(SourceLength);
            builder.HasOne<GapAnalysis>().WithMany().HasForeignKey(note => note.AnalysisId);
            Map(builder);
        }
    }
}

/// <summary>How two programmes stand to each other on one dimension. Facts only: which is better is an opinion.</summary>
public enum Comparison
{
    Same,
    Different,
    NotFound,
    NotLooked,
}
