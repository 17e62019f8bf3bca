using Microsoft.AspNetCore.Mvc;
using Palmares.Awards;
using Palmares.Awards.Credentials;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Public.Credentials;

/// <summary>Anybody checks a credential that somebody shows them.</summary>
public sealed class IndexModel(CheckCredential check) : PalmaresPage
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Sent { get; set; }

    public CheckCredential.Checked? Found { get; private set; }

    public void OnGet() => Crumb(T["Check a credential"]);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        OnGet();
        var found = await check.RunAsync(await SentAsync(ct) ?? Text ?? "", ct);
        if (found.IsError)
            return Refused(found.Error.At(nameof(Text)));
        Found = found.Value;
        return Page();
    }

    private async Task<string?> SentAsync(CancellationToken ct)
    {
        if (Sent is null or { Length: 0 or > CredentialToken.LongestText })
            return null;
        using var reader = new StreamReader(Sent.OpenReadStream());
        return await reader.ReadToEndAsync(ct);
    }
}
