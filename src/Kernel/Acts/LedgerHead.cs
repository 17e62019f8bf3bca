using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>The ledger's last act at a moment, signed. Kept elsewhere, it later shows whether the database was rewritten.</summary>
/// <param name="Signature">ECDSA P-256 over SHA-256 of <c>sequence|hash|takenAt</c>, base64.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo, base64.</param>
public sealed record LedgerHead(long Sequence, string Hash, DateTimeOffset TakenAt, string Signature, string PublicKey)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static Result<LedgerHead> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerHead>(json, Json) is { Hash: not null, Signature: not null, PublicKey: not null } head && head.HasValidSignature()
                ? head
                : LedgerErrors.HeadNotSigned;
        }
        catch (Exception e) when (e is JsonException or FormatException or CryptographicException)
        {
            return LedgerErrors.HeadUnreadable;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    public bool HasValidSignature()
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PublicKey), out _);
        return key.VerifyData(Signed(Sequence, Hash, TakenAt), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256);
    }

    internal static byte[] Signed(long sequence, string hash, DateTimeOffset at) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sequence}|{hash}|{at.UtcDateTime:O}"));
}

public static class LedgerErrors
{
    public static readonly Error HeadUnreadable = Error.Invalid("The file is not an exported ledger head.", mend: "Give a file written by 'palmares audit head'.");
    public static readonly Error HeadNotSigned = Error.Invalid("The signature of the exported head does not match its content.", mend: "Use an unchanged copy of the exported file.");
}

/// <summary>Signs the ledger's present head with this installation's key (made on first use, in the data folder).</summary>
public sealed class ExportHead(PalmaresDb db, DataFolder folder, TimeProvider clock)
{
    public async Task<Result<LedgerHead>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadAudit))
            return KernelErrors.NotPermitted;

        var last = await db.Set<ActEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);
        var (sequence, hash, at) = (last?.Sequence ?? 0, last?.Hash ?? ActChain.Start, clock.GetUtcNow());
        using var key = await KeyAsync(ct);
        var signature = key.SignData(LedgerHead.Signed(sequence, hash, at), HashAlgorithmName.SHA256);
        return new LedgerHead(sequence, hash, at, Convert.ToBase64String(signature), Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
    }

    private async Task<ECDsa> KeyAsync(CancellationToken ct)
    {
        var path = Path.Combine(folder.Path, "keys", "ledger.pem");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(path))
        {
            key.ImportFromPem(await File.ReadAllTextAsync(path, ct));
            return key;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, key.ExportPkcs8PrivateKeyPem(), ct);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return key;
    }
}
