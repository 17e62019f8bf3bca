using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Words proposed for a laureate of a decision that was set aside. They are history, and where the same nominee is chosen again the new draft begins with them.</summary>
internal sealed class EarlierCitation
{
    public required EarlierCitationId Id { get; init; }

    public required DecisionId DecisionId { get; init; }

    public required NominationId NominationId { get; init; }

    /// <summary>As it was numbered then.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    public required UserId? ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>As it stood when the decision was set aside.</summary>
    public required CitationState State { get; init; }

    public UserId? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? Note { get; init; }

    public static EarlierCitation Of(CitationDraft draft, NominationId nomination, DecisionId decision, EarlierCitationId id) => new()
    {
        Id = id,
        DecisionId = decision,
        NominationId = nomination,
        Number = draft.Number,
        Text = draft.Text,
        ProposedBy = draft.ProposedBy,
        ProposedAt = draft.ProposedAt,
        State = draft.State,
        AnsweredBy = draft.AnsweredBy,
        AnsweredAt = draft.AnsweredAt,
        Note = draft.Note,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<EarlierCitation>
    {
        public void Configure(EntityTypeBuilder<EarlierCitation> builder)
        {
            builder.ToTable("awards_earlier_citations");
            builder.HasKey(citation => citation.Id);
            builder.Property(citation => citation.Text).HasMaxLength(Programme.TextLimit);
            builder.Property(citation => citation.Note).HasMaxLength(Nomination.ReasonLimit);
            builder.HasIndex(citation => citation.NominationId);
            builder.HasOne<Decision>().WithMany().HasForeignKey(citation => citation.DecisionId);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(citation => citation.NominationId);
        }
    }
}

/// <summary>Which of the earlier words a new draft begins with. Pure.</summary>
internal static class CarriedWords
{
    /// <returns>Of the decision set aside last: the approved, else the last that waited. Words that were returned are not carried; null where there are none.</returns>
    public static EarlierCitation? Choose(IEnumerable<(EarlierCitation Citation, DateTimeOffset SetAsideAt)> earlier) =>
        earlier.Where(one => one.Citation.State is CitationState.Approved or CitationState.Proposed)
            .OrderByDescending(one => one.SetAsideAt).ThenBy(one => one.Citation.State == CitationState.Approved ? 0 : 1).ThenByDescending(one => one.Citation.Number)
            .Select(one => one.Citation).FirstOrDefault();
}
