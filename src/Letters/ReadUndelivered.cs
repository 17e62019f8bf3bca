using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>Which letters about one thing did not arrive. For modules that know who may ask: whoever keeps letters may not see them.</summary>
public sealed class ReadUndelivered(PalmaresDb db)
{
    /// <param name="Problem">The mail server's words.</param>
    public sealed record Line(string To, string? Name, LetterCode Kind, DateTimeOffset Written, string Problem);

    /// <returns>Of each reader the latest letter, where that one failed or a report came back for it.</returns>
    public async Task<IReadOnlyList<Line>> RunAsync(Guid about, IReadOnlyCollection<LetterKind> kinds, CancellationToken ct)
    {
        var codes = kinds.Select(kind => kind.Code).ToList();
        var letters = await db.Set<OutboxMessage>().AsNoTracking().Where(one => one.About == about && codes.Contains(one.Kind!))
            .OrderByDescending(one => one.QueuedAt).ThenByDescending(one => one.Id)
            .Select(one => new { one.Id, one.Within, one.To, one.Name, one.Kind, one.QueuedAt, one.State, one.LastProblem }).ToListAsync(ct);
        var latest = letters.DistinctBy(one => Addresses.Fold(one.To)).ToList();
        var numbers = latest.SelectMany(one => new[] { one.Id, one.Within ?? one.Id }).ToHashSet();
        var returned = (await db.Set<Bounce>().AsNoTracking().Where(one => one.SettledAt == null && one.Letter != null && numbers.Contains(one.Letter.Value)).ToListAsync(ct)).ToLookup(one => one.Letter!.Value, one => one.Problem);
        return
        [
            .. from one in latest
               let problem = returned[one.Id].Concat(returned[one.Within ?? one.Id]).FirstOrDefault() ?? (one.State == OutboxState.Failed ? one.LastProblem ?? "" : null)
               where problem is not null
               orderby one.QueuedAt
               select new Line(one.To, one.Name, new LetterCode(one.Kind!), one.QueuedAt, problem),
        ];
    }
}
