using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Deliberating;

/// <summary>The nominations of an edition that the viewer may talk about, with what was said and where the viewer is asked.</summary>
public sealed class ListDeliberations(PalmaresDb db, MayDeliberate mayDeliberate)
{
    /// <param name="Remarks">In the threads that the viewer reads.</param>
    /// <param name="Asked">Remarks that mention the viewer and that the viewer has not answered in their thread.</param>
    public sealed record Row(NominationId Nomination, string Number, string NomineeName, Voice Voice, int Remarks, DateTimeOffset? Last, int Asked);

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(EditionId edition, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SignedIn))
            return KernelErrors.NotPermitted;
        var own = await mayDeliberate.AllAsync(edition, by, ct);
        if (own.Count == 0)
            return Result<IReadOnlyList<Row>>.Of([]);
        var remarks = (await db.Set<Remark>().AsNoTracking().Include(r => r.Mentions).Where(r => r.Edition == edition).ToListAsync(ct)).ToLookup(r => r.Nomination);
        return Result<IReadOnlyList<Row>>.Of([.. own.Select(who => RowOf(who, [.. remarks[who.Nomination.Id].Where(r => who.Reads(r.Audience))], by))]);
    }

    private static Row RowOf(Deliberator who, IReadOnlyList<Remark> read, Actor by) => new(
        who.Nomination.Id, who.Nomination.Number, who.Nomination.NomineeName, who.Voice, read.Count, read.Count == 0 ? null : read.Max(r => r.At),
        read.Count(r => r.Mentions.Any(m => Means(m, who, by)) && !read.Any(later => later.Author == by.User && later.Audience == r.Audience && later.At > r.At)));

    private static bool Means(RemarkMention mention, Deliberator who, Actor by) => mention.User is { } user
        ? user == by.User
        // A presider is told what the chair is told.
        : mention.Office == who.Voice || (mention.Office == Voice.Chair && who.Voice == Voice.Presider);
}
