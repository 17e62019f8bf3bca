using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>A nomination that may be judged, with everybody whose ties could make a conflict.</summary>
public sealed record ReviewableNomination(
    NominationId Id,
    string Number,
    PersonId Nominee,
    string NomineeName,
    string? NomineeOrganisation,
    CategoryId Category,
    UserId Nominator,
    string NominatorName,
    string? NominatorOrganisation,
    PersonId? NominatorPerson,
    IReadOnlyList<ReviewableEndorser> Endorsers)
{
    /// <summary>The nominee's account, where one is known: a nominee may sit on no panel.</summary>
    public UserId? NomineeUser { get; init; }

    /// <summary>For whom the secretary entered it.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Everybody who nominates beside the nominator or did: who had a hand in it does not judge it.</summary>
    public IReadOnlyList<ReviewableNominator> CoNominators { get; init; } = [];

    public bool IsNominatedBy(UserId user) => Nominator == user || CoNominators.Any(one => one.User == user);
}

/// <param name="Speaks">Writes for the nomination now, and so answers for it.</param>
public sealed record ReviewableNominator(string Name, string? Organisation, PersonId? Person, UserId? User, bool Speaks);

public sealed record ReviewableEndorser(string Name, string? Organisation, PersonId? Person)
{
    /// <summary>The account, where one endorses while signed in.</summary>
    public UserId? User { get; init; }
}

/// <summary>The consented and eligible nominations of an edition. For Review, which hides from each judge what is theirs in conflict.</summary>
public sealed class ListReviewable(PalmaresDb db, KeptAwards kept)
{
    /// <param name="among">These alone, as far as they may be judged; null for all.</param>
    public async Task<IReadOnlyList<ReviewableNomination>> RunAsync(EditionId edition, CancellationToken ct, IReadOnlyCollection<NominationId>? among = null)
    {
        var nominations = await db.TakingPart().AsNoTracking()
            .Where(n => n.EditionId == edition && (among == null || among.Contains(n.Id)) && n.State == NominationState.Submitted && n.Consent == Consent.Agreed && n.Eligibility == Eligibility.Eligible)
            .Include(n => n.Endorsements)
            .Include(n => n.CoNominators)
            .AsSplitQuery()
            .OrderBy(n => n.Number)
            .ToListAsync(ct);
        return [.. nominations.Select(Reviewable)];
    }

    /// <summary>All that were sent, consented and eligible or not yet. For who must know whom a nomination concerns before it is judged.</summary>
    public async Task<IReadOnlyList<ReviewableNomination>> SentAsync(EditionId edition, CancellationToken ct)
    {
        var nominations = await db.TakingPart().AsNoTracking().Where(n => n.EditionId == edition && n.State == NominationState.Submitted)
            .Include(n => n.Endorsements).OrderBy(n => n.Number).ToListAsync(ct);
        return [.. nominations.Select(Reviewable)];
    }

    /// <summary>Every nomination that was sent, also what is set aside or withdrawn since, by its id: to name what was found about it.</summary>
    public async Task<Dictionary<NominationId, ReviewableNomination>> NamedAsync(EditionId edition, CancellationToken ct)
    {
        var nominations = await db.Set<Nomination>().AsNoTracking().Where(n => n.EditionId == edition && n.State != NominationState.Draft).Include(n => n.Endorsements).ToListAsync(ct);
        return nominations.ToDictionary(n => n.Id, Reviewable);
    }

    /// <summary>One of them; null where it is not to be judged.</summary>
    public Task<ReviewableNomination?> OneAsync(NominationId id, CancellationToken ct) => kept.Reviewable.GetAsync(db, id, () => ReadAsync(id, ct), ct);

    private async Task<ReviewableNomination?> ReadAsync(NominationId id, CancellationToken ct)
    {
        var nomination = await db.TakingPart().AsNoTracking()
            .Where(n => n.Id == id && n.State == NominationState.Submitted && n.Consent == Consent.Agreed && n.Eligibility == Eligibility.Eligible)
            .Include(n => n.Endorsements)
            .Include(n => n.CoNominators)
            .AsSplitQuery()
            .SingleOrDefaultAsync(ct);
        return nomination is null ? null : Reviewable(nomination);
    }

    internal static ReviewableNomination Reviewable(Nomination n) => new(
        n.Id,
        n.Number,
        n.Nominee,
        n.NomineeName,
        n.NomineeOrganisation,
        n.CategoryId,
        n.Nominator,
        n.NominatorName,
        n.NominatorOrganisation,
        n.NominatorPerson,
        [.. n.Endorsements.Where(e => e.State == EndorsementState.Given).OrderBy(e => e.InvitedAt).Select(e => new ReviewableEndorser(e.Name, e.Organisation, e.Person))])
    {
        NomineeUser = n.NomineeUser,
        OnBehalfOf = n.OnBehalfOf,
        CoNominators = [.. n.CoNominators.Where(c => c.AcceptedAt is not null).OrderBy(c => c.InvitedAt).Select(c => new ReviewableNominator(c.Name, c.Organisation, c.Person, c.User, c is { State: CoNominatorState.Accepted, Role: CoNominatorRole.Writes }))],
    };
}
