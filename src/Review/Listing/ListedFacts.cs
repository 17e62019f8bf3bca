using System.Collections.Concurrent;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Listing;

internal sealed record AssignedJudge(AssignmentId Assignment, JudgeId Judge, UserId User, string Name);

internal sealed record FoundConflict(JudgeId Judge, UserId User, string Name, ConflictKind Kind);

internal sealed record KeptSheet(AssignmentId Assignment, bool IsFinal);

/// <summary>Nominations and editions as of one place of the ledger.</summary>
/// <param name="Nameless">Editions whose judges read without names now.</param>
internal sealed record AwardFacts(IReadOnlyList<NominationFacts> Nominations, IReadOnlyDictionary<EditionId, EditionFacts> Editions, IReadOnlySet<EditionId> Nameless)
{
    private readonly ConcurrentDictionary<(NominationId, string), string> _folded = [];

    /// <summary>A long or often searched text in its folded form, made once.</summary>
    public string? Folded(ListField field, NominationFacts nomination) => field.Name switch
    {
        "number" => Kept(nomination, field.Name, nomination.Number),
        "nominee" => Kept(nomination, field.Name, nomination.NomineeName),
        "organisation" => Kept(nomination, field.Name, nomination.NomineeOrganisation),
        "nominator" => Kept(nomination, field.Name, nomination.OnBehalfOf ?? nomination.NominatorName),
        "statement" => Kept(nomination, field.Name, nomination.Statement),
        _ => null,
    };

    private string Kept(NominationFacts nomination, string field, string? text) => _folded.GetOrAdd((nomination.Id, field), _ => Listing.Folded.Of(text));
}

/// <summary>Who reads what, and which conflicts there are.</summary>
internal sealed record PanelFacts(
    ILookup<NominationId, AssignedJudge> Assigned, ILookup<NominationId, FoundConflict> Conflicts, ILookup<UserId, JudgeId> Seats, ILookup<AssignmentId, KeptSheet> Sheets);

internal sealed record MarkFacts(ILookup<NominationId, CountedMarks> Marks);

/// <summary>Keeps the facts of lists between requests, each part until an act of the ledger changes what it was read from.</summary>
/// <remarks>
/// Every change of the state is an act in the same transaction, so that the last act names the state exactly, also when another process wrote it.
/// What is kept is the same for everybody; each request chooses from it by its viewer, and matches in memory, so that no query of the database depends on what is hidden.
/// </remarks>
public sealed class ListedFacts : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Kept<AwardFacts>? _awards;
    private Kept<PanelFacts>? _panels;
    private Kept<MarkFacts>? _marks;

    private sealed record Kept<T>(long AsOf, T Facts);

    public void Dispose() => _reading.Dispose();

    internal Task<AwardFacts> AwardsAsync(ActsSince acts, Func<Task<AwardFacts>> read, CancellationToken ct) =>
        GetAsync(() => _awards, kept => _awards = kept, acts, name => !name.StartsWith("review.", StringComparison.Ordinal), read, ct);

    internal Task<PanelFacts> PanelsAsync(ActsSince acts, Func<Task<PanelFacts>> read, CancellationToken ct) =>
        GetAsync(() => _panels, kept => _panels = kept, acts, ChangesReview, read, ct);

    internal Task<MarkFacts> MarksAsync(ActsSince acts, Func<Task<MarkFacts>> read, CancellationToken ct) =>
        GetAsync(() => _marks, kept => _marks = kept, acts, ChangesReview, read, ct);

    private static bool ChangesReview(string act) => act.StartsWith("review.", StringComparison.Ordinal) && !act.StartsWith("review.search-", StringComparison.Ordinal);

    /// <summary>One request reads anew, the others wait for it.</summary>
    private async Task<T> GetAsync<T>(Func<Kept<T>?> kept, Action<Kept<T>> keep, ActsSince acts, Func<string, bool> changes, Func<Task<T>> read, CancellationToken ct)
    {
        var last = await acts.LastAsync(ct);
        if (kept() is { } held && await StandsAsync(held, last))
            return held.Facts;
        await _reading.WaitAsync(ct);
        try
        {
            if (kept() is { } meanwhile && await StandsAsync(meanwhile, last))
                return meanwhile.Facts;
            // The place first: what is written while we read makes the next request read again.
            var facts = await read();
            keep(new Kept<T>(last, facts));
            return facts;
        }
        finally
        {
            _reading.Release();
        }

        async Task<bool> StandsAsync(Kept<T> one, long now)
        {
            if (one.AsOf >= now)
                return true;
            if ((await acts.NamesAsync(one.AsOf, now, ct)).Any(changes))
                return false;
            keep(new Kept<T>(now, one.Facts));
            return true;
        }
    }
}
