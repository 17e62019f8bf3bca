using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Review;

/// <summary>The panel of one edition and the two numbers that shape its assignment.</summary>
internal sealed class Panel
{
    public required PanelId Id { get; init; }

    public required EditionId Edition { get; init; }

    /// <summary>How many judges read each nomination.</summary>
    public required int Reviews { get; set; }

    /// <summary>At most so many judges of one organisation read the same nomination.</summary>
    public required int PerOrganisation { get; set; }

    /// <summary>At most so many judges of one region read the same nomination; null: no such rule.</summary>
    public int? PerRegion { get; set; }

    /// <summary>Judges of at least so many regions read each nomination; null: no such rule.</summary>
    public int? Regions { get; set; }

    /// <summary>At least so many judges of each nomination fit it by <see cref="ExpertFit"/>, where there are such judges; null: no such rule.</summary>
    public int? Experts { get; set; }

    /// <summary>The fit from which a judge counts as an expert on a nomination.</summary>
    public const double ExpertFit = 0.4;

    public List<Judge> Judges { get; } = [];

    /// <summary>A member who left stays in the books and reads nothing.</summary>
    public IEnumerable<Judge> Members => Judges.Where(judge => !judge.HasLeft);

    internal sealed class Mapping : IEntityTypeConfiguration<Panel>
    {
        public void Configure(EntityTypeBuilder<Panel> builder)
        {
            builder.ToTable("review_panels");
            builder.HasKey(panel => panel.Id);
            builder.Ignore(panel => panel.Members);
            builder.HasIndex(panel => panel.Edition).IsUnique();
            builder.HasMany(panel => panel.Judges).WithOne().HasForeignKey(judge => judge.Panel);
        }
    }
}

/// <summary>A member of a panel.</summary>
internal sealed class Judge
{
    public const int NameLimit = 200;
    public const int ExpertiseLimit = 1000;
    public const int LoadLimit = 500;

    public required JudgeId Id { get; init; }

    public required PanelId Panel { get; init; }

    public required UserId User { get; init; }

    public PersonId? Person { get; set; }

    public required string Name { get; set; }

    public string? Organisation { get; set; }

    public string? Region { get; set; }

    /// <summary>Words the member knows about, separated by commas.</summary>
    public required string Expertise { get; set; }

    public required int MinLoad { get; set; }

    public required int MaxLoad { get; set; }

    public required bool IsChair { get; set; }

    public bool HasLeft { get; set; }

    /// <summary>When the term on the programme's panels begins; null: with the edition.</summary>
    public DateOnly? TermFrom { get; set; }

    /// <summary>The last day of the term; null: it ends with the edition.</summary>
    public DateOnly? TermUntil { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Judge>
    {
        public void Configure(EntityTypeBuilder<Judge> builder)
        {
            builder.ToTable("review_judges");
            builder.HasKey(judge => judge.Id);
            builder.Property(judge => judge.Name).HasMaxLength(NameLimit);
            builder.Property(judge => judge.Organisation).HasMaxLength(NameLimit);
            builder.Property(judge => judge.Region).HasMaxLength(NameLimit);
            builder.Property(judge => judge.Expertise).HasMaxLength(ExpertiseLimit);
            builder.HasIndex(judge => new { judge.Panel, judge.User }).IsUnique();
            builder.HasIndex(judge => judge.User);
        }
    }
}
