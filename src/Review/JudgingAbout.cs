using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>What Review keeps about somebody as a judge. What panels marked about a nominee is not told here, whether there is any or not.</summary>
internal sealed class JudgingAbout(PalmaresDb db) : IPersonalData
{
    public string Module => "review";

    public async Task<IReadOnlyList<KeptAbout>> AboutAsync(DataSubject subject, CancellationToken ct)
    {
        var seats = await Seats(subject).AsNoTracking().ToListAsync(ct);
        var ids = seats.Select(seat => seat.Id).ToList();
        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Include(sheet => sheet.Marks).Where(sheet => ids.Contains(sheet.Judge)).ToListAsync(ct);
        var conflicts = await db.Set<Conflict>().AsNoTracking().Where(one => ids.Contains(one.Judge) && one.Origin == ConflictOrigin.Declared).ToListAsync(ct);
        return
        [
            .. seats.Select(seat => new KeptAbout("seat on a panel", null, new Dictionary<string, string?> { ["name"] = seat.Name, ["organisation"] = seat.Organisation, ["expertise"] = seat.Expertise })),
            .. sheets.OrderBy(sheet => sheet.At).Select(sheet => new KeptAbout("score sheet you wrote", sheet.At, new Dictionary<string, string?>
            {
                ["version"] = sheet.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), ["handed in"] = sheet.IsFinal ? "yes" : "no", ["marks"] = string.Join(" ", sheet.Marks.Select(mark => mark.Value)), ["justification"] = sheet.Justification, ["confidence"] = sheet.Confidence?.ToString(),
            })),
            .. conflicts.OrderBy(one => one.At).Select(one => new KeptAbout("conflict you declared", one.At, new Dictionary<string, string?> { ["kind"] = one.Kind.ToString(), ["what you wrote"] = one.Detail })),
        ];
    }

    public async Task<Erasure> EraseAsync(DataSubject subject, Pseudonym? pseudonym, CancellationToken ct)
    {
        var seats = await Seats(subject).ToListAsync(ct);
        var ids = seats.Select(seat => seat.Id).ToList();
        var sheets = await db.Set<ScoreSheet>().CountAsync(sheet => ids.Contains(sheet.Judge), ct);
        if (pseudonym is not null)
        {
            foreach (var seat in seats.Select(seat => db.Entry(seat)))
            {
                seat.Property(judge => judge.Name).CurrentValue = pseudonym.Name;
                seat.Property(judge => judge.Expertise).CurrentValue = "";
            }
        }

        return new Erasure(seats.Count, sheets > 0 ? new Dictionary<KeptReason, int> { [KeptReason.Marks] = sheets } : Erasure.Nothing.Kept);
    }

    private IQueryable<Judge> Seats(DataSubject subject) => subject.User is { } user ? db.Set<Judge>().Where(judge => judge.User == user) : db.Set<Judge>().Where(judge => false);
}

/// <summary>Justifications of marks, and what was written about conflicts, go when the period stated for judging is over; marks stay, for the decision rests on them.</summary>
internal sealed class JudgingRetained(PalmaresDb db, ListEditions editions) : IRetained
{
    private const string Gone = "";

    public ProcessingPurpose Purpose => ProcessingPurpose.Judging;

    public async Task<int> EndedAsync(DateTimeOffset before, bool remove, CancellationToken ct)
    {
        var over = (await editions.RunAsync(Actor.System, ct)).Where(edition => edition.Phase is EditionPhase.Published or EditionPhase.Closed && edition.Dates.Publishes < before).Select(edition => edition.Id).ToList();
        var sheets = db.Set<ScoreSheet>().Where(sheet => over.Contains(sheet.Edition) && sheet.Justification != Gone);
        var conflicts = db.Set<Conflict>().Where(one => over.Contains(one.Edition) && one.Detail != Gone);
        if (!remove)
            return await sheets.CountAsync(ct) + await conflicts.CountAsync(ct);
        var (written, found) = (await sheets.ToListAsync(ct), await conflicts.ToListAsync(ct));
        foreach (var sheet in written)
            db.Entry(sheet).Property(one => one.Justification).CurrentValue = Gone;
        foreach (var conflict in found)
            db.Entry(conflict).Property(one => one.Detail).CurrentValue = Gone;
        return written.Count + found.Count;
    }
}
