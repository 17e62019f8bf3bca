using System.Text.Json.Nodes;
using Palmares.Kernel;

namespace Palmares.Awards.Credentials;

/// <summary>The keys by which credentials of this installation are checked, for everybody.</summary>
public sealed class ListCredentialKeys(DataFolder folder)
{
    public Task<IReadOnlyList<CredentialKey>> RunAsync() => Task.FromResult<IReadOnlyList<CredentialKey>>([SigningKey.Open(folder).Public]);

    /// <summary>Keys as a JSON Web Key Set (RFC 7517).</summary>
    public static JsonObject ToSet(IEnumerable<CredentialKey> keys) => new() { ["keys"] = new JsonArray([.. keys.Select(key => key.ToJwk())]) };
}
