using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Papers.Printing;

namespace Palmares.Awards.Certificates;

/// <summary>A laureate's certificate as PDF: for the secretary, and for the laureate once the roll is published. The same honour gives the same bytes; nothing is stored by it.</summary>
/// <remarks>It bears the name also of a laureate whom the roll does not name: the paper is theirs, the public page says no more than the roll does.</remarks>
public sealed class WriteCertificate(PalmaresDb db, PrintFonts fonts, DataFolder folder, PublicAddress address)
{
    /// <param name="Key">How the laureate comes in; null for the secretary.</param>
    /// <param name="Laureate">For the secretary: of whom.</param>
    public sealed record Input(CertificateLanguage Language, CertificateHost Host, LaureateId? Laureate = null, NomineeKey? Key = null);

    public sealed record Written(byte[] Pdf, string Number, string Code);

    public async Task<Result<Written>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var row = input.Key is { } key ? await OwnAsync(key, by, ct) : by.May(Permission.PublishRoll) ? await OfAsync(input.Laureate, ct) : null;
        if (row is not { } found)
            return input.Key is null && !by.May(Permission.PublishRoll) ? KernelErrors.NotPermitted : AwardsErrors.NoSuchLaureate;
        if (found.Laureate.CitationWrittenAt is null)
            return AwardsErrors.CitationsMissing.With(1);
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == found.Laureate.EditionId, ct);
        var text = Text(found.Laureate, found.Nomination, edition, input.Language);
        var missing = CertificateSheet.Missing(text, input.Host, fonts);
        return missing.Count > 0 ? AwardsErrors.SignsMissing.With(string.Join(' ', missing)) : new Written(CertificateSheet.Draw(text, input.Host, fonts), found.Nomination.Number, text.Code);
    }

    private CertificateText Text(Laureate laureate, Nomination nomination, Edition edition, CertificateLanguage language)
    {
        var code = CheckCode.Open(folder).Of(CertificateCodes.Purpose(laureate.Id));
        var on = TimeZoneInfo.ConvertTime(laureate.PublishedAt ?? edition.Publishes, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone));
        return new CertificateText(
            language, edition.Programme!.Owner, edition.Programme.Name, edition.Label, edition.Categories.Single(c => c.Id == laureate.CategoryId).Name,
            nomination.NomineeName, nomination.NomineeOrganisation, laureate.Citation, DateOnly.FromDateTime(on.Date), code, address.To("/certificates/" + code));
    }

    private async Task<(Laureate Laureate, Nomination Nomination)?> OwnAsync(NomineeKey key, Actor by, CancellationToken ct)
    {
        if (key is { Secret: null, Nomination: null } || await db.AboutMe(key, by).AsNoTracking().SingleOrDefaultAsync(ct) is not { } nomination)
            return null;
        return await db.Set<Laureate>().AsNoTracking().SingleOrDefaultAsync(l => l.NominationId == nomination.Id && l.PublishedAt != null && l.WithdrawnAt == null, ct) is { } laureate ? (laureate, nomination) : null;
    }

    private async Task<(Laureate Laureate, Nomination Nomination)?> OfAsync(LaureateId? id, CancellationToken ct) =>
        await db.Set<Laureate>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.WithdrawnAt == null, ct) is { } laureate
            ? (laureate, await db.Set<Nomination>().AsNoTracking().SingleAsync(n => n.Id == laureate.NominationId, ct))
            : null;
}

internal static class CertificateCodes
{
    public static string Purpose(LaureateId laureate) => $"certificate:{laureate}";
}
