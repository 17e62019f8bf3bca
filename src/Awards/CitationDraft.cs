using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

public enum CitationState
{
    /// <summary>Waits for a second person.</summary>
    Proposed,
    Approved,

    /// <summary>Given back with a word of why.</summary>
    Returned,

    /// <summary>Another draft came before it was answered.</summary>
    Replaced,
}

/// <summary>Words proposed for a laureate. None is ever changed: a new one is proposed, so that the history stays.</summary>
internal sealed class CitationDraft
{
    public required CitationDraftId Id { get; init; }

    public required LaureateId LaureateId { get; init; }

    /// <summary>1 for a laureate's first.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    public required UserId? ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public CitationState State { get; set; } = CitationState.Proposed;

    public UserId? AnsweredBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string? Note { get; set; }

    /// <summary>The words of a decision set aside that it begins with; who proposed them stands as its proposer.</summary>
    public EarlierCitationId? CarriedFrom { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CitationDraft>
    {
        public void Configure(EntityTypeBuilder<CitationDraft> builder)
        {
            builder.ToTable("awards_citation_drafts");
            builder.HasKey(draft => draft.Id);
            builder.Property(draft => draft.Text).HasMaxLength(Programme.TextLimit);
            builder.Property(draft => draft.Note).HasMaxLength(Nomination.ReasonLimit);
            builder.Property(draft => draft.State).IsConcurrencyToken();
            builder.HasIndex(draft => new { draft.LaureateId, draft.Number }).IsUnique();
            builder.HasOne<Laureate>().WithMany().HasForeignKey(draft => draft.LaureateId);
        }
    }
}
