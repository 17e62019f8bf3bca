using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Inviting;

/// <summary>The secretary makes a code for nominators. It is told once, here; only its hash is kept.</summary>
public sealed class MakeInvitation(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, PublicAddress address)
{
    /// <param name="Uses">How many people may use it.</param>
    /// <param name="Until">The last day, to 23:59 in the edition's time zone.</param>
    /// <param name="Organisation">For which member its holders speak; null where that is left open.</param>
    /// <param name="Category">The only category it opens; null for all.</param>
    /// <param name="Note">Read by the secretary alone.</param>
    public sealed record Input(EditionId Edition, int Uses, DateOnly Until, string? Organisation = null, CategoryId? Category = null, string? Note = null);

    /// <param name="Link">Holds the code; it cannot be shown again.</param>
    public sealed record Made(InvitationId Id, string Link);

    public async Task<Result<Made>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(input.Edition, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var until = Deadline.EndOf(input.Until, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone));
        if (Check(input, edition, until, clock.GetUtcNow()) is { } error)
            return error;

        var code = ids.NewSecret();
        var invitation = new NominatorInvitation
        {
            Id = ids.New<InvitationId>(),
            EditionId = edition.Id,
            CodeHash = SecretLink.Hash(code),
            Uses = input.Uses,
            Until = until,
            Organisation = string.IsNullOrWhiteSpace(input.Organisation) ? null : input.Organisation.Trim(),
            Category = input.Category,
            Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(),
            MadeAt = clock.GetUtcNow(),
        };
        db.Set<NominatorInvitation>().Add(invitation);
        acts.Record(new InvitationMade(edition.Id, invitation.Id, invitation.Uses, invitation.Until, invitation.Category), by);
        await db.SaveChangesAsync(ct);
        return new Made(invitation.Id, address.To("/nominate/" + code));
    }

    private static Error? Check(Input input, Edition edition, DateTimeOffset until, DateTimeOffset now)
    {
        if (input.Uses is < 1 or > NominatorInvitation.MostUses)
            return NominatingErrors.InvitationUses.With(NominatorInvitation.MostUses);
        if (until < now || until > edition.NominatingCloses)
            return NominatingErrors.InvitationUntil;
        if (input.Organisation?.Length > Nomination.NameLimit)
            return AwardsErrors.TooLong.With("The organisation", input.Organisation.Length, Nomination.NameLimit).At("Organisation");
        if (input.Note?.Length > NominatorInvitation.NoteLimit)
            return AwardsErrors.TooLong.With("The note", input.Note.Length, NominatorInvitation.NoteLimit).At("Note");
        return input.Category is { } category && edition.Categories.All(c => c.Id != category) ? NominatingErrors.InvitationCategory : null;
    }
}

/// <summary>The secretary takes a code back: nobody more comes in by it, and who did stays.</summary>
public sealed class WithdrawInvitation(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    public sealed record Input(InvitationId Invitation);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (await db.Set<NominatorInvitation>().SingleOrDefaultAsync(one => one.Id == input.Invitation && one.WithdrawnAt == null, ct) is not { } invitation)
            return NominatingErrors.NoSuchInvitation;
        invitation.WithdrawnAt = clock.GetUtcNow();
        acts.Record(new InvitationWithdrawn(invitation.EditionId, invitation.Id), by);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>The codes of an edition for the secretary: uses left, until when, for whom.</summary>
public sealed class ListInvitations(PalmaresDb db, TimeProvider clock)
{
    public sealed record Line(InvitationId Id, string? Note, string? Organisation, string? Category, DateTimeOffset Until, int Uses, int Left, IReadOnlyList<UserId> Used, bool Withdrawn, bool Open);

    public sealed record View(EditionFacts Edition, IReadOnlyList<Line> Lines);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        var edition = await db.EditionAsync(id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var names = edition.Categories.ToDictionary(c => c.Id, c => c.Name);
        var kept = await db.Set<NominatorInvitation>().AsNoTracking().Include(one => one.Admissions).Where(one => one.EditionId == id).OrderByDescending(one => one.Id).ToListAsync(ct);
        return new View(edition.Facts(), [.. kept.Select(one => new Line(
            one.Id, one.Note, one.Organisation, one.Category is { } category ? names[category] : null, one.Until, one.Uses, one.Uses - one.Admissions.Count,
            [.. one.Admissions.OrderBy(used => used.At).Select(used => used.User)], one.WithdrawnAt is not null, one.Opens(clock.GetUtcNow())))]);
    }
}
