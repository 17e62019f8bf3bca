namespace Palmares.Records.Importing;

/// <summary>Mandates that stand in a document: who is named there in an office.</summary>
internal static class Mandates
{
    /// <summary>Held on the document's date; both ends are unknown.</summary>
    public static void OfDocument(ParsedRow row, Func<MentionRow, bool> holds, string group, string date)
    {
        foreach (var mention in Holders(row, holds))
            row.Facts.Add(new MandateRow(row.Source, row.Key, mention.Id, group, group, mention.Role, date, date, null, Ongoing: true, LeftCensored: true, mention.Org, MandateProvenance.Document, row.Raw));
    }

    /// <summary>Held for the term one was elected for.</summary>
    public static void OfElection(ParsedRow row, Func<MentionRow, bool> holds, string group, string from, string until)
    {
        foreach (var mention in Holders(row, holds))
        {
            var role = mention.Role["elected-".Length..];
            row.Facts.Add(new MandateRow(row.Source, row.Key, mention.Id, group, group, role, from, until, null, Ongoing: false, LeftCensored: false, mention.Org, MandateProvenance.Election, row.Raw));
        }
    }

    private static List<MentionRow> Holders(ParsedRow row, Func<MentionRow, bool> holds) => [.. row.Facts.OfType<MentionRow>().Where(mention => mention.Kind == MentionRow.Person).Where(holds)];
}
