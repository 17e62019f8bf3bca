using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Gallery;

/// <summary>The named laureates as cards, all editions or one.</summary>
public sealed class IndexModel(ListRoll list) : PalmaresPage
{
    public IReadOnlyList<RollEdition> Editions { get; private set; } = [];

    public IReadOnlyList<RollEdition> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? edition, CancellationToken ct)
    {
        Crumb(T["Laureates"], "/roll");
        All = await list.RunAsync(null, ct);
        Editions = edition is null ? All : [.. All.Where(one => one.Slug == edition)];
        return edition is not null && Editions.Count == 0 ? Refused(AwardsErrors.NoSuchEdition) : Page();
    }

    /// <summary>First letters of the first and the last word of a name; of a name in one word its first.</summary>
    public string SignOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => StringInfo.GetNextTextElement(word)).ToList();
        return words.Count == 0 ? "" : words.Count == 1 ? words[0] : words[0] + words[^1];
    }
}
