using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>What ties a nominee to somebody who may judge; the kinds a judge may declare too.</summary>
public enum StatedTieKind
{
    SameOrganisationNow,
    SameOrganisationRecently,
    CoAuthor,
    Supervision,
    Family,
    ClosePersonal,
    Interest,
    Other,
}

/// <summary>Whose word it is.</summary>
public enum TieSide
{
    Nominator,
    Nominee,
}

/// <summary>A nominator or the nominee says that somebody who may sit on the panel has a tie with the nominee. Neither reads the other's.</summary>
/// <remarks>The panel is not shown to them: they name people, and the secretary says which judge is meant.</remarks>
internal sealed class StatedTie
{
    public const int RemarkLimit = 500;

    /// <summary>So many of each side; a list of everybody would keep everybody out.</summary>
    public const int Most = 10;

    public required StatedTieId Id { get; init; }

    public required NominationId NominationId { get; init; }

    public required TieSide Side { get; init; }

    /// <summary>Null for a nominee who came by the letter's link.</summary>
    public UserId? By { get; init; }

    public required string Name { get; set; }

    public string? Organisation { get; set; }

    public required StatedTieKind Kind { get; init; }

    public string? Remark { get; set; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? TakenBackAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StatedTie>
    {
        public void Configure(EntityTypeBuilder<StatedTie> builder)
        {
            builder.ToTable("awards_stated_ties");
            builder.HasKey(tie => tie.Id);
            builder.Property(tie => tie.Name).HasMaxLength(Nomination.NameLimit);
            builder.Property(tie => tie.Organisation).HasMaxLength(Nomination.NameLimit);
            builder.Property(tie => tie.Remark).HasMaxLength(RemarkLimit);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(tie => tie.NominationId);
            builder.HasIndex(tie => tie.NominationId);
        }
    }
}
