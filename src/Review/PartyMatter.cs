using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>When it was found.</summary>
public enum PartyMoment
{
    Sent,
    Endorsed,
    Appointed,

    /// <summary>Looked for again: a term or an office began since.</summary>
    TermRuns,
    Declared,
}

public enum PartyMatterState
{
    Open,

    /// <summary>The nomination waits for another year.</summary>
    SetAside,
    SteppedDown,

    /// <summary>The member stays on the panel, and has a conflict with the nomination.</summary>
    Stays,
    Disqualified,

    /// <summary>The name is the same; the person is another.</summary>
    Dismissed,
}

/// <summary>Somebody takes part in a nomination against a rule, or seems to. Kept with what was done about it.</summary>
internal sealed class PartyMatter
{
    public required PartyMatterId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required NominationId Nomination { get; init; }

    public required PartyRule Rule { get; init; }

    public required PartyRole Role { get; init; }

    /// <summary>The member, where it is one.</summary>
    public JudgeId? Judge { get; init; }

    /// <summary>The office, where it is an officer.</summary>
    public OfficeId? Office { get; init; }

    /// <summary>Nothing but the name is the same.</summary>
    public required bool ByName { get; init; }

    /// <summary>The member was on no earlier panel of the programme.</summary>
    public required bool FirstCycle { get; init; }

    public required PartyMoment Moment { get; init; }

    public required DateTimeOffset At { get; init; }

    public PartyMatterState State { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public UserId? SettledBy { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PartyMatter>
    {
        public void Configure(EntityTypeBuilder<PartyMatter> builder)
        {
            builder.ToTable("review_party_matters");
            builder.HasKey(matter => matter.Id);
            builder.Property(matter => matter.Reason).HasMaxLength(Conflict.ReasonLimit);
            builder.HasOne<Judge>().WithMany().HasForeignKey(matter => matter.Judge);
            builder.HasOne<Office>().WithMany().HasForeignKey(matter => matter.Office);
            builder.HasIndex(matter => matter.Edition);
        }
    }
}

/// <summary>An office of the body whose holder stays out of nominating and endorsing, in every programme.</summary>
internal sealed class Office
{
    public const int TitleLimit = 200;

    public required OfficeId Id { get; init; }

    public required string Title { get; init; }

    public required string Name { get; init; }

    public UserId? User { get; init; }

    public Records.PersonId? Person { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it is not known.</summary>
    public DateOnly? Until { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Office>
    {
        public void Configure(EntityTypeBuilder<Office> builder)
        {
            builder.ToTable("review_offices");
            builder.HasKey(office => office.Id);
            builder.Property(office => office.Title).HasMaxLength(TitleLimit);
            builder.Property(office => office.Name).HasMaxLength(Judge.NameLimit);
        }
    }
}
