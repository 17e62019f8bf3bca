using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Redacting;

/// <summary>A nomination place by place: as it was written, as judges read it, what is blacked out, and which words name somebody.</summary>
public sealed class ShowRedacting(PalmaresDb db, ReadLog log)
{
    /// <param name="Stands">Whether the words still stand there; sent again, they may be gone.</param>
    public sealed record Passage(RedactionId Id, string Words, DateTimeOffset At, bool Stands);

    /// <param name="Question">Of an answer.</param>
    /// <param name="By">Of an endorsement: who wrote it.</param>
    /// <param name="Shown">As judges read the texts, one by one.</param>
    /// <param name="Named">Words that name nominee, nominators or endorsers. The software strikes them out by itself.</param>
    public sealed record Part(RedactionPlace Place, string Key, FormField? Question, string? By, IReadOnlyList<string> Texts, IReadOnlyList<string> Shown, IReadOnlyList<string> Named, IReadOnlyList<Passage> Passages);

    /// <param name="Hidden">Judges read, or will read, without names; only then something is blacked out.</param>
    public sealed record View(NominationId Id, string Number, string NomineeName, EditionFacts Edition, bool Hidden, IReadOnlyList<Part> Parts);

    public async Task<Result<View>> RunAsync(NominationId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Redact))
            return KernelErrors.NotPermitted;
        if (await db.ToRedact().AsNoTracking().WithText().SingleOrDefaultAsync(n => n.Id == id, ct) is not { } nomination)
            return AwardsErrors.NoSuchNomination;
        await log.NoteAsync(ReadThing.Nomination, id.Value, nomination.Number, by, ct);
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        var text = await db.TextAsync(nomination, ct);
        var passages = await db.Redactions(id).AsNoTracking().OrderBy(one => one.At).ToListAsync(ct);
        var strike = NomineeHiding.Striker(text);
        return new View(id, nomination.Number, nomination.NomineeName, edition.Facts(), RedactingQueries.IsHidden(edition), [.. RedactingPlaces.Of(text).Select(place =>
        {
            var own = passages.Where(one => one.Place == place.Place && one.Part == place.Part).ToList();
            return new Part(
                place.Place, place.Part, place.Question, place.By, place.Texts,
                [.. place.Texts.Select(words => strike(place.Place, place.Part, words))],
                NamesInText.Found(string.Join('\n', place.Texts), NomineeHiding.Names(text)),
                [.. own.Select(one => new Passage(one.Id, one.Passage, one.At, place.Texts.Any(words => RedactionRules.Stands(words, one.Passage))))]);
        })]);
    }
}
