using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Everything of an edition, from its programme to its roll. The secrets of links that were sent stay behind: those letters are written anew.</summary>
internal sealed class AwardsTables : IEditionTables
{
    private const string Edition = "EditionId", Nominations = "awards_nominations", Nomination = "NominationId";

    public IEnumerable<EditionTable> Tables =>
    [
        new Referred("awards_programmes", typeof(ProgrammeId)),
        new OfEdition("awards_editions", "Id"),
        new OfEdition("awards_phases", Edition),
        new OfEdition("awards_nominating_terms", Edition),
        new OfEdition("awards_invitations", Edition) { Drawn = ["CodeHash"] },
        new Under("awards_admissions", "Invitation", "awards_invitations"),
        new OfEdition("awards_categories", Edition),
        new Under("awards_category_caps", "CategoryId", "awards_categories"),
        new OfEdition("awards_criteria_versions", Edition),
        new Under("awards_criteria", "VersionId", "awards_criteria_versions"),
        new OfEdition("awards_forms", Edition),
        new OfEdition("awards_rule_books", Edition),
        new OfEdition(Nominations, Edition) { Secrets = ["ConsentTokenHash"] },
        new Under("awards_co_nominators", Nomination, Nominations) { Secrets = ["TokenHash"] },
        new Under("awards_stated_ties", Nomination, Nominations),
        new OfEdition("awards_merges", Edition),
        new Under("awards_set_asides", Nomination, Nominations),
        new Under("awards_claims", Nomination, Nominations),
        new Under("awards_evidence", "ClaimId", "awards_claims"),
        new Under("awards_answers", Nomination, Nominations),
        new Under("awards_files", Nomination, Nominations),
        new Under("awards_revisions", Nomination, Nominations),
        new Under("awards_nomination_tags", Nomination, Nominations),
        new Under("awards_nominee_statements", Nomination, Nominations),
        new Under("awards_endorsements", Nomination, Nominations) { Secrets = ["TokenHash"] },
        new Under("awards_stated_facts", Nomination, Nominations),
        new Under("awards_rule_exceptions", Nomination, Nominations),
        new Under("awards_eligibility_findings", Nomination, Nominations),
        new OfEdition("awards_recommendations", Edition),
        new Under("awards_recommendation_lines", "RecommendationId", "awards_recommendations"),
        new Under("awards_panel_recusals", "RecommendationId", "awards_recommendations"),
        new Under("awards_panel_seats", "RecommendationId", "awards_recommendations"),
        new OfEdition("awards_decisions", Edition),
        new Under("awards_decision_lines", "DecisionId", "awards_decisions"),
        new Under("awards_decision_reservations", "DecisionId", "awards_decisions"),
        new Under("awards_approvals", "DecisionId", "awards_decisions"),
        new Under("awards_feedback", "DecisionId", "awards_decisions"),
        new OfEdition("awards_due_processes", Edition),
        new OfEdition("awards_duties", Edition),
        new OfEdition("awards_objections", Edition),
        new Under("awards_appeals", "ObjectionId", "awards_objections"),
        new OfEdition("awards_laureates", Edition),
        new Under("awards_earlier_citations", "DecisionId", "awards_decisions"),
        new Under("awards_citation_drafts", "LaureateId", "awards_laureates"),
        new Under("awards_roll_leavings", "LaureateId", "awards_laureates"),
        new Under("awards_courtesy_notices", "LaureateId", "awards_laureates"),
        new Under("awards_title_withdrawals", "LaureateId", "awards_laureates"),
        new Under("awards_progress_reports", "LaureateId", "awards_laureates") { Drawn = ["TokenHash"] },
        new OfEdition("awards_ceremonies", Edition),
        new OfEdition("awards_ceremony_items", Edition),
        new OfEdition("awards_service_proofs", Edition),
    ];
}
