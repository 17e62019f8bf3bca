using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Web.Account;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account.SignIn;

/// <summary>Sign in by password, by passkey, or through single sign-on.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(SignInManager<User> signIn, IAuthenticationSchemeProvider schemes) : PalmaresPage
{
    // One answer for a wrong address, a wrong password and an account that rests: it must not tell which addresses have accounts.
    private static readonly Error NotThem = Error.Invalid(
        "The e-mail address or the password is not right.", "Email", "After five failed attempts an address rests for 15 minutes: wait, or ask for a new password.");
    private static readonly Error PasskeyFailed = Error.Invalid("The passkey was not accepted. Try again, or sign in with your password.");
    private static readonly Error Unknown = Error.Invalid("Your organisation says who you are, but there is no account here for you.", mend: "Ask the secretary for an invitation.");

    private static readonly Error Unfinished = Error.Invalid("Single sign-on did not finish. Try again, or sign in with your password.");

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public string? SingleSignOn { get; private set; }

    /// <param name="unfinished">Single sign-on came back without an answer that can be trusted.</param>
    public async Task<IActionResult> OnGetAsync(bool unfinished = false)
    {
        await LoadAsync();
        return unfinished ? Refused(Unfinished) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var user = await signIn.UserManager.FindByEmailAsync((Email ?? "").Trim());
        // As much work as for a password that is looked at, so that the time does not tell either.
        if (user is not { PasswordHash: not null, Disabled: false } || await signIn.UserManager.IsLockedOutAsync(user))
            signIn.UserManager.PasswordHasher.HashPassword(user!, Password ?? "");
        if (user is null)
            return Refused(NotThem);
        var result = await signIn.PasswordSignInAsync(user, Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
            return RedirectToPage("/Account/SignIn/Code", new { ReturnUrl });
        return After(result, NotThem);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string credential)
    {
        await LoadAsync();
        ModelState.Clear();
        try
        {
            return After(await signIn.PasskeySignInAsync(credential ?? ""), PasskeyFailed);
        }
        catch (Exception e) when (e is PasskeyException or InvalidOperationException or ArgumentException or System.Text.Json.JsonException)
        {
            return Refused(PasskeyFailed);
        }
    }

    public async Task<IActionResult> OnPostOidcAsync()
    {
        await LoadAsync();
        if (SingleSignOn is null)
            return NotFound();
        var back = Url.Page("/Account/SignIn/Index", "External", new { ReturnUrl })!;
        return Challenge(signIn.ConfigureExternalAuthenticationProperties(SigningIn.OidcScheme, back), SigningIn.OidcScheme);
    }

    /// <summary>Back from single sign-on. Only an address that was invited here gets in.</summary>
    public async Task<IActionResult> OnGetExternalAsync()
    {
        await LoadAsync();
        if (await signIn.GetExternalLoginInfoAsync() is not { } from)
            return Refused(Unknown);
        var known = await signIn.ExternalLoginSignInAsync(from.LoginProvider, from.ProviderKey, isPersistent: false, bypassTwoFactor: true);
        if (known.Succeeded)
            return LocalRedirect(Home);
        var email = from.Principal.FindFirst("email_verified")?.Value == "true" ? from.Principal.FindFirst("email")?.Value : null;
        if (email is null || await signIn.UserManager.FindByEmailAsync(email) is not { Disabled: false } user)
            return Refused(Unknown);
        await signIn.UserManager.AddLoginAsync(user, from);
        await signIn.SignInAsync(user, isPersistent: false, from.LoginProvider);
        return LocalRedirect(Home);
    }

    private string Home => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/home";

    private IActionResult After(Microsoft.AspNetCore.Identity.SignInResult result, Error otherwise) =>
        result.Succeeded ? LocalRedirect(Home) : Refused(otherwise);

    private async Task LoadAsync() => SingleSignOn = (await schemes.GetSchemeAsync(SigningIn.OidcScheme))?.DisplayName;
}
