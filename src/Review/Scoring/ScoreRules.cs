using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review.Scoring;

/// <summary>What a score sheet must hold.</summary>
internal static class ScoreRules
{
    /// <summary>A draft may have gaps; a mark that is there must be on the scale in both.</summary>
    public static Error? Check(IReadOnlyDictionary<CriterionId, int> marks, string justification, bool final, CriteriaSet set)
    {
        if (marks.Keys.FirstOrDefault(id => set.Criteria.All(c => c.Id != id)) is { Value: var unknown } && unknown != Guid.Empty)
            return ReviewErrors.NoSuchCriterion.With(unknown);
        foreach (var criterion in set.Criteria)
        {
            if (CheckMark(criterion, marks, final, set) is { } refusal)
                return refusal.At($"Marks[{criterion.Id}]");
        }

        if (justification.Length > ScoreSheet.JustificationLimit)
            return ReviewErrors.JustificationTooLong.With(justification.Length, ScoreSheet.JustificationLimit);
        return final && string.IsNullOrWhiteSpace(justification) ? ReviewErrors.JustificationNeeded : null;
    }

    private static Error? CheckMark(CriterionFacts criterion, IReadOnlyDictionary<CriterionId, int> marks, bool final, CriteriaSet set)
    {
        if (!marks.TryGetValue(criterion.Id, out var mark))
            return final ? ReviewErrors.MarkMissing.With(criterion.Name) : null;
        return mark < set.ScaleLow || mark > set.ScaleHigh
            ? ReviewErrors.MarkOffScale.With(criterion.Name, mark, set.ScaleLow, set.ScaleHigh)
            : null;
    }

    /// <summary>What the ledger keeps of a sheet: enough to show that it was not changed, too little to read it.</summary>
    public static string Commitment(string salt, IReadOnlyDictionary<CriterionId, int> marks, string justification, Confidence? confidence = null)
    {
        var lines = marks.OrderBy(m => m.Key.Value).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Key}={m.Value}"));
        string[] said = confidence is { } stated ? ["confidence=" + stated] : [];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [salt, .. lines, .. said, justification]))));
    }

    public static Error? Window(EditionFacts edition, DateTimeOffset now) => edition.Phase switch
    {
        < EditionPhase.Reviewing => ReviewErrors.ScoringNotOpen,
        EditionPhase.Reviewing when now <= edition.Dates.ReviewingCloses => null,
        _ => ReviewErrors.ScoringClosed,
    };
}
