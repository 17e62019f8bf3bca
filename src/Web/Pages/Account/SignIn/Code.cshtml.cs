using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account.SignIn;

/// <summary>The second step: a code from the authenticator app, or a recovery code.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class CodeModel(SignInManager<User> signIn) : PalmaresPage
{
    private static readonly Error NotIt = Error.Invalid("This code is not right, or it is too old.", "Code", "Check the clock of your device and enter the next code.");
    private static readonly Error NotRecovery = Error.Invalid("This recovery code is not right, or was used.", "RecoveryCode");
    private static readonly Error Locked = Error.Conflict("There were too many failed attempts.", mend: "Wait 15 minutes, or ask for a new password.");

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string RecoveryCode { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Account/SignIn/Index") : Page();

    public async Task<IActionResult> OnPostAsync() =>
        After(await signIn.TwoFactorAuthenticatorSignInAsync(Bare(Code), isPersistent: false, rememberClient: false), NotIt);

    public async Task<IActionResult> OnPostRecoveryAsync() =>
        After(await signIn.TwoFactorRecoveryCodeSignInAsync((RecoveryCode ?? "").Trim()), NotRecovery);

    private static string Bare(string? code) => (code ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private IActionResult After(Microsoft.AspNetCore.Identity.SignInResult result, Error otherwise)
    {
        if (result.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/home");
        return Refused(result.IsLockedOut ? Locked : otherwise);
    }
}
