using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Papers.Calendars;

namespace Palmares.Awards.Scheduling;

/// <summary>Dates of editions as a calendar file (.ics), each on the clock of its edition's zone, which the file defines in full.</summary>
/// <remarks>Everybody finds what the call announces: opening, close, publication, and the ceremony once the roll is public. Those who work on the edition find every deadline and the ceremony as soon as it is planned; the hour of a prepared roll only those who write its citations.</remarks>
public sealed class WriteEditionCalendar(PalmaresDb db, PublicAddress address, TimeProvider clock)
{
    /// <param name="Edition">A slug; null for all editions that were opened.</param>
    /// <param name="Words">Titles of the entries, in the reader's language.</param>
    public sealed record Input(string? Edition, string Name, Func<string, string> Words);

    public async Task<Result<string>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var whole = by.May(Permission.WriteCitation) || by.May(Permission.Score);
        var editions = await db.Editions().AsNoTracking().Where(e => e.Phase != EditionPhase.Draft && (input.Edition == null || e.Slug == input.Edition)).OrderBy(e => e.Slug).ToListAsync(ct);
        if (input.Edition is not null && editions.Count == 0)
            return AwardsErrors.NoSuchEdition;
        var wanted = editions.ConvertAll(e => e.Id);
        var ceremonies = await db.Set<Ceremony>().AsNoTracking().Include(c => c.Items).Where(c => wanted.Contains(c.EditionId)).ToListAsync(ct);
        var entries = editions.SelectMany(edition => Dates(edition, whole, by.May(Permission.WriteCitation)).Select(date => Entry(edition, date.Key, date.At, input.Words)))
            .Concat(ceremonies.SelectMany(ceremony => editions.Where(e => e.Id == ceremony.EditionId && (whole || e.Phase >= EditionPhase.Published)).Select(edition => Entry(edition, ceremony, input.Words))));
        return CalendarFile.Write(input.Name, [.. entries], clock.GetUtcNow());
    }

    private static IEnumerable<(string Key, DateTimeOffset At)> Dates(Edition edition, bool whole, bool publishing)
    {
        yield return ("Nominating opens", edition.NominatingOpens);
        yield return ("Nominating closes", edition.NominatingCloses);
        if (whole)
        {
            yield return ("Screening closes", edition.ScreeningCloses);
            yield return ("Reviewing closes", edition.ReviewingCloses);
            yield return ("Deciding closes", edition.DecidingCloses);
        }

        // A prepared roll's hour is nobody's before it comes but theirs who publish it.
        yield return ("The roll is published", (publishing || edition.Phase >= EditionPhase.Published ? edition.RollReleasesAt : null) ?? edition.Publishes);
    }

    private CalendarEntry Entry(Edition edition, string key, DateTimeOffset at, Func<string, string> words)
    {
        var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone)).DateTime;
        // The last hour before a close; the first after an opening.
        var closes = key.EndsWith("closes", StringComparison.Ordinal);
        return new CalendarEntry(
            $"{edition.Slug}-{key.Replace(' ', '-').ToLowerInvariant()}@palmares", $"{words(key)}: {edition.Programme!.Name} {edition.Label}",
            closes ? local.AddHours(-1) : local, closes ? local : local.AddHours(1), edition.TimeZone, null, null, new Uri(address.To($"/calls/{edition.Slug}")));
    }

    private CalendarEntry Entry(Edition edition, Ceremony ceremony, Func<string, string> words) => new(
        $"{edition.Slug}-ceremony@palmares", $"{words("Ceremony")}: {edition.Programme!.Name} {edition.Label}",
        ceremony.StartsAt, ceremony.StartsAt.AddMinutes(Math.Max(30, ceremony.Items.Sum(item => item.Minutes))), edition.TimeZone, null, ceremony.Place, new Uri(address.To($"/roll/{edition.Slug}")));
}
