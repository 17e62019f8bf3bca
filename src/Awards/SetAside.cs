using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards;

/// <summary>A nomination that takes no further part in its edition, through no fault in it: its nominator may carry it into the next.</summary>
internal sealed class SetAside
{
    public required NominationId NominationId { get; init; }

    public required DateTimeOffset At { get; init; }

    public UserId? By { get; init; }

    /// <summary>The nominee could not be nominated at all; otherwise the nomination waits for another year.</summary>
    public bool Disqualified { get; init; }

    public required string Reason { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SetAside>
    {
        public void Configure(EntityTypeBuilder<SetAside> builder)
        {
            builder.ToTable("awards_set_asides");
            builder.HasKey(aside => aside.NominationId);
            builder.Property(aside => aside.Reason).HasMaxLength(Nomination.ReasonLimit);
            builder.HasOne<Nomination>().WithMany().HasForeignKey(aside => aside.NominationId);
        }
    }
}

internal static class SetAsides
{
    /// <summary>Nominations that take part: not set aside.</summary>
    public static IQueryable<Nomination> TakingPart(this PalmaresDb db) => db.Set<Nomination>().Where(n => !db.Set<SetAside>().Any(aside => aside.NominationId == n.Id));
}

/// <summary>Takes a nomination out of its edition, with a reason that its nominator reads, and writes to those who nominate. For Review, which knows the panel.</summary>
public sealed class SetAsideNomination(PalmaresDb db, ActLog acts, TimeProvider clock, WriteLetter letters, IUserReaders readers, PublicAddress address)
{
    public sealed record Input(NominationId Nomination, bool Disqualified, string Reason);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FormPanel))
            return KernelErrors.NotPermitted;
        var nomination = await db.Set<Nomination>().AsNoTracking().Include(n => n.CoNominators).SingleOrDefaultAsync(n => n.Id == input.Nomination && n.State == NominationState.Submitted, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        if (await db.Set<SetAside>().AnyAsync(aside => aside.NominationId == nomination.Id, ct))
            return AwardsErrors.SetAsideAlready;
        var edition = await db.Set<Edition>().AsNoTracking().Include(e => e.Programme).SingleAsync(e => e.Id == nomination.EditionId, ct);
        if (edition.Phase > EditionPhase.Deciding)
            return AwardsErrors.SetAsideLate;
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > Nomination.ReasonLimit)
            return AwardsErrors.ReasonNeeded;

        var aside = new SetAside { NominationId = nomination.Id, At = clock.GetUtcNow(), By = by.User, Disqualified = input.Disqualified, Reason = input.Reason.Trim() };
        db.Set<SetAside>().Add(aside);
        acts.Record(new NominationSetAside(nomination.Id, input.Disqualified), by, aside.Reason);
        await TellAsync(nomination, $"{edition.Programme!.Name} {edition.Label}", ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    // The reason stands on the nomination's page, for those who may read it; a letter may lie open anywhere.
    private async Task TellAsync(Nomination nomination, string programme, CancellationToken ct)
    {
        var users = nomination.Accounts();
        var known = await readers.FindAsync(users, ct);
        foreach (var reader in users.Where(known.ContainsKey).Select(user => known[user]))
        {
            await letters.StageAsync(
                new Letter(NominatingLetters.NominationSetAside, reader.Email, reader.Name)
                {
                    About = nomination.Id.Value,
                    ["name"] = reader.Name,
                    ["nominee"] = nomination.NomineeName,
                    ["programme"] = programme,
                    ["number"] = nomination.Number,
                    ["link"] = address.To($"/awards/nominating/{nomination.Id}"),
                },
                ct);
        }
    }
}

/// <summary>That a nomination is set aside, for its own nominator and the secretary.</summary>
public sealed class ReadSetAside(PalmaresDb db)
{
    public sealed record View(DateTimeOffset At, bool Disqualified, string Reason);

    /// <returns>Null where it is not set aside, or not this actor's to see.</returns>
    public async Task<View?> RunAsync(NominationId id, Actor by, CancellationToken ct) =>
        await db.NominationsOf(by).AnyAsync(n => n.Id == id, ct)
            ? await db.Set<SetAside>().AsNoTracking().Where(aside => aside.NominationId == id).Select(aside => new View(aside.At, aside.Disqualified, aside.Reason)).SingleOrDefaultAsync(ct)
            : null;
}
