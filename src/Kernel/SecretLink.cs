using System.Security.Cryptography;
using System.Text;

namespace Palmares.Kernel;

/// <summary>Secrets in letters: only their hash is kept, so that a stolen database opens no link.</summary>
public static class SecretLink
{
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("palmares-link:" + secret)));
}

/// <summary>Where this installation is reached, for links in letters. The setting Palmares:PublicUrl, never what a request claims.</summary>
public sealed record PublicAddress(string Root)
{
    public string To(string path) => Root.TrimEnd('/') + path;
}
