using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Answering;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Privacy.Answering;

/// <summary>The desk answers somebody who asks what is kept, or wants it erased.</summary>
public sealed class IndexModel(FindByAddress find, ReadDataAbout read, ErasePerson erase) : PalmaresPage
{
    public string Email { get; private set; } = "";

    public DataAbout? Data { get; private set; }

    public ErasePerson.Outcome? Foreseen { get; private set; }

    public void OnGet()
    {
        Crumb(T["Privacy"], "/privacy/stating");
        Crumb(T["Who asks what is kept about them"]);
    }

    public async Task<IActionResult> OnPostShowAsync([FromForm] string? email, CancellationToken ct)
    {
        OnGet();
        var shown = await LoadAsync(email, ct);
        return shown is { } refused ? Refused(refused) : Page();
    }

    public async Task<IActionResult> OnPostFileAsync([FromForm] string? email, CancellationToken ct)
    {
        OnGet();
        var shown = await LoadAsync(email, ct);
        return shown is { } refused ? Refused(refused) : File(DataFile.Of(Data!), "application/json", "kept.json");
    }

    public async Task<IActionResult> OnPostEraseAsync([FromForm] string? email, [FromForm] string? reason, [FromForm] string? confirm, CancellationToken ct)
    {
        OnGet();
        if (await LoadAsync(email, ct) is { } refused)
            return Refused(refused);
        if (!Addresses.Same(email, confirm))
            return Refused(PrivacyErrors.ErasureNotConfirmed);
        var done = await erase.RunAsync(new(Email, await find.RunAsync(Email, ct), reason ?? "", Preview: false), By, ct);
        return done.IsError ? Refused(done.Error) : Done(T["Erased. In the person's place stands {0}.", done.Value.Pseudonym!], "/privacy/answering");
    }

    private async Task<Error?> LoadAsync(string? email, CancellationToken ct)
    {
        Email = email?.Trim() ?? "";
        var user = Email == "" ? null : await find.RunAsync(Email, ct);
        var data = await read.RunAsync(new(Email, user), By, ct);
        if (data.IsError)
            return data.Error;
        Data = data.Value;
        var foreseen = await erase.RunAsync(new(Email, user, "", Preview: true), By, ct);
        Foreseen = foreseen.IsError ? null : foreseen.Value;
        return null;
    }
}
