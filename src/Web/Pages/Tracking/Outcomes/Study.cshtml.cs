using Microsoft.AspNetCore.Mvc;
using Palmares.Kernel;
using Palmares.Papers.Charts;
using Palmares.Tracking;
using Palmares.Tracking.Outcomes;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.Outcomes;

public sealed class StudyModel(ShowStudy show, MatchStudy match, FreezeStudy freeze, ComputeOutcomes compute) : PalmaresPage
{
    public sealed record Drawn(string Title, StudyQuestion Of, Chart Chart)
    {
        /// <summary>False where everything after the day of the decision is kept back.</summary>
        public bool Shown => Of.Laureates.Points.Concat(Of.Comparison.Points).Any(point => point is { Years: > 0, Share: not null });
    }

    public ShowStudy.View Study { get; private set; } = null!;

    /// <summary>The matching as it would be frozen; null unless asked for.</summary>
    public MatchStudy.View? Proposed { get; private set; }

    public IReadOnlyList<Drawn> Questions { get; private set; } = [];

    public bool Keeps => By.May(Permission.RunProgramme);

    public string Until(int month) => $"{month / 12:0000}-{(month % 12) + 1:00}";

    public async Task<IActionResult> OnGetAsync(OutcomeStudyId key, [FromQuery(Name = "match")] bool matching, CancellationToken ct)
    {
        var study = await show.RunAsync(key, By, ct);
        if (study.IsError && study.Error == TrackingErrors.PurposeNotStated)
            return LocalRedirect("/tracking/outcomes");
        if (study.IsError)
            return Refused(study.Error);
        Study = study.Value;
        Crumb(T["Outcome studies"], "/tracking/outcomes");
        Crumb(key.Value);
        Questions = Study.Findings is { } found ? [.. found.Questions.Where(question => question.Laureates.Points.Count > 0).Select(Draw)] : [];
        if (!matching)
            return Page();
        var proposed = await match.RunAsync(key, By, ct);
        if (proposed.IsError)
            return Refused(proposed.Error);
        Proposed = proposed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostFreezeAsync(OutcomeStudyId key, [FromForm] string? hash, CancellationToken ct)
    {
        var frozen = await freeze.RunAsync(new(key, hash ?? ""), By, ct);
        return await AnsweredAsync(key, frozen.IsError ? frozen.Error : null, T["The list is frozen. Outcomes may be looked at."], ct);
    }

    public async Task<IActionResult> OnPostLookAsync(OutcomeStudyId key, CancellationToken ct)
    {
        var looked = await compute.RunAsync(key, By, ct);
        return await AnsweredAsync(key, looked.IsError ? looked.Error : null, T["The outcomes of today are shown."], ct);
    }

    private async Task<IActionResult> AnsweredAsync(OutcomeStudyId key, Error? refused, string done, CancellationToken ct)
    {
        if (refused is null)
            return Done(done, "/tracking/outcomes/study/" + key);
        if (refused == KernelErrors.NotPermitted)
            return Refused(refused);
        var shown = await OnGetAsync(key, false, ct);
        return Study is null ? shown : Refused(refused);
    }

    private Drawn Draw(StudyQuestion question)
    {
        var (title, description) = question.Key switch
        {
            "pen" => (T["First editorship or Rapporteur's mandate since"].Value, T["Share of those without one before to whom a first one came, by years since the decision; who left before counts as without."].Value),
            "chair" => (T["First chair since"].Value, T["Share of those without one before to whom a first one came, by years since the decision; who left before counts as without."].Value),
            _ => (T["Still active, with {0} months of silence taken as leaving", question.GapMonths].Value, T["Share without a silence of {0} months in the record, by years since the decision.", question.GapMonths].Value),
        };
        return new Drawn(title, question, new FollowedCurves
        {
            Title = title,
            Description = description,
            RightToLeft = System.Globalization.CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft,
            Groups = [Group(T["Laureates"], question.Laureates), Group(T["Comparison"], question.Comparison)],
            TimeLabel = T["Years"],
            ShareLabel = T["Share"],
            AtRiskLabel = T["Still watched"],
            GroupColumn = T["Group"],
            LowColumn = T["Low (95 %)"],
            HighColumn = T["High (95 %)"],
            KeptBack = T["not shown"],
        }.Draw());
    }

    private static CurveGroup Group(string label, StudyArm arm) => new(label, [.. arm.Points.Select(point => new CurveReading(point.Years, point.Share, point.Low, point.High, point.AtRisk))]);
}
