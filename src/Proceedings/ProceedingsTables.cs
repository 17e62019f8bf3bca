using Palmares.Kernel;

namespace Palmares.Proceedings;

internal sealed class ProceedingsTables : IEditionTables
{
    private const string Papers = "papers and meetings of the body, not of an edition";

    public IEnumerable<EditionTable> Tables =>
        from table in new[]
        {
            "proceedings_documents", "proceedings_document_numbers", "proceedings_document_links", "proceedings_files", "proceedings_liaisons", "proceedings_addressees",
            "proceedings_inputs", "proceedings_meetings", "proceedings_participants", "proceedings_agenda_items", "proceedings_allocations",
        }
        select new LeftBehind(table, Papers);
}
