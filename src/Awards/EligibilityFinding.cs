using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>Three values: what the record does not say is neither yes nor no.</summary>
public enum RuleVerdict
{
    Eligible,
    Ineligible,
    Unknown,
}

/// <summary>What one rule said of one nomination when it was last checked.</summary>
internal sealed class EligibilityFinding
{
    public required NominationId NominationId { get; init; }

    public required string Rule { get; init; }

    public required RuleVerdict Verdict { get; init; }

    public required string Reason { get; init; }

    /// <summary>The values the rule used, as text.</summary>
    public required string Used { get; init; }

    /// <summary>What the record would have to say for the rule to answer.</summary>
    public string? Missing { get; init; }

    public required int Position { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EligibilityFinding>
    {
        public void Configure(EntityTypeBuilder<EligibilityFinding> builder)
        {
            builder.ToTable("awards_eligibility_findings");
            builder.HasKey(finding => new { finding.NominationId, finding.Rule });
            builder.Property(finding => finding.Rule).HasMaxLength(60);
            builder.Property(finding => finding.Reason).HasMaxLength(500);
            builder.Property(finding => finding.Used).HasMaxLength(500);
            builder.Property(finding => finding.Missing).HasMaxLength(500);
        }
    }
}
