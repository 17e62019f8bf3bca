using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>A nomination as lists need it. Holds more than any one viewer may know: whoever shows it chooses by the viewer first.</summary>
/// <param name="Endorsements">How many endorsements were given.</param>
public sealed record NominationFacts(
    NominationId Id,
    string Number,
    EditionId Edition,
    CategoryId Category,
    NominationState State,
    Consent Consent,
    Eligibility Eligibility,
    string NomineeName,
    string NomineeEmail,
    string? NomineeOrganisation,
    UserId? NomineeUser,
    UserId Nominator,
    string NominatorName,
    string? OnBehalfOf,
    string Statement,
    DateTimeOffset SavedAt,
    DateTimeOffset? SubmittedAt,
    int Endorsements)
{
    public string? Country { get; init; }

    public NomineeRegion? Region { get; init; }

    public NomineeMemberType? MemberType { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Accounts of co-nominators who read all of it now.</summary>
    public IReadOnlyList<UserId> ReadBy { get; init; } = [];

    /// <summary>Accounts of all who nominate beside the nominator, or did.</summary>
    public IReadOnlyList<UserId> Hands { get; init; } = [];

    /// <summary>The phase seals it: nobody but its nominator sees it now.</summary>
    public bool IsSealed { get; init; }

    /// <summary>It takes no further part in its edition.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>May be judged: sent, consented, eligible.</summary>
    public bool IsReviewable => !IsSetAside && State == NominationState.Submitted && Consent == Consent.Agreed && Eligibility == Eligibility.Eligible;
}

/// <summary>All nominations of all editions. For Review's lists, which show each viewer what is theirs to see.</summary>
public sealed class ReadNominationFacts(PalmaresDb db)
{
    private sealed record Stated(string? Country, NomineeRegion? Region, NomineeMemberType? MemberType);

    public async Task<IReadOnlyList<NominationFacts>> RunAsync(CancellationToken ct)
    {
        var given = await db.Set<Endorsement>().AsNoTracking().Where(e => e.State == EndorsementState.Given)
            .GroupBy(e => e.NominationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var stated = await db.Set<NomineeStatement>().AsNoTracking()
            .Select(s => new { s.NominationId, Facts = new Stated(s.Country, s.Region, s.MemberType) }).ToDictionaryAsync(s => s.NominationId, s => s.Facts, ct);
        var tags = (await db.Set<NominationTag>().AsNoTracking().ToListAsync(ct)).ToLookup(t => t.NominationId, t => t.Tag);
        var beside = (await db.Set<CoNominator>().AsNoTracking().Where(c => c.User != null && c.AcceptedAt != null).Select(c => new { c.NominationId, c.User, c.State, c.Role }).ToListAsync(ct)).ToLookup(c => c.NominationId);
        var sealedIn = await db.Sealed().ToHashSetAsync(ct);
        var aside = await db.Set<SetAside>().AsNoTracking().Select(one => one.NominationId).ToHashSetAsync(ct);
        var rows = await db.Set<Nomination>().AsNoTracking().OrderBy(n => n.Number)
            .Select(n => new NominationFacts(
                n.Id, n.Number, n.EditionId, n.CategoryId, n.State, n.Consent, n.Eligibility, n.NomineeName, n.NomineeEmail, n.NomineeOrganisation, n.NomineeUser,
                n.Nominator, n.NominatorName, n.OnBehalfOf, n.Statement, n.SavedAt, n.SubmittedAt, 0))
            .ToListAsync(ct);
        return [.. rows.Select(row => row with
        {
            Endorsements = given.GetValueOrDefault(row.Id),
            Country = stated.GetValueOrDefault(row.Id)?.Country,
            Region = stated.GetValueOrDefault(row.Id)?.Region,
            MemberType = stated.GetValueOrDefault(row.Id)?.MemberType,
            IsSetAside = aside.Contains(row.Id),
            IsSealed = sealedIn.Contains(row.Edition),
            ReadBy = [.. beside[row.Id].Where(c => c.State == CoNominatorState.Accepted && c.Role != CoNominatorRole.Signs).Select(c => c.User!.Value)],
            Hands = [.. beside[row.Id].Select(c => c.User!.Value)],
            Tags = [.. tags[row.Id].Order(StringComparer.Ordinal)],
        })];
    }
}
