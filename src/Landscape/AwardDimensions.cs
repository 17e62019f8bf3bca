namespace Palmares.Landscape;

/// <summary>The points on which awards are compared, in reading order, with the words a reader sees.</summary>
public static class AwardDimensions
{
    public static readonly IReadOnlyList<(string Key, string Label)> All =
    [
        ("subject_types", "Who or what is honoured"),
        ("eligibility", "Eligibility"),
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

    public static string Label(string key) => All.First(dimension => dimension.Key == key).Label;
}
