using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>A chair in conflict gives a nomination out of hand, once. Who takes it is told to everybody but the chair.</summary>
internal sealed class Handover
{
    public required HandoverId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required NominationId Nomination { get; init; }

    public required UserId From { get; init; }

    /// <summary>Whom the chair named. Another takes it where that member is in conflict too.</summary>
    public required JudgeId Named { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Handover>
    {
        public void Configure(EntityTypeBuilder<Handover> builder)
        {
            builder.ToTable("review_handovers");
            builder.HasKey(handover => handover.Id);
            builder.HasOne<Judge>().WithMany().HasForeignKey(handover => handover.Named);
            builder.HasIndex(handover => new { handover.Nomination, handover.From }).IsUnique();
            builder.HasIndex(handover => handover.Edition);
        }
    }
}

/// <summary>Who leads the deliberation on a nomination in the place of a conflicted chair.</summary>
internal static class Presiding
{
    /// <returns>Null where nothing was handed over, the chair is no longer in conflict, or nobody is left.</returns>
    public static async Task<Judge?> OfAsync(PalmaresDb db, ReviewableNomination nomination, EditionId edition, CancellationToken ct)
    {
        var handovers = await db.Set<Handover>().AsNoTracking().Where(h => h.Edition == edition && h.Nomination == nomination.Id).ToListAsync(ct);
        if (handovers.Count == 0)
            return null;
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleAsync(p => p.Edition == edition, ct);
        var apart = await ConflictPairs.ReadAsync(db, edition, ct);
        var chair = panel.Members.SingleOrDefault(j => j.IsChair);
        // What an earlier chair handed over binds no later one.
        var handover = handovers.SingleOrDefault(h => h.From == chair?.User);
        return chair is null || handover is null || !IsApart(chair, nomination, apart) ? null : Choose(panel, handover, nomination, apart);
    }

    /// <summary>The member named, or the next by name who may: what the chair learns does not depend on who else is in conflict.</summary>
    public static Judge? Choose(Panel panel, Handover handover, ReviewableNomination nomination, IReadOnlySet<(JudgeId, NominationId)> apart) => panel.Members
        .Where(j => j.User != handover.From && !IsApart(j, nomination, apart))
        .OrderByDescending(j => j.Id == handover.Named).ThenBy(j => j.Name, StringComparer.Ordinal).ThenBy(j => j.Id.Value)
        .FirstOrDefault();

    public static bool IsApart(Judge judge, ReviewableNomination nomination, IReadOnlySet<(JudgeId, NominationId)> apart) =>
        apart.Contains((judge.Id, nomination.Id)) || nomination.IsNominatedBy(judge.User) || judge.User == nomination.NomineeUser;
}
