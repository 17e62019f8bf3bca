using Microsoft.EntityFrameworkCore;
using Palmares.Awards.Screening;
using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>What judges learn of the screening of one nomination: lines of evidence that do not count, and that a waiver or an extension was granted. Never the grounds, and of a sensitive rule nothing else.</summary>
/// <remarks>The caller decides whether this judge may read the nomination.</remarks>
public sealed class ReadScreened(PalmaresDb db)
{
    /// <param name="NotCounted">Lines outside what the rules count, each with the rules that leave it out.</param>
    public sealed record View(IReadOnlyList<Granted> Exceptions, IReadOnlyDictionary<EvidenceId, IReadOnlyList<string>> NotCounted);

    /// <param name="Rule">As the call says it.</param>
    public sealed record Granted(string Rule, IReadOnlyList<Phrase> Notes);

    public async Task<View> RunAsync(NominationId id, CancellationToken ct)
    {
        var kept = await db.Set<EligibilityFinding>().AsNoTracking()
            .Where(f => f.NominationId == id && f.Version != null && (f.Notes != null || !f.Counts))
            .OrderBy(f => f.Position).Select(f => new { f.Told, f.Sensitive, f.Counts, f.Verdict }).ToListAsync(ct);
        var told = kept.Select(f => (Answer: RuleJson.Read<ToldAnswer>(f.Told!).Value, f.Sensitive, f.Counts, f.Verdict)).ToList();
        var granted = told.Where(t => t.Counts).Select(t => new Granted(Name(t.Answer), RuleAnswer.ForOthers(t.Answer.Notes, t.Sensitive, t.Answer.Waived, t.Answer.Extended))).Where(g => g.Notes.Count > 0);
        var outside = told.Where(t => !t.Counts && t.Verdict == RuleVerdict.Ineligible && Guid.TryParse(t.Answer.Of, out _)).GroupBy(t => new EvidenceId(Guid.Parse(t.Answer.Of!)), t => Name(t.Answer));
        return new View([.. granted], outside.ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g]));
    }

    private static string Name(ToldAnswer answer) => answer.Title.Length > 0 ? answer.Title : answer.Rule;
}
