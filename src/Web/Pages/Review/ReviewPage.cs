using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Review;

/// <summary>A page about the review of one edition, named by its slug in the address.</summary>
public abstract class ReviewPage(ReadEdition editions) : PalmaresPage
{
    public EditionFacts Edition { get; private set; } = null!;

    /// <summary>The edition, and the way back to the list of the room.</summary>
    protected async Task<Error?> LoadEditionAsync(string slug, string room, string address, CancellationToken ct)
    {
        var found = await editions.RunAsync(slug, By, ct);
        if (found.IsError)
            return found.Error;
        Edition = found.Value;
        ViewData["TimeZone"] = Edition.TimeZone;
        Crumb(T[room], address);
        return null;
    }
}

/// <summary>The editions somebody may look at in one room.</summary>
public abstract class EditionsPage(ListEditions editions) : PalmaresPage
{
    public IReadOnlyList<EditionFacts> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Editions = [.. (await editions.RunAsync(By, ct)).Where(e => e.Phase >= EditionPhase.Nominating)];
}

/// <summary>What <c>_Editions</c> lists.</summary>
public sealed record EditionLinks(IReadOnlyList<EditionFacts> Editions, string Address, string WhenNone);
