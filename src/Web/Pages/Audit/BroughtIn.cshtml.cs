using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Audit;

/// <summary>The acts of another installation that came with an edition; to be read only.</summary>
public sealed class BroughtInModel(ListBroughtInActs list, ReadEdition editions, NameUsers names) : PalmaresPage
{
    private IReadOnlyDictionary<UserId, NameUsers.Named> _names = new Dictionary<UserId, NameUsers.Named>();

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public ListBroughtInActs.View View { get; private set; } = null!;

    /// <summary>Null where the edition is not here any more.</summary>
    public EditionFacts? Edition { get; private set; }

    public async Task<IActionResult> OnGetAsync(int ledger, [FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        Crumb(T["Audit"], "/audit");
        var listed = await list.RunAsync(new(ledger, Kind, number), By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        View = listed.Value;
        var edition = await editions.RunAsync(new EditionId(View.Edition), ct);
        Edition = edition.IsError ? null : edition.Value;
        _names = await names.RunAsync(View.Acts.Items.Select(act => ActingUser.Of(act.Actor)).OfType<UserId>(), ct);
        return Page();
    }

    /// <summary>Somebody who has an account here by name; everybody else as that ledger writes them.</summary>
    public string Who(string actor) => ActingUser.Of(actor) is { } user && _names.TryGetValue(user, out var named) ? named.DisplayName : actor;
}
