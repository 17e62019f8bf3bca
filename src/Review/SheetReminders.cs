using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Review;

/// <summary>Judges with nominations to mark: assigned, released, without a conflict, not abstained from. Neither nominee nor number stands in the letter.</summary>
internal sealed class SheetReminders(PalmaresDb db, WriteLetter letters, TimeProvider clock, PublicAddress address, IUserReaders readers, MayJudge mayJudge, Sight sight, ReadEdition editions) : IReminderSource
{
    public LetterKind Kind => ReviewLetters.SheetsReminder;

    public async Task<bool> KnowsAsync(Guid edition, CancellationToken ct) => !(await editions.RunAsync(new EditionId(edition), ct)).IsError;

    public async Task<DateTimeOffset?> DueAsync(Guid edition, CancellationToken ct) =>
        await editions.RunAsync(new EditionId(edition), ct) is { IsError: false, Value: { Phase: EditionPhase.Reviewing } found } ? found.Dates.ReviewingCloses : null;

    public async Task<IReadOnlyList<Awaited>> AwaitedAsync(Guid edition, Actor viewer, CancellationToken ct)
    {
        var id = new EditionId(edition);
        var seen = await sight.OfAsync(id, viewer, ct);
        var panels = db.Set<Panel>().Where(one => one.Edition == id).Select(one => one.Id);
        var judges = await db.Set<Judge>().AsNoTracking().Where(one => panels.Contains(one.Panel) && !one.HasLeft).OrderBy(one => one.Name).ToListAsync(ct);
        var users = await readers.FindAsync([.. judges.Select(one => one.User)], ct);
        var handedIn = (await db.Set<ScoreSheet>().AsNoTracking().Where(one => one.Edition == id && one.IsFinal).Select(one => one.Assignment).ToListAsync(ct)).ToHashSet();
        var awaited = new List<Awaited>();
        foreach (var judge in judges)
        {
            if (!users.TryGetValue(judge.User, out var reader) || !Permissions.Grant(reader.Roles, Permission.Score))
                continue;
            var own = await mayJudge.OwnAsync(id, judge.User, Actor.ForUser(judge.User, reader.Roles, ActorOrigin.Web), ct);
            // What the viewer may not know of does not make a judge late in the viewer's eyes.
            if (own.Any(one => one.Judge == judge.Id && !handedIn.Contains(one.Id) && seen.Sees(one.Nomination)))
                awaited.Add(new Awaited(judge.Id.Value, reader.Email, judge.Name, judge.Organisation ?? ""));
        }

        return awaited;
    }

    public async Task StageAsync(Guid edition, Awaited awaited, Actor by, CancellationToken ct)
    {
        var of = (await editions.RunAsync(new EditionId(edition), ct)).Value;
        var letter = new Letter(Kind, awaited.To, awaited.Name) { ["judge"] = awaited.Name, ["programme"] = of.Title, ["link"] = address.To("/review/scoring") };
        await letters.StageAsync(letter.With("deadline", Deadline.Of(of.Dates.ReviewingCloses, of.TimeZone, clock.GetUtcNow()).In), ct);
    }
}
