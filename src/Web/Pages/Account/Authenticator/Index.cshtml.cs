using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Securing;
using Palmares.Web.Shell;
using QRCoder;

namespace Palmares.Web.Pages.Account.Authenticator;

/// <summary>Turns the second step by an authenticator app on and off.</summary>
public sealed class IndexModel(TurnOnAuthenticator turnOn, TurnOffAuthenticator turnOff, SignInManager<User> signIn) : PalmaresPage
{
    private string _key = "";

    [BindProperty]
    public string Code { get; set; } = "";

    public bool IsOn { get; private set; }

    public string Picture { get; private set; } = "";

    public string SpacedKey => string.Join(' ', _key.Chunk(4).Select(four => new string(four)));

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var user = (await signIn.UserManager.GetUserAsync(User))!;
        IsOn = user.TwoFactorEnabled;
        if (IsOn)
            return Page();
        var key = await turnOn.KeyAsync(By, ct);
        if (key.IsError)
            return Refused(key.Error);
        _key = key.Value;
        // Making the key renews the security stamp; without this the session would end here.
        await signIn.RefreshSignInAsync(user);
        Picture = Draw($"otpauth://totp/Palmares:{Uri.EscapeDataString(user.Email!)}?secret={_key}&issuer=Palmares&digits=6");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var codes = await turnOn.RunAsync(new TurnOnAuthenticator.Input(Code ?? ""), By, ct);
        if (codes.IsError)
        {
            await OnGetAsync(ct);
            return Refused(codes.Error);
        }

        await signIn.RefreshSignInAsync((await signIn.UserManager.GetUserAsync(User))!);
        NewCodes = codes.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken ct)
    {
        var off = await turnOff.RunAsync(By, ct);
        if (off.IsError)
            return Refused(off.Error);
        await signIn.RefreshSignInAsync((await signIn.UserManager.GetUserAsync(User))!);
        return Done(T["The authenticator app is off."], "/account");
    }

    private static string Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: false, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
