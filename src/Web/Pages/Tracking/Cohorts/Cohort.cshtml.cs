using Microsoft.AspNetCore.Mvc;
using Palmares.Papers.Charts;
using Palmares.Tracking;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Cohorts;

public sealed class CohortModel(ShowCohort show) : PalmaresPage
{
    public ShowCohort.View Cohort { get; private set; } = null!;

    public Chart? Retention { get; private set; }

    public Chart? Progress { get; private set; }

    public async Task<IActionResult> OnGetAsync(CohortId key, CancellationToken ct)
    {
        var cohort = await show.RunAsync(key, By, ct);
        if (cohort.IsError)
            return Refused(cohort.Error);
        Cohort = cohort.Value;
        Retention = Draw(T["Still active"], T["Share of the cohort without a gap of 24 months in the record, by years since the decision."], Cohort.Retention);
        Progress = Draw(T["Without a leading mandate since the decision"], T["Share of the cohort without a first leading mandate or editorship after the decision, by years."], Cohort.Progress);
        Crumb(T["Cohorts"], "/tracking/cohorts");
        Crumb(key.Value);
        return Page();
    }

    public string Count(int? count) => count?.ToString(System.Globalization.CultureInfo.CurrentCulture) ?? T["not shown: fewer than {0} people on one side", ShowCohort.SmallestCell];

    private Chart? Draw(string title, string description, IReadOnlyList<ShowCohort.Watched> watched) => watched.Count == 0
        ? null
        : new SurvivalSteps
        {
            Title = title,
            Description = description,
            RightToLeft = System.Globalization.CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft,
            Groups = [KaplanMeier.Estimate(T["Cohort"], [.. watched.Select(one => (one.Years, one.Happened))])],
            TimeLabel = T["Years"],
            ShareLabel = T["Share"],
            AtRiskLabel = T["Still watched"],
            GroupColumn = T["Group"],
            LowColumn = T["Low (95 %)"],
            HighColumn = T["High (95 %)"],
        }.Draw();
}
