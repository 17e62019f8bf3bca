using Palmares.Kernel;

namespace Palmares.Tracking;

/// <summary>Laureates are followed under the edition's short name: that cohort goes along.</summary>
internal sealed class TrackingTables : IEditionTables
{
    private const string Computed = "computed from the record, and computed again elsewhere";
    private const string Studies = "a study looks at several editions, under the purpose stated here";

    public IEnumerable<EditionTable> Tables =>
    [
        new Under("tracking_cohorts", "Id", "awards_editions", "Slug"),
        new Under("tracking_cohort_members", "Cohort", "tracking_cohorts"),
        .. from table in new[] { "tracking_figure_sets", "tracking_figures", "tracking_figures_compared", "tracking_succession" }
           select new LeftBehind(table, Computed),
        new LeftBehind("tracking_lineage_decisions", "a statement about the record as a whole, not about one edition"),
        new LeftBehind("tracking_opt_ins", "given to this installation, for its own purpose, with the secret of a link"),
        new LeftBehind("tracking_studies", Studies),
    ];
}
