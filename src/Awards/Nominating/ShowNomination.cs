using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards.Nominating;

/// <summary>A nomination as its nominator and the secretary see it.</summary>
public sealed class ShowNomination(PalmaresDb db, ReadLog log)
{
    /// <param name="Missing">What keeps a draft from being sent, each with its place.</param>
    public sealed record View(
        NominationId Id,
        string Number,
        EditionFacts Edition,
        CategoryFacts Category,
        NominationState State,
        PersonId Nominee,
        bool NomineeInRecord,
        string NomineeName,
        string NomineeEmail,
        string? NomineeOrganisation,
        string NominatorName,
        string? OnBehalfOf,
        string Statement,
        string CitationDraft,
        IReadOnlyList<ClaimView> Claims,
        IReadOnlyList<EndorserView> Endorsers,
        Consent Consent,
        Eligibility Eligibility,
        string? EligibilityReason,
        DateTimeOffset SavedAt,
        DateTimeOffset? SubmittedAt,
        int Revision,
        IReadOnlyList<Error> Missing);

    public sealed record ClaimView(string Text, IReadOnlyList<LineView> Lines);

    public sealed record LineView(EvidenceText Line, ContestState Contest);

    /// <summary>A nominator sees whether somebody answered, not what.</summary>
    public sealed record EndorserView(EndorsementId Id, string Name, string Email, string? Organisation, EndorsementState State, DateTimeOffset InvitedAt, DateTimeOffset? RemindedAt);

    public async Task<Result<View>> RunAsync(NominationId id, Actor by, CancellationToken ct)
    {
        var nomination = await db.NominationsOf(by).AsNoTracking().WithText().SingleOrDefaultAsync(n => n.Id == id, ct);
        if (nomination is null)
            return AwardsErrors.NoSuchNomination;
        if (nomination.Nominator != by.User)
            await log.NoteAsync(ReadThing.Nomination, id.Value, nomination.Number, by, ct);
        var edition = (await db.Editions().AsNoTracking().SingleAsync(e => e.Id == nomination.EditionId, ct)).Facts();
        return new View(
            nomination.Id,
            nomination.Number,
            edition,
            edition.Categories.Single(c => c.Id == nomination.CategoryId),
            nomination.State,
            nomination.Nominee,
            nomination.NomineeInRecord,
            nomination.NomineeName,
            nomination.NomineeEmail,
            nomination.NomineeOrganisation,
            nomination.NominatorName,
            nomination.OnBehalfOf,
            nomination.Statement,
            nomination.CitationDraft,
            [.. nomination.Claims.OrderBy(c => c.Position).Select(Claims)],
            [.. nomination.Endorsements.OrderBy(e => e.InvitedAt).ThenBy(e => e.Name).Select(Endorsers)],
            nomination.Consent,
            nomination.Eligibility,
            nomination.EligibilityReason,
            nomination.SavedAt,
            nomination.SubmittedAt,
            nomination.Revision,
            SubmitNomination.MissingIn(nomination));
    }

    private static ClaimView Claims(Claim claim) => new(
        claim.Text,
        [.. claim.Evidence.OrderBy(e => e.Position).Select(e => new LineView(new EvidenceText(e.Id, e.Text, e.Ref, e.Snapshot, e.From, e.To), e.Contest))]);

    private static EndorserView Endorsers(Endorsement e) => new(e.Id, e.Name, e.Email, e.Organisation, e.State, e.InvitedAt, e.RemindedAt);
}
