using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Of the record an edition takes along the persons it names, with the mentions they were made of. Evidence carries its own words.</summary>
internal sealed class RecordsTables : IEditionTables
{
    private const string Rebuilt = "rebuilt from the public sources by an import";
    private const string Curated = "a statement about the record as a whole, not about one edition";

    public IEnumerable<EditionTable> Tables =>
    [
        new Referred("records_persons", typeof(PersonId)) { AlsoFrom = ["accounts_users.PersonId"] },
        new Under("records_person_mentions", "Person", "records_persons"),
        .. from table in new[] { "records_snapshot_pointer", "records_import_runs", "records_import_files", "records_import_rejections", "records_raw_files", "records_search_state", "records_search_parts", "records_open_questions", "records_member_standings" }
           select new LeftBehind(table, Rebuilt),
        .. from table in new[] { "records_identity_decisions", "records_corrections", "records_correction_steps", "records_organisation_statements", "records_declined_suggestions", "records_table_mappings" }
           select new LeftBehind(table, Curated),
    ];
}
