using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Consenting;

/// <summary>Everything said about a nominee that the nominee may read: all but confidential endorsements, which are not counted either.</summary>
public sealed class ReadAboutMe(PalmaresDb db, TimeProvider clock)
{
    public sealed record View(
        NominationId Id,
        string Number,
        EditionFacts Edition,
        string Category,
        string NomineeName,
        string NominatorName,
        string? NominatorOrganisation,
        string Statement,
        string CitationDraft,
        IReadOnlyList<ClaimView> Claims,
        IReadOnlyList<EndorsementText> Endorsements,
        Consent Consent,
        bool MayName,
        bool MayFollow,
        bool MayContact,
        bool MayFollowShortlisted,
        DateTimeOffset? AnsweredAt,
        Deadline AnswerBy,
        bool MayAnswer,
        bool MayChoose)
    {
        /// <summary>A laureate of a published roll: has a certificate.</summary>
        public bool Honoured { get; init; }

        public string? Orcid { get; init; }

        /// <summary>Who signed beside the nominator.</summary>
        public IReadOnlyList<Signatory> Signatories { get; init; } = [];

        public string? Ror { get; init; }
    }

    public sealed record ClaimView(string Text, IReadOnlyList<LineView> Lines);

    public sealed record LineView(EvidenceText Line, ContestState Contest, string? ContestText, string? ContestAnswer);

    public async Task<Result<View>> RunAsync(NomineeKey key, Actor by, CancellationToken ct)
    {
        if (key is { Secret: null, Nomination: null })
            return AwardsErrors.NoSuchNomination;
        var nomination = await db.AboutMe(key, by).AsNoTracking().WithText().SingleOrDefaultAsync(ct);
        if (nomination is null)
            return key.Secret is null ? AwardsErrors.NoSuchNomination : AwardsErrors.LinkNotValid;
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == nomination.EditionId, ct);
        var honoured = await db.Set<Laureate>().AnyAsync(l => l.NominationId == nomination.Id && l.PublishedAt != null && l.WithdrawnAt == null, ct);
        return Show(nomination, edition, clock.GetUtcNow()) with { Honoured = honoured, Signatories = nomination.Signatories(), Orcid = nomination.Orcid, Ror = nomination.Ror };
    }

    private static View Show(Nomination n, Edition edition, DateTimeOffset now) => new(
        n.Id,
        n.Number,
        edition.Facts(),
        edition.Categories.Single(c => c.Id == n.CategoryId).Name,
        n.NomineeName,
        n.OnBehalfOf ?? n.NominatorName,
        n.NominatorOrganisation,
        n.Statement,
        n.CitationDraft,
        [.. n.Claims.OrderBy(c => c.Position).Select(Claims)],
        [.. n.Endorsements.Where(e => e.State == EndorsementState.Given && !e.Confidential).OrderBy(e => e.AnsweredAt).Select(e => new EndorsementText(e.Name, e.Organisation, e.Relationship ?? "", e.Text ?? ""))],
        n.Consent,
        n.MayName,
        n.MayFollow,
        n.MayContact,
        n.MayFollowShortlisted,
        n.ConsentAnsweredAt,
        Deadline.Of(edition.ScreeningCloses, edition.TimeZone, now),
        ConsentRules.MayAnswer(edition.Phase, edition.ScreeningCloses, now),
        ConsentRules.MayChoose(edition.Phase, n.Consent));

    private static ClaimView Claims(Claim claim) => new(
        claim.Text,
        [.. claim.Evidence.OrderBy(e => e.Position).Select(e => new LineView(new EvidenceText(e.Id, e.Text, e.Ref, e.Snapshot, e.From, e.To), e.Contest, e.ContestText, e.ContestAnswer))]);
}

/// <summary>The nominations about a signed-in nominee.</summary>
public sealed class ListAboutMe(PalmaresDb db)
{
    public sealed record Line(NominationId Id, string Number, string Edition, Consent Consent);

    public async Task<IReadOnlyList<Line>> RunAsync(string accountEmail, Actor by, CancellationToken ct) =>
        await db.AboutMe(new NomineeKey(AccountEmail: accountEmail), by).AsNoTracking()
            .OrderBy(n => n.Number)
            .Join(db.Set<Edition>(), n => n.EditionId, e => e.Id, (n, e) => new Line(n.Id, n.Number, e.Programme!.Name + " " + e.Label, n.Consent))
            .ToListAsync(ct);
}
