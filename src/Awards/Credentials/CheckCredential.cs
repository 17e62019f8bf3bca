using Palmares.Kernel;

namespace Palmares.Awards.Credentials;

/// <summary>Whether a credential was issued here and unchanged, and whether the honour stands on the roll today.</summary>
public sealed class CheckCredential(ReadLaureate read, DataFolder folder)
{
    /// <param name="OnRoll">The roll names the laureate today; otherwise the title was taken back, or the laureate asked not to be named any more.</param>
    public sealed record Checked(CredentialClaims Claims, bool OnRoll);

    public async Task<Result<Checked>> RunAsync(string text, CancellationToken ct)
    {
        var claims = CredentialToken.Read(text, [SigningKey.Open(folder).Public]);
        if (claims.IsError)
            return claims.Error;
        return new Checked(claims.Value, claims.Value.Laureate is { } laureate && !(await read.RunAsync(laureate, ct)).IsError);
    }
}
