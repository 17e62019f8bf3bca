namespace Palmares.Records.Importing;

/// <summary>A field that a column of a table may hold.</summary>
/// <param name="Name">Short, as the mapping keeps it.</param>
/// <param name="Label">English, the key of its translations.</param>
/// <param name="Synonyms">Headers that are taken for it until the steward says otherwise.</param>
public sealed record TableField(string Name, string Label, bool Needed, params IReadOnlyList<string> Synonyms);

/// <summary>What a table of each kind may hold.</summary>
public static class TableFields
{
    private static readonly Dictionary<TableKind, IReadOnlyList<TableField>> Fields = new()
    {
        [TableKind.Documents] =
        [
            new("number", "Number of the document", true, "Number", "Document", "Document number", "No", "Id"), new("title", "Title", false, "Title", "Subject", "Name"), new("date", "Date", false, "Date", "Published", "Day"),
            new("type", "Type of document", false, "Type", "Kind"), new("group", "Group", false, "Group", "Committee", "Working group"), new("status", "Status", false, "Status", "State"), new("meeting", "Meeting", false, "Meeting"),
            new("authors", "Authors, parted by semicolons", false, "Authors", "Author"), new("editors", "Editors, parted by semicolons", false, "Editors", "Editor"),
            new("sources", "Organisations that sent it", false, "Source", "Sources", "Organisation", "Organization", "Company"),
        ],
        [TableKind.Roles] =
        [
            new("name", "Name of the person", true, "Name", "Person", "Holder"), new("role", "Role", true, "Role", "Office", "Position", "Function"), new("group", "Group", true, "Group", "Committee", "Working group"),
            new("from", "Held from", true, "From", "Start", "Since", "Begin"), new("until", "Held until", false, "Until", "To", "End"), new("organisation", "Organisation", false, "Organisation", "Organization", "Company", "Affiliation"),
            new("email", "E-mail address (becomes a key)", false, "E-mail", "Email", "Mail"),
        ],
        [TableKind.People] =
        [
            new("name", "Name of the person", true, "Name", "Person"), new("organisation", "Organisation", false, "Organisation", "Organization", "Company", "Affiliation", "Employer"), new("from", "Held from", false, "From", "Start", "Since"),
            new("until", "Held until", false, "Until", "To", "End"), new("email", "E-mail address (becomes a key)", false, "E-mail", "Email", "Mail"), new("key", "Number of the person in the register", false, "Id", "Key", "Person id"),
        ],
        [TableKind.Organisations] =
        [
            new("name", "Name of the organisation", true, "Name", "Organisation", "Organization", "Company", "Member"), new("category", "Category", false, "Category", "Type", "Kind"), new("country", "Country", false, "Country"),
            new("aliases", "Other spellings, parted by semicolons", false, "Aliases", "Other names"), new("membership", "Membership", false, "Membership"),
        ],
        [TableKind.Participants] =
        [
            new("name", "Name of the person", true, "Name", "Participant", "Delegate"), new("meeting", "Meeting", true, "Meeting", "Event"), new("date", "Date", false, "Date", "Day"), new("group", "Group", false, "Group", "Committee"),
            new("organisation", "Organisation", false, "Organisation", "Organization", "Company", "Entity"), new("country", "Country", false, "Country"), new("presence", "On site or remote", false, "Presence", "Participation"),
            new("email", "E-mail address (becomes a key)", false, "E-mail", "Email", "Mail"),
        ],
    };

    public static IReadOnlyList<TableField> Of(TableKind kind) => Fields[kind];

    /// <summary>A first guess by the names of the columns, for the steward to correct.</summary>
    public static IReadOnlyDictionary<string, string> Guess(TableKind kind, IReadOnlyList<string> header)
    {
        var byName = header.Where(column => column.Length > 0).GroupBy(Folding.Fold).ToDictionary(column => column.Key, column => column.First());
        var guess = new Dictionary<string, string>();
        foreach (var field in Of(kind))
        {
            if (field.Synonyms.Select(name => byName.GetValueOrDefault(Folding.Fold(name))).FirstOrDefault(column => column is not null && !guess.ContainsValue(column)) is { } found)
                guess[field.Name] = found;
        }

        return guess;
    }
}
