using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Deliberating;

/// <summary>The threads about one nomination that the viewer may read.</summary>
public sealed class ShowDeliberation(PalmaresDb db, MayDeliberate mayDeliberate)
{
    /// <param name="Author">Null where the viewer is not told the name, but the voice alone.</param>
    public sealed record Said(RemarkId Id, Voice Voice, string? Author, bool Own, DateTimeOffset At, string Text);

    /// <param name="Tellable">Names that may follow an @ here.</param>
    public sealed record Thread(Audience Audience, IReadOnlyList<Said> Remarks, bool MayWrite, IReadOnlyList<string> Tellable);

    /// <param name="PresidedBy">Who leads in the chair's place; told to whoever leads, and to nobody else.</param>
    public sealed record View(EditionFacts Edition, NominationId Nomination, string Number, string NomineeName, Voice Voice, bool Leads, string? PresidedBy, IReadOnlyList<Thread> Threads);

    public async Task<Result<View>> RunAsync(EditionId edition, NominationId nomination, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        if (await mayDeliberate.OfAsync(edition, nomination, by, ct) is not { } who)
            return DeliberationErrors.NoSuchThread;
        var remarks = await db.Set<Remark>().AsNoTracking().Where(r => r.Edition == edition && r.Nomination == nomination).ToListAsync(ct);
        var threads = new List<Thread>();
        foreach (var audience in Enum.GetValues<Audience>().Where(who.Reads))
        {
            var writes = who.Writes(audience);
            threads.Add(new Thread(
                audience,
                [.. remarks.Where(r => r.Audience == audience).OrderBy(r => r.At).ThenBy(r => r.Id.Value).Select(r => Show(r, who, by))],
                writes,
                writes ? [.. (await Readers.OfAsync(db, who, audience, by, ct)).Select(one => one.Name)] : []));
        }

        var presider = who.Leads ? (await Presiding.OfAsync(db, who.Nomination, edition, ct))?.Name : null;
        return new View(who.Edition, nomination, who.Nomination.Number, who.Nomination.NomineeName, who.Voice, who.Leads, presider, threads);
    }

    private static Said Show(Remark r, Deliberator who, Actor by) =>
        new(r.Id, r.Voice, who.Voice == Voice.Nominator && r.Voice != Voice.Nominator ? null : r.AuthorName, r.Author == by.User, r.At, r.Text);
}
