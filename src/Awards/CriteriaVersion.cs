using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>What the judges mark by. Frozen when nominating opens and never changed after.</summary>
internal sealed class CriteriaVersion
{
    public required CriteriaVersionId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required int Number { get; init; }

    /// <summary>The category whose own criteria these are; null for those of the edition. A version without any says that the category uses the edition's again.</summary>
    public CategoryId? CategoryId { get; init; }

    /// <summary>Sheets of judges who know little of the field do not count where there are others. Otherwise confidence is shown and changes nothing.</summary>
    public bool LowConfidenceLeftOut { get; init; }

    public DateTimeOffset? FrozenAt { get; set; }

    /// <summary>SHA-256 over the frozen text; null while it is a draft.</summary>
    public string? Hash { get; set; }

    public List<Criterion> Items { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<CriteriaVersion>
    {
        public void Configure(EntityTypeBuilder<CriteriaVersion> builder)
        {
            builder.ToTable("awards_criteria_versions");
            builder.HasKey(version => version.Id);
            builder.Property(version => version.Hash).HasMaxLength(64);
            builder.HasIndex(version => new { version.EditionId, version.Number }).IsUnique();
            builder.HasMany(version => version.Items).WithOne().HasForeignKey(criterion => criterion.VersionId);
        }
    }
}

internal sealed class Criterion
{
    public const int DefinitionLimit = 1000;
    public const int AnchorLimit = 300;

    public required CriterionId Id { get; init; }

    public required CriteriaVersionId VersionId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Definition { get; init; }

    /// <summary>Percent; the weights of a version sum to 100.</summary>
    public required int Weight { get; init; }

    public required int Position { get; init; }

    /// <summary>What each point of the scale means, from the lowest up.</summary>
    public required List<string> Anchors { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Criterion>
    {
        public void Configure(EntityTypeBuilder<Criterion> builder)
        {
            builder.ToTable("awards_criteria");
            builder.HasKey(criterion => criterion.Id);
            builder.Property(criterion => criterion.Code).HasMaxLength(Category.CodeLimit);
            builder.Property(criterion => criterion.Name).HasMaxLength(Programme.NameLimit);
            builder.Property(criterion => criterion.Definition).HasMaxLength(DefinitionLimit);
            builder.HasIndex(criterion => new { criterion.VersionId, criterion.Code }).IsUnique();
        }
    }
}
