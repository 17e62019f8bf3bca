using Palmares.Linkage.Names;

namespace Palmares.Records.Identity;

/// <summary>Which of a person's names is shown. A former name is matched but never shown.</summary>
internal static class NamesToShow
{
    /// <summary>The name as written most recently; of several that day, the fullest.</summary>
    public static string Present(IEnumerable<Mention> mentions) => mentions
        .OrderByDescending(mention => mention.Date?.Latest ?? DateOnly.MinValue)
        .ThenByDescending(mention => mention.Name.Length)
        .ThenBy(mention => mention.Name, StringComparer.Ordinal)
        .First().Name;

    /// <summary>The name in a mention, or null when it is another than the present one: not a spelling or shortening of it.</summary>
    public static string? OrNothing(Mention mention, string present) => PersonNames.MayBeOne(mention.Name, present) ? mention.Name : null;
}
