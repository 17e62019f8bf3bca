using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

public enum Outcome
{
    Laureate,
    NotSelected,
}

/// <summary>Why a decision holds no longer.</summary>
public enum SetAsideBecause
{
    ReferredBack,
    ObjectionUpheld,
    AppealGranted,
}

/// <summary>What the panel decided for one category, and why. Recorded once, unless it is set aside.</summary>
/// <remarks>Queries see the decision that stands; those set aside are history, and asked for as such.</remarks>
internal sealed class Decision
{
    public required DecisionId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required CategoryId CategoryId { get; init; }

    public required RecommendationId RecommendationId { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public required UserId RecordedBy { get; init; }

    /// <summary>Fewer laureates than the quota allows: why.</summary>
    public string? WithheldReason { get; init; }

    public required List<Guid> MembersPresent { get; init; }

    /// <summary>When nominees and nominators were told.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>The last second for an objection; null where there is none.</summary>
    public DateTimeOffset? ObjectionsUntil { get; set; }

    public DateTimeOffset? SetAsideAt { get; set; }

    public SetAsideBecause? SetAsideBecause { get; set; }

    /// <summary>What the panel is told to look at again.</summary>
    public string? SetAsideWords { get; set; }

    public List<DecisionLine> Lines { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> builder)
        {
            builder.ToTable("awards_decisions");
            builder.HasKey(decision => decision.Id);
            builder.Property(decision => decision.WithheldReason).HasMaxLength(Nomination.ReasonLimit);
            builder.Property(decision => decision.SetAsideWords).HasMaxLength(Nomination.ReasonLimit);
            builder.HasQueryFilter(decision => decision.SetAsideAt == null);
            builder.HasIndex(decision => decision.CategoryId).IsUnique().HasFilter("\"SetAsideAt\" IS NULL");
            builder.HasOne<Edition>().WithMany().HasForeignKey(decision => decision.EditionId);
            builder.HasOne<Recommendation>().WithMany().HasForeignKey(decision => decision.RecommendationId);
            builder.HasMany(decision => decision.Lines).WithOne().HasForeignKey(line => line.DecisionId);
        }
    }
}

internal sealed class DecisionLine
{
    public required DecisionId DecisionId { get; init; }

    public required NominationId NominationId { get; init; }

    public required Outcome Outcome { get; init; }

    public string? Reason { get; init; }

    /// <summary>Members present and not recused.</summary>
    public required int Counted { get; init; }

    /// <summary>Who presided where the chair was recused.</summary>
    public UserId? PresidedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DecisionLine>
    {
        public void Configure(EntityTypeBuilder<DecisionLine> builder)
        {
            builder.ToTable("awards_decision_lines");
            builder.HasKey(line => new { line.DecisionId, line.NominationId });
            builder.Property(line => line.Reason).HasMaxLength(Nomination.ReasonLimit);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(line => line.NominationId);
        }
    }
}

/// <summary>Somebody the panel chose. On the public roll once published, by name only with consent.</summary>
internal sealed class Laureate
{
    public required LaureateId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required CategoryId CategoryId { get; init; }

    public required NominationId NominationId { get; init; }

    public required PersonId Person { get; init; }

    public string Citation { get; set; } = "";

    public DateTimeOffset? CitationWrittenAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The title was taken back and not given again; why stands in the <see cref="TitleWithdrawal"/>.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Laureate>
    {
        public void Configure(EntityTypeBuilder<Laureate> builder)
        {
            builder.ToTable("awards_laureates");
            builder.HasKey(laureate => laureate.Id);
            builder.Property(laureate => laureate.Citation).HasMaxLength(Programme.TextLimit);
            builder.HasIndex(laureate => laureate.NominationId).IsUnique();
            builder.HasIndex(laureate => laureate.Person);
            builder.HasOne<Edition>().WithMany().HasForeignKey(laureate => laureate.EditionId);
            builder.HasOne<Nomination>().WithOne().HasForeignKey<Laureate>(laureate => laureate.NominationId);
        }
    }
}
