using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Letters;
using Palmares.Letters.Preferring;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Unsubscribe;

/// <summary>The link below a letter. A mail program sends the form by itself (RFC 8058): the secret in the address is the leave, so no token of ours is asked for.</summary>
[EnableRateLimiting(RateLimits.Link)]
[IgnoreAntiforgeryToken]
public sealed class IndexModel(ReadPreferences read, RefuseByLink refuse) : PalmaresPage
{
    public string Secret { get; private set; } = "";

    public PreferencesView Mine { get; private set; } = null!;

    /// <summary>The kind the link stood under.</summary>
    public LetterKind? Asked { get; private set; }

    public IReadOnlyList<LetterKind>? Gone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret, [FromQuery] string? kind, CancellationToken ct) => await ShowAsync(secret, kind, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string secret, [FromQuery(Name = "kind")] string? asked, [FromForm(Name = "kind")] string? chosen, CancellationToken ct)
    {
        if (await ShowAsync(secret, chosen ?? asked, ct) is { } refused)
            return refused;
        var done = await refuse.RunAsync(new(secret, chosen ?? asked), ct);
        if (done.IsError)
            return Refused(done.Error);
        Gone = done.Value;
        return Page();
    }

    private async Task<IActionResult?> ShowAsync(string secret, string? kind, CancellationToken ct)
    {
        Secret = secret;
        var mine = await read.BySecretAsync(secret, ct);
        if (mine.IsError)
            return Refused(mine.Error);
        Mine = mine.Value;
        Asked = Mine.Kinds.FirstOrDefault(one => one.Code == kind);
        return null;
    }
}
