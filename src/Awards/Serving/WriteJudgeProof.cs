using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Papers.Printing;

namespace Palmares.Awards.Serving;

/// <summary>The editions whose panel the viewer sat on, with the wish as it stands.</summary>
public sealed class ListJudged(PalmaresDb db)
{
    /// <param name="Wished">The name the proof is wished under; null without a wish.</param>
    public sealed record Line(EditionId Edition, string Title, string SeatName, bool Over, string? Wished);

    public async Task<Result<IReadOnlyList<Line>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var editions = await db.Set<Decision>().Where(d => db.Set<PanelSeat>().Any(s => s.RecommendationId == d.RecommendationId && s.UserId == user))
            .Select(d => d.EditionId).Distinct().Join(db.Set<Edition>(), id => id, e => e.Id, (id, e) => new { e.Id, Title = e.Programme!.Name + " " + e.Label }).OrderBy(e => e.Title).ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var edition in editions)
        {
            var seat = (await db.SeatAsync(edition.Id, user, ct))!;
            var wished = await db.Set<JudgeProof>().Where(p => p.EditionId == edition.Id && p.UserId == user).Select(p => p.Name).SingleOrDefaultAsync(ct);
            lines.Add(new Line(edition.Id, edition.Title, seat.Name, seat.Over, wished));
        }

        return Result<IReadOnlyList<Line>>.Of(lines);
    }
}

/// <summary>The proof as PDF, for the judge alone.</summary>
public sealed class WriteJudgeProof(PalmaresDb db, PrintFonts fonts, DataFolder folder, PublicAddress address)
{
    public sealed record Input(EditionId Edition, CertificateHost Host);

    public sealed record Written(byte[] Pdf, string Code);

    public async Task<Result<Written>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var proof = await db.Set<JudgeProof>().AsNoTracking().SingleOrDefaultAsync(p => p.EditionId == input.Edition && p.UserId == user, ct);
        if (proof is null)
            return AwardsErrors.NoJudgeProof;
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == input.Edition, ct);
        var code = CheckCode.Open(folder).Of(JudgeProofCodes.Purpose(input.Edition, user));
        var text = new JudgeProofText(edition.Programme!.Owner, edition.Programme.Name, edition.Label, proof.Name, await DayAsync(edition, ct), code, address.To("/certificates/" + code), input.Host);
        var missing = fonts.Missing([text.Owner, text.Programme, text.Label, text.Name, text.Host.Name ?? ""]);
        return missing.Count > 0 ? AwardsErrors.SignsMissing.With(string.Join(' ', missing)) : new Written(JudgeProofSheet.Draw(text, fonts), code);
    }

    private async Task<DateOnly> DayAsync(Edition edition, CancellationToken ct)
    {
        var published = await db.Set<Laureate>().Where(l => l.EditionId == edition.Id && l.PublishedAt != null).Select(l => l.PublishedAt).FirstOrDefaultAsync(ct);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(published ?? edition.Publishes, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone)).DateTime);
    }
}

/// <summary>What stands behind the code of a proof of service, for everybody: nothing without the judge's wish.</summary>
public sealed class CheckJudgeProof(PalmaresDb db, DataFolder folder)
{
    public sealed record Checked(string Code, string Name, string Owner, string Programme, string Label);

    public async Task<Result<Checked>> RunAsync(string typed, CancellationToken ct)
    {
        var (code, codes) = (CheckCode.Read(typed), CheckCode.Open(folder));
        var proof = (await db.Set<JudgeProof>().AsNoTracking().ToListAsync(ct)).Find(p => codes.Of(JudgeProofCodes.Purpose(p.EditionId, p.UserId)) == code);
        if (proof is null)
            return AwardsErrors.CodeUnknown;
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == proof.EditionId, ct);
        return new Checked(code, proof.Name, edition.Programme!.Owner, edition.Programme.Name, edition.Label);
    }
}

internal static class JudgeProofCodes
{
    public static string Purpose(EditionId edition, UserId user) => $"service:{edition}:{user}";
}
