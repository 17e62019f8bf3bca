using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>How an edition's decisions are approved and contested, as its published rules say. Without one, the panel's decision is the last word.</summary>
internal sealed class DueProcess
{
    public const int NameLimit = 200;
    public const int ClauseLimit = 500;
    public const int MostDays = 90;

    public required EditionId EditionId { get; init; }

    /// <summary>Null: the panel decides alone.</summary>
    public string? ApprovingBody { get; set; }

    /// <summary>False, as a rule: a decision stands unopposed.</summary>
    public bool ByVote { get; set; }

    /// <summary>0: nobody can object.</summary>
    public int ObjectionDays { get; set; }

    /// <summary>0: the answer to an objection is the last word.</summary>
    public int AppealDays { get; set; }

    /// <summary>Whether the chosen are named in public while objections are open, by name where they agreed to it.</summary>
    public bool SlatePublic { get; set; }

    /// <summary>Where the published rules ask for a vote or a public slate.</summary>
    public string? RulesClause { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DueProcess>
    {
        public void Configure(EntityTypeBuilder<DueProcess> builder)
        {
            builder.ToTable("awards_due_processes");
            builder.HasKey(rules => rules.EditionId);
            builder.Property(rules => rules.ApprovingBody).HasMaxLength(NameLimit);
            builder.Property(rules => rules.RulesClause).HasMaxLength(ClauseLimit);
            builder.HasOne<Edition>().WithMany().HasForeignKey(rules => rules.EditionId);
        }
    }
}

public enum DutyKind
{
    Approve,
    HandleObjections,
    DecideAppeals,
}

/// <summary>A part in the due process of an edition, entrusted to somebody who had none in its decisions.</summary>
internal sealed class Duty
{
    public required EditionId EditionId { get; init; }

    public required UserId UserId { get; init; }

    public required DutyKind Kind { get; init; }

    public required string Name { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Duty>
    {
        public void Configure(EntityTypeBuilder<Duty> builder)
        {
            builder.ToTable("awards_duties");
            builder.HasKey(duty => new { duty.EditionId, duty.UserId });
            builder.Property(duty => duty.Name).HasMaxLength(DueProcess.NameLimit);
            builder.HasIndex(duty => duty.UserId);
            builder.HasOne<Edition>().WithMany().HasForeignKey(duty => duty.EditionId);
        }
    }
}
