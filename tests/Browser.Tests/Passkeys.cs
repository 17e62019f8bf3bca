using Palmares.Browser.Tests.Walking;
using Palmares.Kernel;

namespace Palmares.Browser.Tests;

[Collection(Walking.Site.OneAtATime)]
public sealed class Passkeys
{
    [Fact]
    public async Task Somebody_adds_a_passkey_and_signs_in_with_it_without_a_password()
    {
        await using var site = await Site.OpenAsync(scripts: true);
        await site.World.UserAsync("Opal Chainwright", Role.Auditor);
        await using var owner = await site.SignInAsync("Opal Chainwright");
        var devices = await owner.Page.Context.NewCDPSessionAsync(owner.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = Device });

        await owner.GoAsync("/account/passkeys");
        await owner.FillAsync(("Name", "Desk drawer"));
        await owner.PressAsync("Add a passkey");
        await owner.SeesAsync("Desk drawer");
        await site.ExpectAsync("accounts.passkey-added");

        await owner.PressAsync("Sign out");
        await owner.GoAsync("/account/sign-in");
        await owner.PressAsync("Sign in with a passkey");
        Assert.EndsWith("/home", owner.Page.Url, StringComparison.Ordinal);
        Assert.Empty(site.Faults);
    }

    private static Dictionary<string, object> Device => new()
    {
        ["protocol"] = "ctap2",
        ["transport"] = "internal",
        ["hasResidentKey"] = true,
        ["hasUserVerification"] = true,
        ["isUserVerified"] = true,
        ["automaticPresenceSimulation"] = true,
    };
}
