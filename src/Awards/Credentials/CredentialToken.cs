using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Palmares.Kernel;

namespace Palmares.Awards.Credentials;

/// <summary>What a credential says.</summary>
/// <param name="Laureate">The honour on this site's roll, when the credential names one.</param>
public sealed record CredentialClaims(string Id, string Issuer, string Name, string Achievement, string Citation, DateTimeOffset ValidFrom, LaureateId? Laureate);

/// <summary>A credential as text: a JSON Web Token (RFC 7519) signed with EdDSA (RFC 8037). Pure.</summary>
public static class CredentialToken
{
    public const string Algorithm = "EdDSA";

    /// <summary>Longest text that is looked at, in characters.</summary>
    public const int LongestText = 40_000;

    internal static string Write(JsonObject payload, SigningKey key, string keyAddress)
    {
        var header = new JsonObject { ["alg"] = Algorithm, ["kid"] = keyAddress, ["typ"] = "JWT" };
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.ToJsonString()))}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Checks the signature, then reads.</summary>
    /// <param name="keys">Whose signatures are believed; nothing else in the text is.</param>
    public static Result<CredentialClaims> Read(string text, IReadOnlyList<CredentialKey> keys)
    {
        var parts = text.Trim().Split('.');
        if (text.Length > LongestText || parts.Length != 3)
            return AwardsErrors.CredentialUnreadable;
        try
        {
            var header = Parsed(parts[0]);
            if ((string?)header["alg"] is var algorithm && algorithm != Algorithm)
                return AwardsErrors.CredentialAlgorithm.With(algorithm ?? "");
            var (signed, signature) = (Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]));
            return keys.Any(key => key.Signed(signed, signature)) ? Claims(Parsed(parts[1])) : AwardsErrors.CredentialNotSigned;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return AwardsErrors.CredentialUnreadable;
        }
    }

    private static JsonObject Parsed(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject ?? throw new FormatException("Not an object.");

    private static CredentialClaims Claims(JsonObject payload)
    {
        var subject = Object(payload, "credentialSubject");
        var id = Text(payload, "id");
        return new CredentialClaims(
            id, Text(Object(payload, "issuer"), "name"), Text(subject["identifier"]!.AsArray()[0]!.AsObject(), "identityHash"), Text(Object(subject, "achievement"), "name"), Text(subject, "narrative"),
            DateTimeOffset.Parse(Text(payload, "validFrom"), System.Globalization.CultureInfo.InvariantCulture), Guid.TryParse(id[(id.LastIndexOf(':') + 1)..], out var laureate) ? LaureateId.From(laureate) : null);
    }

    private static JsonObject Object(JsonObject of, string name) => of[name] as JsonObject ?? throw new FormatException(name);

    private static string Text(JsonObject of, string name) => (string?)of[name] ?? throw new FormatException(name);
}
