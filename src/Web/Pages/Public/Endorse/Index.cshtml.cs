using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Awards.Endorsing;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Endorse;

/// <summary>The endorser's letter leads here: the request, the limits, the deadline, and two ways to answer.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class IndexModel(ReadInvitation read, GiveEndorsement give, DeclineEndorsement decline) : PalmaresPage
{
    private static readonly Actor Endorser = Actor.ByLink("endorsement");

    public sealed class Form
    {
        public string? Relationship { get; set; }

        public string? Text { get; set; }

        public bool Confidential { get; set; }

        public bool AsItIs { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ReadInvitation.View View { get; private set; } = null!;

    public bool Answered { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken ct)
    {
        var view = await read.RunAsync(secret, ct);
        if (view.IsError)
            return Refused(view.Error);
        View = view.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken ct)
    {
        var shown = await OnGetAsync(secret, ct);
        if (View is null)
            return shown;
        var given = await give.RunAsync(new(secret, Input.Relationship ?? "", Input.Text ?? "", Input.Confidential, Input.AsItIs), Endorser, ct);
        if (given.IsError)
            return Refused(given.Error);
        Answered = true;
        return Page();
    }

    public async Task<IActionResult> OnPostDeclineAsync(string secret, CancellationToken ct)
    {
        var declined = await decline.RunAsync(new(secret), Endorser, ct);
        if (declined.IsError)
            return Refused(declined.Error);
        Answered = true;
        return Page();
    }
}
