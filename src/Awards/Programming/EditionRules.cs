using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>What makes an edition fit to be opened. Pure.</summary>
public static partial class EditionRules
{
    public const int ConflictYearsLimit = 20;

    public const int GraceHoursLimit = 336;

    /// <summary>By something that is known, and either a number or a share.</summary>
    public static bool IsCap(QuotaCap cap) => QuotaRules.IsBy(cap.By) && (cap.Most is null) != (cap.SharePercent is null) && cap.Most is null or >= 1 && cap.SharePercent is null or (>= 1 and <= 100);

    public static bool IsSlug(string slug) => slug.Length <= Edition.SlugLimit && SlugForm().IsMatch(slug);

    public static Error? Check(EditionDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Label) || draft.Label.Length > Edition.LabelLimit)
            return AwardsErrors.LabelNeeded;
        if (!IsSlug(draft.Slug))
            return AwardsErrors.SlugNeeded.With(Edition.SlugLimit);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(draft.TimeZone, out _))
            return AwardsErrors.UnknownTimeZone.With(draft.TimeZone);
        return CheckDates(draft) ?? CheckNumbers(draft) ?? CheckCategories(draft.Categories) ?? CheckCriteria(draft.Criteria) ?? (FormRules.Check(draft.Form) is [var first, ..] ? first : null);
    }

    /// <summary>Points a category's own scale may have.</summary>
    public const int PointsAtLeast = 3;
    public const int PointsAtMost = 11;

    public static Error? CheckCriteria(IReadOnlyList<CriterionDraft> criteria)
    {
        if (CheckWeights(criteria) is { } error)
            return error;
        return criteria.FirstOrDefault(c => c.Anchors.Count != EditionFacts.Points || c.Anchors.Any(string.IsNullOrWhiteSpace)) is { } gap
            ? AwardsErrors.AnchorsNeeded.With(gap.Name, Edition.ScaleLow, Edition.ScaleHigh)
            : null;
    }

    /// <summary>A category's own: with a scale of its own, the same for all of them; none at all where it uses the edition's.</summary>
    public static Error? CheckOwnCriteria(IReadOnlyList<CriterionDraft> criteria)
    {
        if (criteria.Count == 0)
            return null;
        if (CheckWeights(criteria) is { } error)
            return error;
        return criteria.Select(c => c.Anchors.Count).Distinct().ToList() is [>= PointsAtLeast and <= PointsAtMost] && !criteria.Any(c => c.Anchors.Any(string.IsNullOrWhiteSpace))
            ? null
            : AwardsErrors.ScaleUneven.With(PointsAtLeast, PointsAtMost);
    }

    private static Error? CheckWeights(IReadOnlyList<CriterionDraft> criteria)
    {
        var broken = criteria.Any(c => string.IsNullOrWhiteSpace(c.Code) || string.IsNullOrWhiteSpace(c.Name) || c.Weight < 1);
        if (criteria.Count == 0 || broken || criteria.Select(c => c.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count() != criteria.Count)
            return AwardsErrors.CriterionNeeded;
        return criteria.Sum(c => c.Weight) is var sum and not 100 ? AwardsErrors.WeightsSum.With(sum) : null;
    }

    /// <summary>SHA-256 over the criteria in order, fields length-prefixed, so that any change of a word shows.</summary>
    /// <param name="lowConfidenceLeftOut">Part of the text where it is so.</param>
    public static string Hash(IEnumerable<CriterionFacts> criteria, bool lowConfidenceLeftOut = false)
    {
        var text = new StringBuilder(lowConfidenceLeftOut ? "low confidence left out " : "");
        foreach (var criterion in criteria)
        {
            foreach (var field in new[] { criterion.Code, criterion.Name, criterion.Definition, $"{criterion.Weight}" }.Concat(criterion.Anchors.OrderBy(a => a.Key).Select(a => a.Value)))
                text.Append(field.Length).Append(':').Append(field);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static Error? CheckDates(EditionDraft draft)
    {
        DateOnly[] inOrder = [draft.NominatingOpens, draft.NominatingCloses, draft.ScreeningCloses, draft.ReviewingCloses, draft.DecidingCloses, draft.Publishes];
        string[] places = ["NominatingOpens", "NominatingCloses", "ScreeningCloses", "ReviewingCloses", "DecidingCloses", "Publishes"];
        for (var i = 1; i < inOrder.Length; i++)
        {
            if (inOrder[i] <= inOrder[i - 1])
                return AwardsErrors.DatesOutOfOrder.At(places[i]);
        }

        return null;
    }

    private static Error? CheckNumbers(EditionDraft draft)
    {
        if (draft.GraceHours is < 0 or > GraceHoursLimit)
            return AwardsErrors.GraceLimits.With(GraceHoursLimit);
        if (draft.ConflictYears is < 0 or > ConflictYearsLimit)
            return AwardsErrors.ConflictYearsLimits;
        if (draft.EndorsementsMin < 0 || draft.EndorsementsMin > draft.EndorsementsMax)
            return AwardsErrors.EndorsementLimits;
        if (draft.Quorum < 1)
            return AwardsErrors.QuorumNeeded;
        return draft.FirstRecordAtLeastYears < 0 || draft.FirstRecordAtMostYears < 0 || draft.FirstRecordAtLeastYears > draft.FirstRecordAtMostYears
            ? AwardsErrors.FirstRecordLimits
            : null;
    }

    private static Error? CheckCategories(IReadOnlyList<CategoryDraft> categories) =>
        categories.Count == 0
        || categories.Any(c => string.IsNullOrWhiteSpace(c.Code) || string.IsNullOrWhiteSpace(c.Name) || c.Quota < 1)
        || categories.Select(c => c.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count() != categories.Count
            ? AwardsErrors.CategoryNeeded
            : categories.SelectMany(c => c.Caps).All(IsCap) ? categories.Select(c => CheckOwnCriteria(c.Criteria)).FirstOrDefault(error => error is not null) : AwardsErrors.CapUnreadable;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugForm();
}
