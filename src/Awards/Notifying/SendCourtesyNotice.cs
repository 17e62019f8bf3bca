using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Awards.Notifying;

/// <summary>An Administration is told, as a courtesy, that somebody of its country or delegation is honoured. It is asked nothing.</summary>
/// <remarks>The letter holds what the roll will say, and nothing else: the award, the category, name and organisation, the citation, when it is public. Of somebody who is not named nobody is told.</remarks>
public sealed class SendCourtesyNotice(PalmaresDb db, ActLog acts, TimeProvider clock, IdSource ids, WriteLetter letters)
{
    public sealed record Input(LaureateId Laureate, string? Administration, string? Email);

    public async Task<Result<CourtesyNoticeId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var row = await db.HonouredAsync(input.Laureate, ct);
        if (row.IsError)
            return row.Error;
        if (string.IsNullOrWhiteSpace(input.Administration) || input.Administration.Length > Nomination.NameLimit)
            return AwardsErrors.AdministrationNeeded.With(Nomination.NameLimit);
        if (!Addresses.LooksRight(input.Email))
            return AwardsErrors.EmailNeeded;
        var administration = input.Administration.Trim();
        if (await db.Set<CourtesyNotice>().AnyAsync(n => n.LaureateId == input.Laureate && n.Administration == administration, ct))
            return AwardsErrors.NoticeSentAlready;

        var notice = new CourtesyNotice { Id = ids.New<CourtesyNoticeId>(), LaureateId = input.Laureate, Administration = administration, SentAt = clock.GetUtcNow(), SentBy = by.User };
        db.Set<CourtesyNotice>().Add(notice);
        await letters.StageAsync(NoticeLetter.Write(row.Value, Addresses.Fold(input.Email), administration, clock.GetUtcNow()), ct);
        acts.Record(new CourtesyNoticeSent(input.Laureate, notice.Id), by);
        await db.SaveChangesAsync(ct);
        return notice.Id;
    }
}

/// <summary>Whom an Administration may be told of, with the very words of the letter.</summary>
public sealed class ShowCourtesyNotices(PalmaresDb db, TimeProvider clock, WriteLetter letters)
{
    public sealed record Sent(string Administration, DateTimeOffset At);

    public sealed record Line(LaureateId Id, string Name, string? Organisation, string Subject, string Text, IReadOnlyList<Sent> Sent);

    /// <param name="Ready">The roll is prepared or published.</param>
    public sealed record View(EditionFacts Edition, bool Ready, IReadOnlyList<Line> Lines);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.PublishRoll))
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var ready = NoticeLetter.MayGo(edition);
        var lines = new List<Line>();
        var laureates = ready ? await db.Set<Laureate>().AsNoTracking().Where(l => l.EditionId == id).Select(l => l.Id).ToListAsync(ct) : [];
        foreach (var laureate in laureates)
        {
            if (await db.HonouredAsync(laureate, ct) is not { IsError: false } row)
                continue;
            var sent = await db.Set<CourtesyNotice>().AsNoTracking().Where(n => n.LaureateId == laureate).OrderBy(n => n.SentAt).Select(n => new Sent(n.Administration, n.SentAt)).ToListAsync(ct);
            var words = await letters.ShowAsync(NoticeLetter.Write(row.Value, "", "…", clock.GetUtcNow()), ct);
            lines.Add(new Line(laureate, row.Value.Nomination.NomineeName, row.Value.Nomination.NomineeOrganisation, words.Subject, words.Text, sent));
        }

        return new View(edition.Facts(), ready, [.. lines.OrderBy(line => line.Name, StringComparer.Ordinal)]);
    }
}

internal sealed record HonouredRow(Laureate Laureate, Nomination Nomination, Edition Edition);

internal static class NoticeLetter
{
    public static bool MayGo(Edition edition) => edition.Phase >= EditionPhase.Published || edition.RollReleasesAt is not null;

    public static async Task<Result<HonouredRow>> HonouredAsync(this PalmaresDb db, LaureateId id, CancellationToken ct)
    {
        var laureate = await db.Set<Laureate>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.WithdrawnAt == null, ct);
        if (laureate is null)
            return AwardsErrors.NoSuchLaureate;
        var edition = await db.Editions().AsNoTracking().SingleAsync(e => e.Id == laureate.EditionId, ct);
        if (!MayGo(edition))
            return AwardsErrors.NoticeNotYet;
        var nomination = await db.Set<Nomination>().AsNoTracking().SingleAsync(n => n.Id == laureate.NominationId, ct);
        return nomination.MayName ? new HonouredRow(laureate, nomination, edition) : AwardsErrors.NoticeOfUnnamed;
    }

    public static Letter Write(HonouredRow row, string to, string administration, DateTimeOffset now)
    {
        var (edition, nomination) = (row.Edition, row.Nomination);
        Deadline? until = row.Laureate.PublishedAt is null && edition.RollReleasesAt is { } releases ? Deadline.Of(releases, edition.TimeZone, now) : null;
        var letter = new Letter(HonourLetters.CourtesyNotice, to, administration)
        {
            About = nomination.Id.Value,
            ["administration"] = administration,
            ["laureate"] = nomination.NomineeOrganisation is { } organisation ? $"{nomination.NomineeName} ({organisation})" : nomination.NomineeName,
            ["programme"] = $"{edition.Programme!.Name} {edition.Label}",
            ["category"] = edition.Categories.Single(c => c.Id == row.Laureate.CategoryId).Name,
            ["citation"] = row.Laureate.Citation,
            ["owner"] = edition.Programme.Owner,
        };
        return letter.With("publicity", culture => HonourLetters.Publicity(until, culture));
    }
}
