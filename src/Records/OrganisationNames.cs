namespace Palmares.Records;

/// <summary>When two spellings name one organisation, as far as spelling alone can tell.</summary>
internal static class OrganisationNames
{
    private static readonly HashSet<string> LegalForms =
    [
        "ab", "ag", "bv", "co", "corp", "corporation", "gmbh", "inc", "incorporated", "limited", "llc", "ltd", "nv", "oy", "oyj", "plc", "sa", "sarl", "sas", "spa", "srl",
    ];

    public static string Key(string name)
    {
        var words = Folding.Words(name);
        var last = words.Count;
        while (last > 1 && LegalForms.Contains(words[last - 1]))
            last--;
        return string.Join('-', words.Take(last));
    }
}

/// <summary>Which of an organisation's spellings is shown: the most frequent, then the first by letter.</summary>
internal static class OrganisationShown
{
    public static string Name(IEnumerable<string> spellings) =>
        spellings.GroupBy(name => name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
}
