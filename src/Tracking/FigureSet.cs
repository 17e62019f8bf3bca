using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>Figures of everybody, computed at once. Named by a hash of what they were computed from: snapshot, place in the ledger, rules.</summary>
public readonly record struct FigureSetId(string Value) : ITextId<FigureSetId>
{
    public static FigureSetId From(string value) => new(value);

    public string Short => Value.Length <= 12 ? Value : Value[..12];

    public override string ToString() => Value;
}

/// <summary>One computing of everybody's figures, with what they were drawn towards. Never changed.</summary>
internal sealed class FigureSet
{
    public required FigureSetId Id { get; init; }

    /// <summary>Counts the sets; the last one stands.</summary>
    public required int Number { get; init; }

    public required SnapshotId Snapshot { get; init; }

    public required string Version { get; init; }

    /// <summary>The last act that could move a figure: who is who, organisations, lineages.</summary>
    public required long Ledger { get; init; }

    public required int People { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>Priors, bands and pipelines as JSON.</summary>
    public required string Frozen { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FigureSet>
    {
        public void Configure(EntityTypeBuilder<FigureSet> builder)
        {
            builder.ToTable("tracking_figure_sets");
            builder.Property(set => set.Id).HasMaxLength(64);
            builder.Property(set => set.Snapshot).HasMaxLength(64);
            builder.Property(set => set.Version).HasMaxLength(200);
            builder.Property(set => set.By).HasMaxLength(80);
            builder.HasIndex(set => set.Number).IsUnique();
        }
    }
}

/// <summary>One person's figures in a set, as JSON. Derived: kept for the latest set alone.</summary>
[Unledgered]
internal sealed class FiguresOfPerson
{
    public const string Table = "tracking_figures";

    public required FigureSetId Set { get; init; }

    public required PersonId Person { get; init; }

    public required string Figures { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FiguresOfPerson>
    {
        public void Configure(EntityTypeBuilder<FiguresOfPerson> builder)
        {
            builder.ToTable(Table);
            builder.HasKey(figures => new { figures.Set, figures.Person });
            builder.Property(figures => figures.Set).HasMaxLength(64);
        }
    }
}

/// <summary>Who is compared in a body, and the band. Derived.</summary>
[Unledgered]
internal sealed class ComparedPerson
{
    public const string Table = "tracking_figures_compared";
    public const int BodyLimit = 60;

    public required FigureSetId Set { get; init; }

    public required string Body { get; init; }

    public required PersonId Person { get; init; }

    public required int Band { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ComparedPerson>
    {
        public void Configure(EntityTypeBuilder<ComparedPerson> builder)
        {
            builder.ToTable(Table);
            builder.HasKey(compared => new { compared.Set, compared.Body, compared.Person });
            builder.Property(compared => compared.Set).HasMaxLength(64);
            builder.Property(compared => compared.Body).HasMaxLength(BodyLimit);
        }
    }
}

/// <summary>A group's works and roles without successors, as JSON. Derived; names no person.</summary>
[Unledgered]
internal sealed class SuccessionOfGroup
{
    public const string Table = "tracking_succession";
    public const int GroupLimit = 200;

    public required FigureSetId Set { get; init; }

    public required string Body { get; init; }

    /// <summary>As <see cref="GroupKey"/> has it; empty for the body's work of no group.</summary>
    public required string Group { get; init; }

    public required string Succession { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SuccessionOfGroup>
    {
        public void Configure(EntityTypeBuilder<SuccessionOfGroup> builder)
        {
            builder.ToTable(Table);
            builder.HasKey(one => new { one.Set, one.Body, one.Group });
            builder.Property(one => one.Set).HasMaxLength(64);
            builder.Property(one => one.Body).HasMaxLength(ComparedPerson.BodyLimit);
            builder.Property(one => one.Group).HasMaxLength(GroupLimit);
        }
    }
}
