using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Securing;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account.Passkeys;

/// <summary>One's passkeys: add, remove.</summary>
public sealed class IndexModel(AddPasskey add, RemovePasskey remove, SignInManager<User> signIn) : PalmaresPage
{
    private static readonly Error NotMade = Error.Invalid("The device did not make a passkey. Try again.", "Name");

    [BindProperty]
    public string Name { get; set; } = "";

    public IList<UserPasskeyInfo> Keys { get; private set; } = [];

    public async Task OnGetAsync() => Keys = await signIn.UserManager.GetPasskeysAsync(await MeAsync());

    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        var me = await MeAsync();
        var options = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = me.Id.ToString(), Name = me.Email!, DisplayName = me.DisplayName });
        return Content(options, "application/json");
    }

    public async Task<IActionResult> OnPostAsync(string credential, CancellationToken ct)
    {
        await OnGetAsync();
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential ?? "");
            if (!made.Succeeded)
                return Refused(NotMade);
            var added = await add.RunAsync(new AddPasskey.Input(made.Passkey, Name), By, ct);
            return added.IsError ? Refused(added.Error) : Done(T["The passkey is added."], "/account/passkeys");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Not a ceremony this session has begun.
            return Refused(NotMade);
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken ct)
    {
        var credential = new byte[Math.Max(1, (id ?? "").Length)];
        var removed = Convert.TryFromBase64String(id ?? "", credential, out var length)
            ? await remove.RunAsync(new RemovePasskey.Input(credential[..length]), By, ct)
            : AccountsErrors.NoSuchPasskey;
        return removed.IsError ? Refused(removed.Error) : Done(T["The passkey is removed."], "/account/passkeys");
    }

    private async Task<User> MeAsync() => (await signIn.UserManager.GetUserAsync(User))!;
}
