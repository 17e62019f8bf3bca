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
    /// <summary>A rule's short name, and after a stroke of whom it speaks.</summary>
    public const int RuleLimit = 160;
    public const int TextLimit = 2000;

    public required NominationId NominationId { get; init; }

    public required string Rule { get; init; }

    public required RuleVerdict Verdict { get; init; }

    public required string Reason { get; init; }

    /// <summary>The values the rule used, as text.</summary>
    public required string Used { get; init; }

    /// <summary>What the record would have to say for the rule to answer.</summary>
    public string? Missing { get; init; }

    /// <summary>The dates that would satisfy the rule.</summary>
    public string? Window { get; init; }

    /// <summary>Whether it counts for the person; a line that does not count, or a judge who leaves, takes nothing from the person.</summary>
    public bool Counts { get; init; } = true;

    public bool Sensitive { get; init; }

    /// <summary>What a waiver or an extension did.</summary>
    public string? Notes { get; init; }

    /// <summary>The version of the rules that answered; null for what every edition asks.</summary>
    public int? Version { get; init; }

    /// <summary>The same in phrases, as JSON, so that each reader has it in a language of theirs; null for what was checked before phrases were kept.</summary>
    public string? Told { get; init; }

    public required int Position { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EligibilityFinding>
    {
        public void Configure(EntityTypeBuilder<EligibilityFinding> builder)
        {
            builder.ToTable("awards_eligibility_findings");
            builder.HasKey(finding => new { finding.NominationId, finding.Rule });
            builder.Property(finding => finding.Rule).HasMaxLength(RuleLimit);
            builder.Property(finding => finding.Reason).HasMaxLength(TextLimit);
            builder.Property(finding => finding.Used).HasMaxLength(TextLimit);
            builder.Property(finding => finding.Missing).HasMaxLength(TextLimit);
            builder.Property(finding => finding.Window).HasMaxLength(TextLimit);
            builder.Property(finding => finding.Notes).HasMaxLength(TextLimit);
        }
    }
}
