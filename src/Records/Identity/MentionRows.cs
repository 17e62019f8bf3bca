using Palmares.Linkage;

namespace Palmares.Records.Identity;

/// <summary>Mentions as the linkage engine reads them.</summary>
internal static class MentionRows
{
    // Beyond this a document says little about who works with whom.
    private const int MostCoAuthors = 30;

    public static MentionTable Table(IReadOnlyCollection<Mention> mentions)
    {
        var table = MentionTable.With(
            "name", "given", "surname", "initials", "affiliation", "coauthors", "group", "document", "person_key", "account_key", "email_key");
        foreach (var document in mentions.GroupBy(mention => mention.Record))
        {
            var together = document.ToList();
            foreach (var mention in together)
                table.Add(
                    mention.Id.Value, One(mention.Name), One(mention.Given), One(mention.Surname), One(mention.Initials), One(mention.Organisation),
                    CoAuthors(mention, together), One(mention.Group), Place(mention), mention.PersonKey, mention.AccountKey, mention.EmailKey);
        }
        return table.Build();
    }

    // Two authors of one document are two people; its author and its editor may be one.
    private static string Place(Mention mention) => One($"{mention.Record.Source} {mention.Record.Key} {mention.Role}")!;

    private static string? CoAuthors(Mention mention, List<Mention> together) => together.Count is 1 or > MostCoAuthors
        ? null
        : string.Join(MentionTable.ValueSeparator, together.Where(other => other.Name != mention.Name).Select(other => One(other.Name)));

    private static string? One(string? text) => text?.Replace(MentionTable.ValueSeparator, ' ');
}
