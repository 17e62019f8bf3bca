using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>By what right somebody is told of a decision and may object to it.</summary>
public enum Standing
{
    Nominator,
    Nominee,

    /// <summary>A delegate, where the rules have the slate published.</summary>
    Member,
}

public enum ObjectionState
{
    Lodged,
    Upheld,
    NotUpheld,

    /// <summary>The decision it was about was set aside for another reason.</summary>
    Overtaken,
}

/// <summary>A party says that a decision is wrong. Read by the party and by whoever is entrusted with objections, and by nobody else.</summary>
internal sealed class Objection
{
    public const int TextLimit = 4000;

    public required ObjectionId Id { get; init; }

    public required EditionId EditionId { get; init; }

    public required DecisionId DecisionId { get; init; }

    public required NominationId NominationId { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>Null for a nominee who came by letter.</summary>
    public UserId? LodgedBy { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset LodgedAt { get; init; }

    public ObjectionState State { get; set; }

    public UserId? HandledBy { get; set; }

    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The last second for an appeal; null where there is none.</summary>
    public DateTimeOffset? AppealUntil { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Objection>
    {
        public void Configure(EntityTypeBuilder<Objection> builder)
        {
            builder.ToTable("awards_objections");
            builder.HasKey(objection => objection.Id);
            builder.Property(objection => objection.Text).HasMaxLength(TextLimit);
            builder.Property(objection => objection.Answer).HasMaxLength(TextLimit);
            builder.HasIndex(objection => objection.EditionId);
            builder.HasIndex(objection => objection.NominationId);
            builder.HasOne<Decision>().WithMany().HasForeignKey(objection => objection.DecisionId);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(objection => objection.NominationId);
        }
    }
}

/// <summary>Which rule of procedure was broken. The merits are not among them.</summary>
public enum AppealGround
{
    SomebodyInConflictTookPart,
    TheQuorumWasNotThere,
    PublishedRuleNotFollowed,
    TheObjectionWasNotHeard,
    NoReasonsWereGiven,
}

public enum AppealState
{
    Lodged,
    Dismissed,

    /// <summary>Somebody else handles the objection anew.</summary>
    HeardAgain,

    /// <summary>The decision is set aside.</summary>
    BackToPanel,
}

/// <summary>The one appeal against the answer to an objection, on procedure only, decided by somebody who had no part before.</summary>
internal sealed class Appeal
{
    public required AppealId Id { get; init; }

    public required ObjectionId ObjectionId { get; init; }

    public required AppealGround Ground { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset LodgedAt { get; init; }

    /// <summary>Who answered the objection; may neither decide the appeal nor answer anew.</summary>
    public required UserId AnsweredBefore { get; init; }

    public AppealState State { get; set; }

    public UserId? DecidedBy { get; set; }

    public string? Answer { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Appeal>
    {
        public void Configure(EntityTypeBuilder<Appeal> builder)
        {
            builder.ToTable("awards_appeals");
            builder.HasKey(appeal => appeal.Id);
            builder.Property(appeal => appeal.Text).HasMaxLength(Objection.TextLimit);
            builder.Property(appeal => appeal.Answer).HasMaxLength(Objection.TextLimit);
            builder.HasIndex(appeal => appeal.ObjectionId).IsUnique();
            builder.HasOne<Objection>().WithMany().HasForeignKey(appeal => appeal.ObjectionId);
        }
    }
}
