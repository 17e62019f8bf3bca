namespace Palmares.Landscape;

/// <summary>One of the 28 points of comparison: what two programmes are held against each other on.</summary>
/// <param name="Number">1 to 28, in reading order.</param>
/// <param name="Label">The words a reader sees; English, the key of its translations.</param>
/// <param name="Cells">The cells of a record that the dimension is read from.</param>
public sealed record AwardDimension(int Number, string Key, string Label, IReadOnlyList<string> Cells);

/// <summary>The cells of a record in reading order with their words, and the 28 dimensions built from them.</summary>
public static class AwardDimensions
{
    /// <summary>Every cell that a record has. Those that no dimension reads are recorded and not compared.</summary>
    public static readonly IReadOnlyList<(string Key, string Label)> Cells =
    [
        ("subject_types", "Who or what is honoured"),
        ("category", "Category"),
        ("max_age", "Upper age"),
        ("max_years", "Upper years of activity"),
        ("min_age", "Lower age"),
        ("min_years", "Lower years of activity"),
        ("age_boundary", "Limit inclusive or exclusive"),
        ("age_reference_date", "Day the limit is counted from"),
        ("contribution_window", "Time the contribution must fall in"),
        ("must_be_active", "Must be active"),
        ("living_required", "Must be living"),
        ("excluded_persons", "Persons excluded"),
        ("prior_award_rule", "Earlier award"),
        ("membership", "Membership asked for"),
        ("level_or_role_required", "Level or role asked for"),
        ("geography", "Geography"),
        ("other_eligibility", "Other eligibility"),
        ("who_may_nominate", "Who may nominate"),
        ("nomination_gatekeeper", "Gatekeeper before the jury"),
        ("endorsements", "Endorsements"),
        ("self_nomination", "Self-nomination"),
        ("nominee_consent_or_knowledge", "Nominee's consent or knowledge"),
        ("frequency", "Frequency"),
        ("laureates_per_cycle", "Laureates a cycle"),
        ("quota_rule", "Quota"),
        ("per_committee_quota", "Quota a committee"),
        ("may_withhold", "May be withheld"),
        ("may_reassign_category", "Jury may move a nominee to another award"),
        ("criteria", "Criteria"),
        ("criteria_weights_published", "Weights published"),
        ("evidence_required", "Evidence asked for"),
        ("judging_body", "Jury"),
        ("final_approver", "Final approval"),
        ("voting_rule", "Voting rule"),
        ("conflict_rules", "Conflict rules"),
        ("appeal_or_objection", "Appeal or objection"),
        ("feedback_to_unsuccessful", "Feedback to the unsuccessful"),
        ("regional_rule", "Regional rule"),
        ("gender_rule", "Gender rule"),
        ("career_break_rule", "Career break rule"),
        ("prize", "Prize"),
        ("post_award_duty", "Duty after the award"),
        ("ceremony", "Ceremony"),
        ("revocable", "May be revoked"),
        ("timeline", "Timeline"),
        ("tracking_after", "Follow-up after the award"),
        ("public_roll", "Public roll"),
    ];

    public static readonly IReadOnlyList<AwardDimension> All =
    [
        new(1, "subject", "Subject", ["subject_types"]),
        new(2, "category", "Category", ["category"]),
        new(3, "upper-age", "Upper age", ["max_age"]),
        new(4, "upper-years", "Upper years", ["max_years"]),
        new(5, "lower-limit", "Lower years or age", ["min_years", "min_age"]),
        new(6, "boundary", "Boundary and reference date", ["age_boundary", "age_reference_date"]),
        new(7, "window", "Contribution window", ["contribution_window"]),
        new(8, "activity", "Activity state", ["must_be_active", "living_required"]),
        new(9, "excluded", "Excluded persons", ["excluded_persons"]),
        new(10, "earlier-award", "Earlier award", ["prior_award_rule"]),
        new(11, "channel", "Nomination channel", ["who_may_nominate"]),
        new(12, "gatekeeper", "Gatekeeper before the jury", ["nomination_gatekeeper"]),
        new(13, "endorsements", "Endorsements", ["endorsements"]),
        new(14, "self-nomination", "Self-nomination", ["self_nomination"]),
        new(15, "frequency", "Frequency", ["frequency"]),
        new(16, "quota", "Form of the quota", ["quota_rule", "per_committee_quota"]),
        new(17, "withholding", "No award, or another award", ["may_withhold", "may_reassign_category"]),
        new(18, "criteria", "Criteria and weights", ["criteria", "criteria_weights_published"]),
        new(19, "evidence", "Form of the evidence", ["evidence_required"]),
        new(20, "jury", "Jury", ["judging_body"]),
        new(21, "two-levels", "Recommendation and approval", ["final_approver", "voting_rule"]),
        new(22, "conflicts", "Conflict rules", ["conflict_rules"]),
        new(23, "redress", "Objection, appeal, feedback", ["appeal_or_objection", "feedback_to_unsuccessful"]),
        new(24, "prize", "Prize", ["prize"]),
        new(25, "duty", "Duty afterwards", ["post_award_duty"]),
        new(26, "roll", "Roll", ["public_roll"]),
        new(27, "follow-up", "Follow-up", ["tracking_after"]),
        new(28, "balance", "Region, gender, career break", ["regional_rule", "gender_rule", "career_break_rule"]),
    ];

    public static string Label(string cell) => Cells.First(one => one.Key == cell).Label;

    public static bool IsCell(string? key) => Cells.Any(cell => cell.Key == key);

    public static AwardDimension? Find(string? key) => All.FirstOrDefault(dimension => dimension.Key == key);
}
