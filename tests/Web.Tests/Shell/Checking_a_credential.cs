using System.Net;
using System.Text.Json.Nodes;
using Palmares.Awards.Credentials;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Shell;

/// <summary>The public page on which anybody checks what somebody shows them.</summary>
public sealed class Checking_a_credential
{
    [Fact]
    public async Task Says_what_it_says_and_whether_the_roll_does_too_or_what_is_wrong_with_it()
    {
        await using var world = await WebWorld.StartAsync();
        var visitor = world.Visit();
        var payload = new JsonObject
        {
            ["id"] = "urn:uuid:01890000-0000-7000-8000-0000000000ff", ["validFrom"] = "2026-03-02T00:00:00Z", ["issuer"] = new JsonObject { ["name"] = "Assembly of Fables" },
            ["credentialSubject"] = new JsonObject
            {
                ["identifier"] = new JsonArray(new JsonObject { ["identityHash"] = "Ambar <Quillfeather>" }), ["narrative"] = "For the fables.", ["achievement"] = new JsonObject { ["name"] = "Fable Award" },
            },
        };
        var token = CredentialToken.Write(payload, SigningKey.Open(new DataFolder(world.Folder)), "any");

        using var whole = await CheckAsync(visitor, token);
        using var cut = await CheckAsync(visitor, $"{token[..^9]}{(token[^9] == 'A' ? 'B' : 'A')}{token[^8..]}");
        using var keys = await visitor.GetAsync("/api/v1/credentials/keys");

        var said = (await Visitor.ReadAsync(whole)).QuerySelector("main")!.TextContent;
        Assert.Contains("Issued here, unchanged", said, StringComparison.Ordinal);
        Assert.Contains("Not on the roll today", said, StringComparison.Ordinal);
        Assert.Contains("Ambar <Quillfeather>", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, cut.StatusCode);
        Assert.Contains("The signature does not fit", (await Visitor.ReadAsync(cut)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.False(CredentialToken.Read(token, CredentialKey.Read(await keys.Content.ReadAsStringAsync()).Value).IsError);
    }

    private static Task<HttpResponseMessage> CheckAsync(Visitor visitor, string token) => visitor.SendAsync("/credentials", "form[method=post]", new() { ["Text"] = token });
}
