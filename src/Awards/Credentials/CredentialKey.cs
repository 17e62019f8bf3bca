using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Palmares.Kernel;

namespace Palmares.Awards.Credentials;

/// <summary>The public half of a key that signs credentials: a JSON Web Key of the kind OKP on the curve Ed25519 (RFC 8037).</summary>
/// <param name="X">The 32 bytes of the key.</param>
public sealed record CredentialKey(byte[] X)
{
    private const int Length = 32, SignatureLength = 64;

    /// <summary>The key's name: its thumbprint (RFC 7638).</summary>
    public string Thumbprint { get; } = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"Ed25519","kty":"OKP","x":"{{Base64Url.EncodeToString(X)}}"}""")));

    /// <summary>As others read it.</summary>
    public JsonObject ToJwk() => new() { ["kty"] = "OKP", ["crv"] = "Ed25519", ["x"] = Base64Url.EncodeToString(X), ["kid"] = Thumbprint, ["alg"] = CredentialToken.Algorithm, ["use"] = "sig" };

    /// <summary>One key, or a set of them as <c>{"keys":[…]}</c>; keys of other kinds are passed over.</summary>
    public static Result<IReadOnlyList<CredentialKey>> Read(string json)
    {
        try
        {
            var read = JsonNode.Parse(json) as JsonObject;
            var keys = read?["keys"] is JsonArray set ? set.OfType<JsonObject>() : read is null ? [] : [read];
            List<CredentialKey> known = [.. keys.Where(key => (string?)key["crv"] == "Ed25519").Select(key => new CredentialKey(Base64Url.DecodeFromChars((string?)key["x"] ?? ""))).Where(key => key.X.Length == Length)];
            return known.Count == 0 ? AwardsErrors.KeysUnreadable : known;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            return AwardsErrors.KeysUnreadable;
        }
    }

    public bool Signed(byte[] message, byte[] signature)
    {
        if (signature.Length != SignatureLength)
            return false;
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(X));
        verifier.BlockUpdate(message, 0, message.Length);
        return verifier.VerifySignature(signature);
    }
}

/// <summary>This installation's key, made on first use in its data folder; it never leaves it.</summary>
internal sealed class SigningKey
{
    private readonly Ed25519PrivateKeyParameters _secret;

    private SigningKey(byte[] seed)
    {
        _secret = new Ed25519PrivateKeyParameters(seed);
        Public = new CredentialKey(_secret.GeneratePublicKey().GetEncoded());
    }

    public CredentialKey Public { get; }

    public static SigningKey Open(DataFolder folder) => new(KeyFile.Open(folder, "credentials.key"));

    public byte[] Sign(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _secret);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }
}
