using Palmares.Kernel;

namespace Palmares.Landscape;

/// <summary>An edition takes along the adopted texts it was given; what led to them stays where it was discussed.</summary>
internal sealed class LandscapeTables : IEditionTables
{
    private const string Discussed = "the discussion of texts and awards, not of an edition";

    public IEnumerable<EditionTable> Tables =>
    [
        new OfEdition("landscape_edition_texts", "Edition"),
        new Referred("landscape_text_versions", typeof(TextVersionId)),
        new Referred("landscape_texts", typeof(TextId)),
        new Under("landscape_clauses", "VersionId", "landscape_text_versions"),
        new Under("landscape_reservations", "VersionId", "landscape_text_versions"),
        .. from table in new[]
           {
               "landscape_analyses", "landscape_analysis_notes", "landscape_cell_changes", "landscape_clause_proposals", "landscape_open_points", "landscape_remarks",
               "landscape_sheets", "landscape_sheet_cells", "landscape_sheet_members", "landscape_sheet_options", "landscape_topics",
           }
           select new LeftBehind(table, Discussed),
    ];
}
