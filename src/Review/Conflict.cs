using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

public enum ConflictKind
{
    /// <summary>The judge is the nominee.</summary>
    Nominee,
    Nominator,
    Endorser,

    /// <summary>By the record, on the day of the search.</summary>
    SameOrganisationNow,

    /// <summary>By the record, within the edition's years.</summary>
    SameOrganisationRecently,
    CoAuthor,

    /// <summary>By what the panel and the nomination say, record or not.</summary>
    SameOrganisationStated,
    Family,
    Supervision,
    ClosePersonal,
    Interest,

    /// <summary>The judge read or commented on the draft of the nomination.</summary>
    DraftRead,
    Other,
}

public enum ConflictOrigin
{
    Detected,

    /// <summary>By the judge.</summary>
    Declared,
    DeclaredByNominator,
    DeclaredByNominee,
}

public enum ConflictState
{
    /// <summary>Found by search; nobody has looked yet. Binds all the same.</summary>
    Open,
    Confirmed,
    Lifted,
}

/// <summary>A reason why a judge has nothing to do with a nomination.</summary>
internal sealed class Conflict
{
    public const int ReasonLimit = 1000;
    public const int DetailLimit = 500;

    public required ConflictId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required JudgeId Judge { get; init; }

    public required NominationId Nomination { get; init; }

    public required ConflictKind Kind { get; init; }

    public required ConflictOrigin Origin { get; init; }

    /// <summary>What was found and where, or the judge's own reason.</summary>
    public required string Detail { get; init; }

    /// <summary>Tells two findings of one kind apart, so that a second search finds nothing new.</summary>
    public required string Mark { get; init; }

    public required DateTimeOffset At { get; init; }

    public ConflictState State { get; set; }

    public UserId? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecisionReason { get; set; }

    /// <summary>A nominator or the nominee said so in confidence, and the secretary said who is meant.</summary>
    public bool IsByEntrant => Origin is ConflictOrigin.DeclaredByNominator or ConflictOrigin.DeclaredByNominee;

    /// <summary>The kind as the panel learns it: what a nominator or a nominee said of a judge stays with the secretary.</summary>
    public ConflictKind ShownKind => IsByEntrant ? ConflictKind.Other : Kind;

    internal sealed class Mapping : IEntityTypeConfiguration<Conflict>
    {
        public void Configure(EntityTypeBuilder<Conflict> builder)
        {
            builder.ToTable("review_conflicts");
            builder.HasKey(conflict => conflict.Id);
            builder.Ignore(conflict => conflict.IsByEntrant);
            builder.Ignore(conflict => conflict.ShownKind);
            builder.Property(conflict => conflict.Detail).HasMaxLength(ReasonLimit);
            builder.Property(conflict => conflict.Mark).HasMaxLength(DetailLimit);
            builder.Property(conflict => conflict.DecisionReason).HasMaxLength(ReasonLimit);
            builder.HasOne<Judge>().WithMany().HasForeignKey(conflict => conflict.Judge);
            builder.HasIndex(conflict => new { conflict.Judge, conflict.Nomination, conflict.Kind, conflict.Origin, conflict.Mark }).IsUnique();
            builder.HasIndex(conflict => conflict.Edition);
        }
    }
}
