using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Privacy.Keeping;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Audit;

/// <summary>Who read which nomination, by day.</summary>
public sealed class ReadingsModel(ListReadings list, NameUsers names) : PalmaresPage
{
    private IReadOnlyDictionary<UserId, NameUsers.Named> _names = new Dictionary<UserId, NameUsers.Named>();

    [BindProperty(SupportsGet = true)]
    public string? Label { get; set; }

    public Page<Reading> Readings { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        Crumb(T["Audit"], "/audit");
        Crumb(T["Who read what"]);
        var listed = await list.RunAsync(new(Label, number), By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        Readings = listed.Value;
        _names = await names.RunAsync(Readings.Items.Select(one => ActingUser.Of(one.Reader)).OfType<UserId>(), ct);
        return Page();
    }

    public string Who(string reader) => ActingUser.Of(reader) is { } user && _names.TryGetValue(user, out var named) ? named.DisplayName : reader;
}
