using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>The rules of <see cref="EditionRules"/> said of a whole set-up at once, each refusal under its JSON path. Pure.</summary>
public static class SetupRules
{
    public static IReadOnlyList<Error> Check(EditionDraft draft) =>
        [.. Head(draft), .. Dates(draft), .. Numbers(draft), .. Categories(draft.Categories), .. Criteria(draft.Criteria, "$.criteria", EditionFacts.Points), .. Own(draft.Categories), .. FormRules.Check(draft.Form)];

    private static IEnumerable<Error> Head(EditionDraft draft)
    {
        if (!EditionRules.IsSlug(draft.Slug))
            yield return AwardsErrors.SlugNeeded.With(Edition.SlugLimit).At("$.slug");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(draft.TimeZone, out _))
            yield return AwardsErrors.UnknownTimeZone.With(draft.TimeZone).At("$.time_zone");
    }

    private static IEnumerable<Error> Dates(EditionDraft draft)
    {
        var dates = NamedDates(draft).ToList();
        for (var i = 1; i < dates.Count; i++)
        {
            if (dates[i].Day <= dates[i - 1].Day)
                yield return AwardsErrors.SetupDates.With(PartialDate.On(dates[i].Day), PartialDate.On(dates[i - 1].Day)).At("$.dates." + dates[i].Name);
        }
    }

    private static IEnumerable<Error> Numbers(EditionDraft draft)
    {
        if (draft.GraceHours is < 0 or > EditionRules.GraceHoursLimit)
            yield return AwardsErrors.GraceLimits.With(EditionRules.GraceHoursLimit).At("$.dates.grace_hours");
        if (draft.ConflictYears is < 0 or > EditionRules.ConflictYearsLimit)
            yield return AwardsErrors.ConflictYearsLimits.At("$.rules.conflict_years");
        if (draft.EndorsementsMin < 0 || draft.EndorsementsMin > draft.EndorsementsMax)
            yield return AwardsErrors.EndorsementLimits.At("$.rules.endorsements_min");
        if (draft.Quorum < 1)
            yield return AwardsErrors.QuorumNeeded.At("$.rules.quorum");
        if (draft.FirstRecordAtLeastYears < 0 || draft.FirstRecordAtMostYears < 0 || draft.FirstRecordAtLeastYears > draft.FirstRecordAtMostYears)
            yield return AwardsErrors.FirstRecordLimits.At("$.rules.first_record_at_least_years");
    }

    private static IEnumerable<Error> Categories(IReadOnlyList<CategoryDraft> categories)
    {
        if (categories.Count == 0)
            yield return AwardsErrors.SetupEmptyList.At("$.categories");
        foreach (var (at, category) in categories.Index())
        {
            if (category.Quota < 1)
                yield return AwardsErrors.SetupAtLeast.With(1).At($"$.categories[{at}].quota");
            foreach (var (number, cap) in category.Caps.Index().Where(cap => !EditionRules.IsCap(cap.Item)))
                yield return AwardsErrors.CapUnreadable.At($"$.categories[{at}].caps[{number}]");
            if (Earlier(categories.Select(c => c.Code), at))
                yield return AwardsErrors.SetupCodeTwice.With(category.Code).At($"$.categories[{at}].code");
        }
    }

    /// <summary>A category's own criteria have a scale of their own, as long as the anchors of the first.</summary>
    private static IEnumerable<Error> Own(IReadOnlyList<CategoryDraft> categories)
    {
        foreach (var (at, category) in categories.Index().Where(category => category.Item.Criteria.Count > 0))
        {
            foreach (var error in Criteria(category.Criteria, $"$.categories[{at}].criteria", Math.Clamp(category.Criteria[0].Anchors.Count, EditionRules.PointsAtLeast, EditionRules.PointsAtMost)))
                yield return error;
        }
    }

    private static IEnumerable<Error> Criteria(IReadOnlyList<CriterionDraft> criteria, string path, int points)
    {
        if (criteria.Count == 0)
            yield return AwardsErrors.SetupEmptyList.At(path);
        foreach (var (at, criterion) in criteria.Index())
        {
            if (criterion.Weight < 1)
                yield return AwardsErrors.SetupAtLeast.With(1).At($"{path}[{at}].weight");
            if (Earlier(criteria.Select(c => c.Code), at))
                yield return AwardsErrors.SetupCodeTwice.With(criterion.Code).At($"{path}[{at}].code");
            if (criterion.Anchors.Count != points)
                yield return AwardsErrors.SetupCount.With(points, criterion.Anchors.Count).At($"{path}[{at}].anchors");
        }

        if (criteria.Count > 0 && criteria.Sum(c => (long)c.Weight) is var sum and not 100)
            yield return AwardsErrors.WeightsSum.With(sum).At(path);
    }

    /// <summary>The dates in the order they must have, by their names in the JSON.</summary>
    internal static IEnumerable<(string Name, DateOnly Day)> NamedDates(EditionDraft draft) =>
    [
        ("nominating_opens", draft.NominatingOpens),
        ("nominating_closes", draft.NominatingCloses),
        ("screening_closes", draft.ScreeningCloses),
        ("reviewing_closes", draft.ReviewingCloses),
        ("deciding_closes", draft.DecidingCloses),
        ("publishes", draft.Publishes),
    ];

    private static bool Earlier(IEnumerable<string> codes, int at)
    {
        var all = codes.ToList();
        return all.Take(at).Contains(all[at], StringComparer.OrdinalIgnoreCase);
    }
}
