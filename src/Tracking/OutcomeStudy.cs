using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>A study is named by its key, such as <c>laureates-of-three-years</c>.</summary>
public readonly record struct OutcomeStudyId(string Value) : ITextId<OutcomeStudyId>
{
    public static OutcomeStudyId From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>What became of laureates beside people like them: opened, then matched and frozen, then looked at. Single people stand in it as tokens alone.</summary>
internal sealed class OutcomeStudy
{
    public const int KeyLimit = 60;
    public const int CohortsLimit = 1000;

    public required OutcomeStudyId Id { get; init; }

    /// <summary>Keys of the cohorts whose people it is about, parted by blanks.</summary>
    public required string Cohorts { get; init; }

    /// <summary>Makes tokens that nobody can make without it, and decides between people who match equally. Drawn when the study was opened, before anybody was matched.</summary>
    public required string Salt { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    /// <summary>The matched list, as tokens; null until it is frozen, never changed afterwards.</summary>
    public string? List { get; set; }

    public string? ListHash { get; set; }

    /// <summary>How alike both sides were when the list was frozen, as JSON.</summary>
    public string? Matched { get; set; }

    public SnapshotId? FrozenOn { get; set; }

    public DateTimeOffset? FrozenAt { get; set; }

    public string? FrozenBy { get; set; }

    /// <summary>What was found last, as JSON, unsuppressed; nobody sees it so.</summary>
    public string? Findings { get; set; }

    public SnapshotId? FoundIn { get; set; }

    public DateTimeOffset? FoundAt { get; set; }

    /// <summary>How often outcomes were looked at: each look is a chance to find something by luck.</summary>
    public int Looks { get; set; }

    public IReadOnlyList<CohortId> CohortKeys => [.. Cohorts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CohortId.From)];

    internal sealed class Mapping : IEntityTypeConfiguration<OutcomeStudy>
    {
        public void Configure(EntityTypeBuilder<OutcomeStudy> builder)
        {
            builder.ToTable("tracking_studies");
            builder.Ignore(study => study.CohortKeys);
            builder.Property(study => study.Id).HasMaxLength(KeyLimit);
            builder.Property(study => study.Cohorts).HasMaxLength(CohortsLimit);
            builder.Property(study => study.Salt).HasMaxLength(80);
            builder.Property(study => study.OpenedBy).HasMaxLength(80);
            builder.Property(study => study.ListHash).HasMaxLength(64);
            builder.Property(study => study.FrozenOn).HasMaxLength(64);
            builder.Property(study => study.FrozenBy).HasMaxLength(80);
            builder.Property(study => study.FoundIn).HasMaxLength(64);
        }
    }
}
