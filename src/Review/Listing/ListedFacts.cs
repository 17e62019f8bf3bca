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
    private readonly ConcurrentDictionary<NominationId, FoldedTexts> _folded = [];

    public FoldedTexts Folded(NominationFacts nomination) => _folded.GetOrAdd(nomination.Id, static _ => new FoldedTexts());
}

/// <summary>What <see cref="ListFields.ForEverybody"/> say of one nomination, each in its folded form from when it is first searched.</summary>
internal sealed class FoldedTexts
{
    private readonly IReadOnlyList<string>?[] _of = new IReadOnlyList<string>?[ListFields.ForEverybody.Length];

    public IReadOnlyList<string> Of(int place, ListField field, ListedRow row) => _of[place] ??= field.Read(row).Folded;
}

/// <summary>Who reads what, and which conflicts there are.</summary>
internal sealed record PanelFacts(
    ILookup<NominationId, AssignedJudge> Assigned, ILookup<NominationId, FoundConflict> Conflicts, ILookup<UserId, JudgeId> Seats, ILookup<AssignmentId, KeptSheet> Sheets)
{
    public string[] JudgesOf(NominationId nomination) => [.. Assigned[nomination].Select(a => a.Name).Order(StringComparer.Ordinal)];

    public string[] ConflictsOf(NominationId nomination) => [.. Conflicts[nomination].Select(c => $"{c.Name} ({ConflictWords.Of(c.Kind)})").Distinct().Order(StringComparer.Ordinal)];

    public int HandedInOf(NominationId nomination) => Assigned[nomination].Count(a => Sheets[a.Assignment].Any(s => s.IsFinal));
}

internal sealed record MarkFacts(ILookup<NominationId, CountedMarks> Marks);

/// <summary>Keeps the facts of lists between requests, each part until an act changes it.</summary>
/// <remarks>What is kept is the same for everybody; each request chooses from it by its viewer, and matches in memory, so that no query of the database depends on what is hidden.</remarks>
public sealed class ListedFacts : IDisposable
{
    private readonly KeptFacts<AwardFacts> _awards = new(name => !name.StartsWith("review.", StringComparison.Ordinal));
    private readonly KeptFacts<PanelFacts> _panels = new(ChangesReview);
    private readonly KeptFacts<MarkFacts> _marks = new(ChangesReview);

    public void Dispose()
    {
        _awards.Dispose();
        _panels.Dispose();
        _marks.Dispose();
    }

    internal Task<AwardFacts> AwardsAsync(ActsSince acts, Func<Task<AwardFacts>> read, CancellationToken ct) => _awards.GetAsync(acts, read, ct);

    internal Task<PanelFacts> PanelsAsync(ActsSince acts, Func<Task<PanelFacts>> read, CancellationToken ct) => _panels.GetAsync(acts, read, ct);

    internal Task<MarkFacts> MarksAsync(ActsSince acts, Func<Task<MarkFacts>> read, CancellationToken ct) => _marks.GetAsync(acts, read, ct);

    private static bool ChangesReview(string act) => act.StartsWith("review.", StringComparison.Ordinal) && !act.StartsWith("review.search-", StringComparison.Ordinal);
}
