using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Landscape;

public readonly record struct ProposalId(Guid Value) : ITypedId<ProposalId>
{
    public static ProposalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum ProposedChange
{
    Change,
    Add,
    Delete,
}

public enum ProposalOutcome
{
    Open,

    /// <summary>Stands in the text in square brackets: discussed, not agreed.</summary>
    Bracketed,
    Agreed,
    NotAgreed,
}

/// <summary>A member's proposed wording of one clause. The text changes only when the responsible group agrees to it.</summary>
internal sealed class ClauseProposal : Contributed
{
    public const int ReasonLength = 1000;

    public required ProposalId Id { get; init; }

    public required TextId TextId { get; init; }

    public required ProposedChange Kind { get; init; }

    /// <summary>The clause it is about; for a new clause the key it would bear.</summary>
    public required string Key { get; init; }

    public string? Heading { get; init; }

    public string? Body { get; init; }

    public int? Weight { get; init; }

    public List<string> Anchors { get; init; } = [];

    public required string Why { get; init; }

    public required ProposalOutcome Outcome { get; set; }

    /// <summary>The meeting that decided, or put it in brackets.</summary>
    public string? Meeting { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ClauseProposal>
    {
        public void Configure(EntityTypeBuilder<ClauseProposal> builder)
        {
            builder.ToTable("landscape_clause_proposals");
            builder.HasKey(proposal => proposal.Id);
            builder.Property(proposal => proposal.Key).HasMaxLength(Clause.KeyLength);
            builder.Property(proposal => proposal.Heading).HasMaxLength(Clause.HeadingLength);
            builder.Property(proposal => proposal.Body).HasMaxLength(Clause.BodyLength);
            builder.Property(proposal => proposal.Why).HasMaxLength(ReasonLength);
            builder.Property(proposal => proposal.Meeting).HasMaxLength(TextVersion.MeetingLength);
            builder.Property(proposal => proposal.Outcome).IsConcurrencyToken();
            Map(builder);
        }
    }
}

public readonly record struct OpenPointId(Guid Value) : ITypedId<OpenPointId>
{
    public static OpenPointId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A question somebody wants settled before the text is adopted.</summary>
internal sealed class OpenPoint : Contributed
{
    public const int TextLength = 1000;

    public required OpenPointId Id { get; init; }

    public required TextId TextId { get; init; }

    public required string Text { get; init; }

    public string? SettledBy { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OpenPoint>
    {
        public void Configure(EntityTypeBuilder<OpenPoint> builder)
        {
            builder.ToTable("landscape_open_points");
            builder.HasKey(point => point.Id);
            builder.Property(point => point.Text).HasMaxLength(TextLength);
            builder.Property(point => point.SettledBy).HasMaxLength(TextVersion.MeetingLength);
            Map(builder);
        }
    }
}

/// <summary>Which adopted texts an edition was given. At most one of each kind; the criteria are frozen with the edition.</summary>
internal sealed class EditionText
{
    public required Guid Edition { get; init; }

    public required TextKind Kind { get; init; }

    public required TextVersionId VersionId { get; set; }

    public required DateTimeOffset GivenAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<EditionText>
    {
        public void Configure(EntityTypeBuilder<EditionText> builder)
        {
            builder.ToTable("landscape_edition_texts");
            builder.HasKey(one => new { one.Edition, one.Kind });
            builder.HasOne<TextVersion>().WithMany().HasForeignKey(one => one.VersionId);
        }
    }
}
