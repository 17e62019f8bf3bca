using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Review;
using Palmares.Review.Panels;

namespace Palmares.Web.Pages.Review.Panels;

/// <summary>One edition's panel: who judges, how balanced it is, how many read each nomination.</summary>
public sealed class EditionModel(ReadEdition editions, ShowPanel show, ChangePanel change, ListHolders holders) : ReviewPage(editions)
{
    public sealed class Form
    {
        public int Reviews { get; set; } = 3;

        public int PerOrganisation { get; set; } = 1;

        public int? PerRegion { get; set; }

        public int? Regions { get; set; }

        public int? Experts { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null until a panel is formed.</summary>
    public ShowPanel.View? Panel { get; private set; }

    /// <summary>Judges and chairs with an account who are not on the panel.</summary>
    public IReadOnlyList<NameUsers.Named> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (Panel is { } panel)
            Input = new Form { Reviews = panel.Reviews, PerOrganisation = panel.PerOrganisation, PerRegion = panel.More.PerRegion, Regions = panel.More.Regions, Experts = panel.More.Experts };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string edition, CancellationToken ct)
    {
        if (await LoadAsync(edition, ct) is { } error)
            return Refused(error);
        if (!ModelState.IsValid)
            return Page();
        var changed = await change.RunAsync(new(Edition.Id, Reviews: Input.Reviews, PerOrganisation: Input.PerOrganisation, More: new(Input.PerRegion, Input.Regions, Input.Experts)), By, ct);
        return changed.IsError ? Refused(changed.Error) : Done(T["The panel is saved."], $"/review/panels/{edition}");
    }

    private async Task<Error?> LoadAsync(string slug, CancellationToken ct)
    {
        if (await LoadEditionAsync(slug, "Panels", "/review/panels", ct) is { } error)
            return error;
        Crumb(Edition.Title);
        var shown = await show.RunAsync(Edition.Id, By, ct);
        if (shown.IsError)
            return shown.Error == ReviewErrors.NoPanel ? null : shown.Error;
        Panel = shown.Value;
        var on = Panel.Members.Select(m => m.User).ToHashSet();
        var candidates = (await holders.RunAsync(Role.Judge, ct)).Concat(await holders.RunAsync(Role.Chair, ct));
        Others = [.. candidates.Where(u => !on.Contains(u.Id)).DistinctBy(u => u.Id).OrderBy(u => u.DisplayName, StringComparer.Ordinal)];
        return null;
    }
}
