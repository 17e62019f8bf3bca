using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>Where an edition stands. Phases follow each other in this order and never go back.</summary>
public enum EditionPhase
{
    Draft,
    Nominating,
    Screening,
    Reviewing,
    Deciding,
    Published,
    Closed,
}

/// <summary>One turn of a programme, from call to roll.</summary>
internal sealed class Edition
{
    public const int LabelLimit = 120;
    public const int SlugLimit = 40;
    public const int ScaleLow = 0;
    public const int ScaleHigh = 5;

    public required EditionId Id { get; init; }

    public required ProgrammeId ProgrammeId { get; init; }

    public Programme? Programme { get; init; }

    public required string Slug { get; set; }

    public required string Label { get; set; }

    public string Purpose { get; set; } = "";

    /// <summary>An IANA name; every deadline is shown and counted in it.</summary>
    public required string TimeZone { get; set; }

    public EditionPhase Phase { get; set; } = EditionPhase.Draft;

    public required DateTimeOffset NominatingOpens { get; set; }

    public required DateTimeOffset NominatingCloses { get; set; }

    /// <summary>Hours after the announced close in which a draft may still be finished and sent; it is then marked late.</summary>
    public int GraceHours { get; set; }

    public required DateTimeOffset ScreeningCloses { get; set; }

    public required DateTimeOffset ReviewingCloses { get; set; }

    public required DateTimeOffset DecidingCloses { get; set; }

    public required DateTimeOffset Publishes { get; set; }

    /// <summary>The roll is prepared and becomes public by itself at this moment; nothing of it is public before.</summary>
    public DateTimeOffset? RollReleasesAt { get; set; }

    /// <summary>Judges who shared an organisation or a document with the nominee within so many years are in conflict.</summary>
    public required int ConflictYears { get; set; }

    public required int EndorsementsMin { get; set; }

    public required int EndorsementsMax { get; set; }

    /// <summary>How many members without a conflict must be present to decide on a nomination.</summary>
    public required int Quorum { get; set; }

    /// <summary>The day eligibility is counted from.</summary>
    public required DateOnly ReferenceDate { get; set; }

    public int? FirstRecordAtLeastYears { get; set; }

    public int? FirstRecordAtMostYears { get; set; }

    public bool NotAlreadyLaureate { get; set; }

    /// <summary>The number the last nomination received.</summary>
    public int LastNumber { get; set; }

    public List<Category> Categories { get; init; } = [];

    public List<CriteriaVersion> CriteriaVersions { get; init; } = [];

    public List<EditionPhaseRow> PhaseRows { get; init; } = [];

    public List<FormVersion> Forms { get; init; } = [];

    /// <summary>Who may nominate and how often; null where everybody may as often as they like.</summary>
    public NominatingTerms? Terms { get; set; }

    /// <summary>The questions asked now; null where there are none beside statement, citation and claims.</summary>
    public FormVersion? Form => Forms.MaxBy(version => version.Number);

    /// <summary>The version that judges mark by where a category has none of its own: the last one drafted, frozen once nominating opens.</summary>
    public CriteriaVersion Criteria => CriteriaVersions.Where(version => version.CategoryId is null).MaxBy(version => version.Number)!;

    /// <summary>The number of the latest version, of the edition or of a category.</summary>
    public int LastCriteria => CriteriaVersions.Max(version => version.Number);

    /// <summary>A category's own criteria; null where it uses the edition's.</summary>
    public CriteriaVersion? OwnCriteria(CategoryId category) => CriteriaVersions.Where(version => version.CategoryId == category).MaxBy(version => version.Number) is { Items.Count: > 0 } own ? own : null;

    internal sealed class Mapping : IEntityTypeConfiguration<Edition>
    {
        public void Configure(EntityTypeBuilder<Edition> builder)
        {
            builder.ToTable("awards_editions");
            builder.HasKey(edition => edition.Id);
            builder.Property(edition => edition.Slug).HasMaxLength(SlugLimit);
            builder.Property(edition => edition.Label).HasMaxLength(LabelLimit);
            builder.Property(edition => edition.Purpose).HasMaxLength(Programme.TextLimit);
            builder.Property(edition => edition.TimeZone).HasMaxLength(60);
            builder.Property(edition => edition.LastNumber).IsConcurrencyToken();
            builder.Property(edition => edition.Phase).IsConcurrencyToken();
            builder.Ignore(edition => edition.Criteria);
            builder.Ignore(edition => edition.LastCriteria);
            builder.Ignore(edition => edition.Form);
            builder.HasIndex(edition => edition.Slug).IsUnique();
            builder.HasOne(edition => edition.Programme).WithMany().HasForeignKey(edition => edition.ProgrammeId);
            builder.HasOne(edition => edition.Terms).WithOne().HasForeignKey<NominatingTerms>(terms => terms.EditionId);
            builder.HasMany(edition => edition.Categories).WithOne().HasForeignKey(category => category.EditionId);
            builder.HasMany(edition => edition.CriteriaVersions).WithOne().HasForeignKey(version => version.EditionId);
        }
    }
}

/// <summary>What one may be nominated for, and how many may win.</summary>
internal sealed class Category
{
    public const int CodeLimit = 40;

    public required CategoryId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required int Quota { get; set; }

    public QuotaKind QuotaKind { get; set; }

    /// <summary>Whether fewer than the quota may win, with a reason, though there were enough nominations.</summary>
    public bool MayWithhold { get; set; } = true;

    public required int Position { get; set; }

    public List<CategoryCap> Caps { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Category>
    {
        public void Configure(EntityTypeBuilder<Category> builder)
        {
            builder.ToTable("awards_categories");
            builder.HasKey(category => category.Id);
            builder.Property(category => category.Code).HasMaxLength(CodeLimit);
            builder.Property(category => category.Name).HasMaxLength(Programme.NameLimit);
            builder.HasIndex(category => new { category.EditionId, category.Code }).IsUnique();
            builder.HasMany(category => category.Caps).WithOne().HasForeignKey(cap => cap.CategoryId);
        }
    }
}
