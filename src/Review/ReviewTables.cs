using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>Panel, conflicts, marks, results, deliberation and meeting of an edition. Sheets that a judge has not handed in stay the judge's.</summary>
internal sealed class ReviewTables : IEditionTables
{
    private const string Edition = "Edition";

    public IEnumerable<EditionTable> Tables =>
    [
        new OfEdition("review_panels", Edition),
        new Under("review_judges", "Panel", "review_panels"),
        new OfEdition("review_conflicts", Edition),
        new OfEdition("review_tie_answers", Edition),
        new OfEdition("review_party_rules", Edition),
        new Referred("review_offices", typeof(OfficeId)),
        new OfEdition("review_party_matters", Edition),
        new Under("review_wishes", "Judge", "review_judges"),
        new OfEdition("review_handovers", Edition),
        new OfEdition("review_proposals", Edition),
        new OfEdition("review_assignments", Edition),
        new OfEdition("review_score_sheets", Edition) { OnlyWhere = "IsFinal" },
        new Under("review_marks", "Sheet", "review_score_sheets"),
        new OfEdition("review_second_opinions", Edition),
        new OfEdition("review_samples", Edition),
        new Under("review_sample_marks", "Sample", "review_samples"),
        new OfEdition("review_calibrations", Edition),
        new Under("review_calibrated_lines", "Calibration", "review_calibrations"),
        new Under("review_calibrated_from", "Calibration", "review_calibrations"),
        new Under("review_scale_uses", "Calibration", "review_calibrations"),
        new OfEdition("review_remarks", Edition),
        new Under("review_remark_mentions", "Remark", "review_remarks"),
        new OfEdition("review_clarifications", Edition),
        new OfEdition("review_lotteries", Edition),
        new Under("review_lottery_draws", "Lottery", "review_lotteries"),
        new Under("review_lottery_lots", "Lottery", "review_lotteries"),
        new OfEdition("review_sittings", Edition),
        new Under("review_present", "Sitting", "review_sittings"),
        new Under("review_frozen_orders", "Sitting", "review_sittings"),
        new OfEdition("review_agendas", Edition),
        new Under("review_agenda_places", "Agenda", "review_agendas"),
        new Under("review_motions", "Sitting", "review_sittings"),
        new Under("review_reservations", "Motion", "review_motions"),
        new LeftBehind("review_saved_searches", "a reader's own, over all editions"),
    ];
}
