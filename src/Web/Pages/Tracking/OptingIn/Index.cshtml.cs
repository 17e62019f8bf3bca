using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Tracking;
using Palmares.Tracking.OptingIn;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Tracking.OptingIn;

/// <summary>Whom we asked whether their name may stand beside their figures.</summary>
public sealed class IndexModel(ListOptIns list, AskToBeSeen ask) : PalmaresPage
{
    public sealed class Form
    {
        public string? Person { get; set; }
        public string? Email { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ListOptIns.Line> All { get; private set; } = [];

    public static string WordOf(OptInState state) => state switch
    {
        OptInState.Asked => "Not answered yet",
        OptInState.Agreed => "Agreed",
        OptInState.Declined => "Declined",
        _ => "Left again",
    };

    public async Task<IActionResult> OnGetAsync([FromQuery] string? person, CancellationToken ct)
    {
        Crumb(T["Indicators"], "/tracking/indicators");
        Crumb(T["Who was asked"]);
        var listed = await list.RunAsync(By, ct);
        if (listed.IsError)
            return Refused(listed.Error);
        All = listed.Value;
        Input.Person ??= person;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await OnGetAsync(null, ct);
        if (!ModelState.IsValid)
            return shown;
        if (!Guid.TryParse(Input.Person?.Trim(), out var person))
            return Refused(TrackingErrors.PersonMissing);
        var asked = await ask.RunAsync(new(new PersonId(person), Input.Email ?? ""), By, ct);
        return asked.IsError ? Refused(asked.Error) : Done(T["Asked; the letter is on its way."], "/tracking/opting-in");
    }
}
