using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Papers;
using Palmares.Papers.Word;

namespace Palmares.Awards.Celebrating;

/// <summary>The running order with its times, for those who write citations; as a paper too.</summary>
public sealed class ShowCeremony(PalmaresDb db)
{
    /// <param name="From">By the clock of the edition's zone.</param>
    /// <param name="Citation">Read out where a laureate is honoured.</param>
    public sealed record Line(CeremonyItemId Id, DateTime From, int Minutes, string Title, string? Who, string? Citation);

    /// <param name="NotNamed">Laureates who are not named in public and stand in no order.</param>
    public sealed record View(EditionFacts Edition, DateTime? StartsAt, string? Place, IReadOnlyList<Line> Lines, DateTime? EndsAt, int NotNamed);

    public async Task<Result<View>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.WriteCitation))
            return KernelErrors.NotPermitted;
        var edition = await db.Editions().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        var ceremony = await db.Set<Ceremony>().AsNoTracking().Include(c => c.Items).SingleOrDefaultAsync(c => c.EditionId == id, ct);
        var laureates = await db.Set<Laureate>().AsNoTracking().Where(l => l.EditionId == id && l.WithdrawnAt == null).Join(db.Set<Nomination>(), l => l.NominationId, n => n.Id, (l, n) => new { l.Id, l.Citation, n.MayName }).ToListAsync(ct);
        var citations = laureates.Where(l => l.MayName).ToDictionary(l => l.Id, l => l.Citation);
        var lines = new List<Line>();
        var at = ceremony?.StartsAt;
        // A point of somebody who is not to be named any more, or whose title was withdrawn, falls out.
        foreach (var item in ceremony?.Items.Where(i => i.LaureateId is not { } of || citations.ContainsKey(of)).OrderBy(i => i.Position) ?? Enumerable.Empty<CeremonyItem>())
        {
            lines.Add(new Line(item.Id, at!.Value, item.Minutes, item.Title, item.Who, item.LaureateId is { } laureate ? citations.GetValueOrDefault(laureate) : null));
            at = at.Value.AddMinutes(item.Minutes);
        }

        return new View(edition.Facts(), ceremony?.StartsAt, ceremony?.Place, lines, at, laureates.Count(l => !l.MayName));
    }

    /// <param name="words">Heads of the columns and the like, in the reader's language.</param>
    public static Paper ToPaper(View view, Func<string, string> words)
    {
        string Clock(DateTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return new Paper
        {
            Title = $"{words("Running order")}: {view.Edition.Title}",
            Plain = true,
            Author = view.Edition.Programme,
            Date = new DateTimeOffset(view.StartsAt ?? DateTime.UnixEpoch, TimeSpan.Zero),
            Meta = [new MetaRow(words("Place"), view.Place ?? ""), new MetaRow(words("Begins"), $"{view.StartsAt:yyyy-MM-dd HH:mm} ({view.Edition.TimeZone})"), new MetaRow(words("Ends"), view.EndsAt is { } end ? Clock(end) : "")],
            Blocks =
            [
                new Table([words("Time"), words("Minutes"), words("What"), words("Who")], [.. view.Lines.Select(line => (IReadOnlyList<string>)[Clock(line.From), $"{line.Minutes}", line.Citation is null ? line.Title : $"{line.Title}\n{line.Citation}", line.Who ?? ""])], Widths: [10, 10, 55, 25]),
            ],
        };
    }
}
