using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>A nomination as a judge reads it: contested lines and addresses are left out.</summary>
public sealed record NominationText(
    NominationId Id,
    EditionId Edition,
    CategoryId Category,
    string CategoryName,
    string Number,
    PersonId Nominee,
    string NomineeName,
    string? NomineeOrganisation,
    string NominatorName,
    string? NominatorOrganisation,
    string Statement,
    string CitationDraft,
    IReadOnlyList<ClaimText> Claims,
    IReadOnlyList<EndorsementText> Endorsements)
{
    /// <summary>The questions of the form as they were asked, with the answers; those without one are left out.</summary>
    public IReadOnlyList<AnsweredField> Answers { get; init; } = [];

    /// <summary>Who signed these words beside the nominator.</summary>
    public IReadOnlyList<Signatory> Signatories { get; init; } = [];

    /// <summary>What is blacked out for who reads without names; <see cref="NomineeHiding"/> does it.</summary>
    internal IReadOnlyList<RedactedPassage> Redactions { get; init; } = [];
}

public sealed record Signatory(string Name, string? Organisation);

public sealed record ClaimText(string Text, IReadOnlyList<EvidenceText> Evidence);

/// <summary>A line of the record, pinned to the snapshot it was picked from.</summary>
public sealed record EvidenceText(EvidenceId Id, string Text, RecordRef Source, SnapshotId Snapshot, PartialDate? From, PartialDate? To);

public sealed record EndorsementText(string Name, string? Organisation, string Relationship, string Text)
{
    internal EndorsementId Id { get; init; }
}

/// <summary>The text of a nomination for judging. The caller decides whether this judge may read it.</summary>
public sealed class ReadNomination(PalmaresDb db)
{
    public async Task<Result<NominationText>> RunAsync(NominationId id, CancellationToken ct)
    {
        var nomination = await db.Set<Nomination>().AsNoTracking().AsSplitQuery()
            .Where(n => n.Id == id && n.State == NominationState.Submitted && n.Consent == Consent.Agreed)
            .WithText()
            .SingleOrDefaultAsync(ct);
        return nomination is null ? AwardsErrors.NoSuchNomination : await db.TextAsync(nomination, ct);
    }
}

internal static class NominationTexts
{
    public static async Task<NominationText> TextAsync(this PalmaresDb db, Nomination nomination, CancellationToken ct)
    {
        var category = await db.Set<Category>().AsNoTracking().SingleAsync(c => c.Id == nomination.CategoryId, ct);
        return new NominationText(
            nomination.Id,
            nomination.EditionId,
            category.Id,
            category.Name,
            nomination.Number,
            nomination.Nominee,
            nomination.NomineeName,
            nomination.NomineeOrganisation,
            nomination.OnBehalfOf ?? nomination.NominatorName,
            nomination.NominatorOrganisation,
            nomination.Statement,
            nomination.CitationDraft,
            [.. nomination.Claims.OrderBy(c => c.Position).Select(Text)],
            [.. nomination.Endorsements.Where(e => e.State == EndorsementState.Given).OrderBy(e => e.AnsweredAt).Select(Text)])
        {
            Signatories = nomination.Signatories(),
            Redactions = await db.RedactionsAsync(nomination, ct),
            Answers = nomination.Answers.Count == 0 ? [] : [.. nomination.Answered(await db.FormOfAsync(nomination, ct)).Where(answer => answer.Values.Count > 0)],
        };
    }

    /// <summary>Those of a nomination that became one with it too: claims and endorsements came over from there.</summary>
    public static IQueryable<Redaction> RedactionsOf(this PalmaresDb db, Nomination nomination)
    {
        List<NominationId> from = [nomination.Id, .. nomination.Claims.Select(c => c.MergedFrom).Concat(nomination.Endorsements.Select(e => e.MergedFrom)).OfType<NominationId>().Distinct()];
        return db.Set<Redaction>().Where(one => from.Contains(one.NominationId));
    }

    private static async Task<IReadOnlyList<RedactedPassage>> RedactionsAsync(this PalmaresDb db, Nomination nomination, CancellationToken ct) =>
        await db.RedactionsOf(nomination).AsNoTracking().OrderBy(one => one.Id).Select(one => new RedactedPassage(one.Place, one.Part, one.Passage)).ToListAsync(ct);

    private static ClaimText Text(Claim claim) =>
        new(claim.Text, [.. claim.Evidence.Where(e => e.Stands).OrderBy(e => e.Position).Select(e => new EvidenceText(e.Id, e.Text, e.Ref, e.Snapshot, e.From, e.To))]);

    private static EndorsementText Text(Endorsement endorsement) =>
        new(endorsement.Name, endorsement.Organisation, endorsement.Relationship ?? "", endorsement.Text ?? "") { Id = endorsement.Id };
}
