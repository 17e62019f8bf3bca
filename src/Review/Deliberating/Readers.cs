using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Deliberating;

/// <summary>Whom somebody can have told of a remark in a thread: nobody who may not read it.</summary>
internal static class Readers
{
    /// <remarks>
    /// Whoever leads knows of the conflicts and may name any judge who reads along. A judge may name an office, and those who have
    /// spoken in the thread: a longer list would tell by its gaps who is in conflict.
    /// </remarks>
    public static async Task<IReadOnlyList<Tellable>> OfAsync(PalmaresDb db, Deliberator who, Audience audience, Actor by, CancellationToken ct)
    {
        List<Tellable> offices = [new("chair", null, Voice.Chair), new("secretary", null, Voice.Secretary)];
        if (audience == Audience.Nominator)
            return who.Voice == Voice.Nominator ? offices : [.. offices, new Tellable("nominator", null, Voice.Nominator)];
        var reading = await JudgesAsync(db, who, audience, ct);
        if (who.Voice == Voice.Judge)
        {
            var spoken = await db.Set<Remark>().Where(r => r.Nomination == who.Nomination.Id && r.Audience == audience).Select(r => r.Author).Distinct().ToListAsync(ct);
            reading = [.. reading.Where(j => spoken.Contains(j.User))];
        }

        return [.. offices, .. reading.Where(j => j.User != by.User).OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => new Tellable(j.Name, j.User, null))];
    }

    private static async Task<IReadOnlyList<Judge>> JudgesAsync(PalmaresDb db, Deliberator who, Audience audience, CancellationToken ct)
    {
        var panel = await db.Set<Panel>().AsNoTracking().Include(p => p.Judges).SingleOrDefaultAsync(p => p.Edition == who.Edition.Id, ct);
        if (panel is null)
            return [];
        var apart = await ConflictPairs.ReadAsync(db, who.Edition.Id, ct);
        var presider = await Presiding.OfAsync(db, who.Nomination, who.Edition.Id, ct);
        return
        [
            .. panel.Members.Where(j => !Presiding.IsApart(j, who.Nomination, apart)
                && DeliberationRules.Reads(j.IsChair ? Voice.Chair : j.Id == presider?.Id ? Voice.Presider : Voice.Judge, audience, who.Edition.Phase)),
        ];
    }
}
