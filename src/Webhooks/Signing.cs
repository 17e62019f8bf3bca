using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Webhooks;

/// <summary>How a message is signed, so that its receiver knows from whom it comes and that nothing in it was changed.</summary>
/// <remarks>Source: Standard Webhooks 1.0.0, symmetric signatures: HMAC-SHA256 over <c>id.timestamp.body</c>, base64, with the version before it. Pure.</remarks>
public static class Signing
{
    public const string IdHeader = "webhook-id", TimestampHeader = "webhook-timestamp", SignatureHeader = "webhook-signature";

    private const string Prefix = "whsec_";

    /// <param name="secret">As it was shown: <c>whsec_</c> and base64.</param>
    public static string Sign(string secret, string id, DateTimeOffset at, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.{body}"))));

    public static string Written(byte[] secret) => Prefix + Convert.ToBase64String(secret);
}

/// <summary>Secrets are made from a key in the data folder, the webhook's id and how often its secret was changed: a stolen database signs nothing.</summary>
public sealed class SigningKey(DataFolder folder)
{
    private const int Bytes = 32;

    private readonly Lock _gate = new();
    private byte[]? _key;

    internal string SecretOf(Webhook hook) =>
        Signing.Written(HKDF.DeriveKey(HashAlgorithmName.SHA256, Key(), Bytes, info: Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"palmares-webhook:{hook.Id}:{hook.Generation}"))));

    private byte[] Key()
    {
        lock (_gate)
        {
            if (_key is not null)
                return _key;
            var path = Path.Combine(folder.Path, "keys", "webhooks.key");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            try
            {
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows())
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using var made = new FileStream(path, options);
                made.Write(RandomNumberGenerator.GetBytes(Bytes));
            }
            catch (IOException) when (File.Exists(path))
            {
                // Made earlier, or by another process a moment ago.
            }

            return _key = File.ReadAllBytes(path);
        }
    }
}
