using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CsCheck;
using Palmares.Awards;
using Palmares.Awards.Credentials;
using Palmares.Awards.Publishing;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Awards.Credentials;

public sealed class CredentialTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_body_s_software_finds_it_true_and_one_changed_byte_false()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (token, key, laureate) = await IssuedAsync(world);

        var whole = await JoseAsync(token, key);
        var at = token.IndexOf('.', StringComparison.Ordinal) + 40;
        var changed = await JoseAsync($"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}", key);

        Assert.Equal("ERR_JWS_SIGNATURE_VERIFICATION_FAILED", (string?)changed["refused"]);
        Assert.Equal(("EdDSA", $"http://localhost:5080/api/v1/credentials/keys/{key["kid"]}"), ((string?)whole["protectedHeader"]!["alg"], (string?)whole["protectedHeader"]!["kid"]));
        var payload = whole["payload"]!;
        Assert.Equal(["VerifiableCredential", "OpenBadgeCredential"], payload["type"]!.AsArray().Select(type => (string?)type));
        Assert.Equal(($"urn:uuid:{laureate}", "Nominee 1", "For the fables."), ((string?)payload["id"], (string?)payload["credentialSubject"]!["identifier"]![0]!["identityHash"], (string?)payload["credentialSubject"]!["narrative"]));
        Assert.Equal((string?)payload["id"], (string?)payload["jti"]);
        Assert.Equal((string?)payload["issuer"]!["id"], (string?)payload["iss"]);
    }

    [Fact]
    public async Task The_same_honour_gives_the_same_bytes_and_no_byte_can_be_another()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (token, key, _) = await IssuedAsync(world);
        var acts = (await world.ActsAsync()).Count;
        var keys = CredentialKey.Read(key.ToJsonString()).Value;

        Assert.Equal(token, (await IssuedAgainAsync(world)).Value);
        Assert.Equal(acts, (await world.ActsAsync()).Count);
        Assert.False(CredentialToken.Read(token, keys).IsError);
        Gen.Select(Gen.Int[0, token.Length - 1], Gen.Char.AlphaNumeric).Where(change => token[change.Item1] != change.Item2).Sample(
            change => CredentialToken.Read($"{token[..change.Item1]}{change.Item2}{token[(change.Item1 + 1)..]}", keys).IsError || SameBytes(token, change), iter: 500);
    }

    [Fact]
    public async Task Who_is_not_on_the_roll_has_none_and_one_shown_later_is_said_to_be_off_it()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (token, _, laureate) = await IssuedAsync(world);

        var named = AwardsBuilder.Ok(await world.RunAsync((CheckCredential check) => check.RunAsync(token, None)));
        var foreign = await world.RunAsync((CheckCredential check) => check.RunAsync(token[..^4] + "AAAA", None));
        await using var without = await World.OnAsync(Engine.Sqlite);
        File.Copy(Path.Combine(world.Folder.Path, "keys", "credentials.key"), Path.Combine(Directory.CreateDirectory(Path.Combine(without.Folder.Path, "keys")).FullName, "credentials.key"));
        var unnamed = AwardsBuilder.Ok(await without.RunAsync((CheckCredential check) => check.RunAsync(token, None)));
        var other = await world.RunAsync((IssueCredential issue) => issue.RunAsync(LaureateId.From(new Guid("01890000-0000-7000-8000-0000000000ff")), None));

        Assert.Equal((true, "Nominee 1", laureate), (named.OnRoll, named.Claims.Name, named.Claims.Laureate));
        Assert.False(unnamed.OnRoll);
        Assert.Equal(nameof(AwardsErrors.CredentialNotSigned), foreign.Error.Code);
        Assert.Equal(nameof(AwardsErrors.NoSuchLaureate), other.Error.Code);
        foreach (var text in new[] { "", "a.b.c", "no", new string('x', CredentialToken.LongestText + 1), "e30.e30.e30" })
            Assert.True((await world.RunAsync((CheckCredential check) => check.RunAsync(text, None))).IsError);
        Assert.Equal(nameof(AwardsErrors.KeysUnreadable), CredentialKey.Read("""{"keys":[{"kty":"RSA"}]}""").Error.Code);
    }

    // The last character of a part may hold bits that say nothing.
    private static bool SameBytes(string token, (int At, char To) change) => change.At + 1 == token.Length || token[change.At + 1] == '.';

    private static async Task<(string Token, JsonObject Key, LaureateId Laureate)> IssuedAsync(World world)
    {
        var panel = await Panel.WithAsync(world, 1);
        AwardsBuilder.Ok(await panel.DecideAsync([Outcome.Laureate]));
        var view = AwardsBuilder.Ok(await world.RunAsync((ShowPublishing use) => use.RunAsync(panel.Edition.Id, world.As(Role.Chair), None)));
        await new AwardsBuilder(world).CiteAsync(view.Laureates[0].Id);
        AwardsBuilder.Ok(await world.RunAsync((PublishRoll use) => use.RunAsync(new(panel.Edition.Id, "today"), world.As(Role.Secretary), None)));
        var keys = await world.RunAsync((ListCredentialKeys list) => list.RunAsync());
        return ((await IssuedAgainAsync(world)).Value, keys.Single().ToJwk(), view.Laureates[0].Id);
    }

    private static async Task<Result<string>> IssuedAgainAsync(World world)
    {
        var roll = await world.RunAsync((ListRoll list) => list.RunAsync(null, None));
        return await world.RunAsync((IssueCredential issue) => issue.RunAsync(roll.Single().Categories.Single().Laureates.Single().Id, None));
    }

    private static async Task<JsonNode> JoseAsync(string token, JsonObject key, [CallerFilePath] string here = "")
    {
        var script = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "jose", "verify.mjs"));
        using var node = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await node.StandardInput.WriteAsync(new JsonObject { ["token"] = token, ["jwk"] = key.DeepClone() }.ToJsonString());
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync(None);
        await node.WaitForExitAsync(None);
        return JsonNode.Parse(said)!;
    }
}
