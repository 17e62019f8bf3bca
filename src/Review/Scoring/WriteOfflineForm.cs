using Microsoft.EntityFrameworkCore;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Scoring;

/// <summary>The judge's own form, to be filled in without the site: what is to be read, with the marks given so far.</summary>
public sealed class WriteOfflineForm(PalmaresDb db, MayJudge mayJudge, Sight sight, ReadEdition editions)
{
    public async Task<Result<string>> RunAsync(EditionId id, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Score) || by.User is not { } user)
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(id, ct);
        if (edition.IsError)
            return edition.Error;
        var own = await mayJudge.OwnAsync(id, user, by, ct);
        var mine = own.Select(a => a.Id).ToList();
        var sheets = (await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Marks).Where(s => mine.Contains(s.Assignment)).ToListAsync(ct)).ToLookup(s => s.Assignment);
        var nominations = (await sight.OfAsync(id, by, ct)).Nominations.ToDictionary(n => n.Id);
        OfflineForm.Sheet SheetOf(Assignment assignment)
        {
            var last = sheets[assignment.Id].MaxBy(s => s.Version);
            var nomination = nominations[assignment.Nomination];
            return new OfflineForm.Sheet(nomination.Number, nomination.NomineeName, last?.Marks.ToDictionary(m => m.Criterion, m => m.Value) ?? [], last?.Justification ?? "", edition.Value.CriteriaOf(nomination.Category), last?.Confidence);
        }

        return OfflineForm.Write([.. own.Select(SheetOf).OrderBy(s => s.Number, StringComparer.Ordinal)]);
    }
}
