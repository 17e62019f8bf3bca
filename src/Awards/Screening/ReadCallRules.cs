using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>An edition's rules as the public reads them, each with the dates that satisfy it. A draft's are nobody's to read.</summary>
public sealed class ReadCallRules(PalmaresDb db)
{
    /// <param name="Window">The dates that satisfy it, where they are the same for everybody.</param>
    public sealed record Read(Rule Rule, Phrase? Window);

    public async Task<IReadOnlyList<Read>> RunAsync(EditionId edition, CancellationToken ct)
    {
        if (!await db.Set<Edition>().AnyAsync(e => e.Id == edition && e.Phase != EditionPhase.Draft, ct) || await RulesInForce.OfAsync(db, edition, ct) is not { } inForce)
            return [];
        return [.. inForce.Book.Rules.Select(rule => new Read(rule, AskRules.Window(inForce.Book, rule)))];
    }
}
