using System.Globalization;
using System.Text.Json.Nodes;
using Palmares.Kernel;

namespace Palmares.Awards.Credentials;

/// <summary>A named laureate's honour as an Open Badges 3.0 credential, signed. The same honour gives the same bytes; nothing is stored by it.</summary>
/// <remarks>
/// Form: 1EdTech Open Badges 3.0, an <c>OpenBadgeCredential</c> of the W3C Verifiable Credentials Data Model 2.0 as the payload of a JSON Web Token.
/// Only what the public page of the laureate shows is in it; somebody who is not named has none.
/// </remarks>
public sealed class IssueCredential(ReadLaureate read, PublicAddress address, DataFolder folder)
{
    public async Task<Result<string>> RunAsync(LaureateId id, CancellationToken ct)
    {
        var laureate = await read.RunAsync(id, ct);
        if (laureate.IsError)
            return laureate.Error;
        var key = SigningKey.Open(folder);
        return CredentialToken.Write(Payload(laureate.Value), key, address.To("/api/v1/credentials/keys/" + key.Public.Thumbprint));
    }

    private JsonObject Payload(LaureatePage laureate)
    {
        var (id, issuer, page) = ($"urn:uuid:{laureate.Id}", address.To("/"), address.To($"/laureates/{laureate.Id}"));
        var honour = $"{laureate.Programme}, {laureate.Label}: {laureate.Category}";
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = honour,
            ["issuer"] = new JsonObject { ["id"] = issuer, ["type"] = new JsonArray("Profile"), ["name"] = laureate.Owner },
            ["validFrom"] = laureate.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = page,
                ["type"] = new JsonArray("AchievementSubject"),
                ["identifier"] = new JsonArray(new JsonObject { ["type"] = "IdentityObject", ["identityType"] = "name", ["identityHash"] = laureate.Name, ["hashed"] = false }),
                ["narrative"] = laureate.Citation,
                ["achievement"] = new JsonObject
                {
                    ["id"] = address.To($"/roll/{laureate.Slug}"),
                    ["type"] = new JsonArray("Achievement"),
                    ["achievementType"] = "Award",
                    ["name"] = honour,
                    ["description"] = $"Conferred by {laureate.Owner}.",
                    ["criteria"] = new JsonObject { ["narrative"] = "Decided by a panel on the criteria of the edition; the citation says for what." },
                },
            },
            ["iss"] = issuer,
            ["jti"] = id,
            ["sub"] = page,
            ["nbf"] = laureate.PublishedAt.ToUnixTimeSeconds(),
        };
    }
}
