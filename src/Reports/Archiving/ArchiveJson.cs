using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Palmares.Reports.Archiving;

/// <summary>One file of an archive.</summary>
/// <param name="Name">Its path in the archive.</param>
/// <param name="Rows">How many lines it has; null for the file of a nomination.</param>
/// <param name="Bytes">How long it is, unpacked.</param>
/// <param name="Sha256">Of its bytes, in hexadecimal.</param>
public sealed record ArchivePart(string Name, int? Rows, long Bytes, string Sha256)
{
    /// <summary>Whether it is the edition's content: tables and files, and not the ledger, which goes on growing.</summary>
    internal bool IsContent => !Name.StartsWith(ArchiveJson.Ledger, StringComparison.Ordinal);
}

/// <summary>The edition an archive holds, to be shown before it is brought in.</summary>
public sealed record ArchivedEdition(Guid Id, string Slug, string Programme, string Label, string Phase);

/// <summary>What an archive says of itself.</summary>
/// <param name="Format">Always <see cref="ArchiveJson.Format"/>.</param>
/// <param name="Version">Of the format.</param>
/// <param name="Product">The version of the software that wrote it.</param>
/// <param name="Content">SHA-256 over the names and hashes of the parts that are content: the same from either engine.</param>
public sealed record Manifest(string Format, int Version, string Product, DateTimeOffset WrittenAt, ArchivedEdition Edition, IReadOnlyList<ArchivePart> Parts, string Content);

/// <summary>The format of an archive: names of its parts, writing of its manifest, its total. Pure.</summary>
internal static class ArchiveJson
{
    public const string Format = "palmares-edition";
    public const int Version = 1;
    public const string ManifestName = "manifest.json", SealName = "manifest.sha256", Tables = "tables/", Files = "files/", Ledger = "ledger/";

    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static readonly JsonWriterOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true };

    public static string NameOf(string table) => $"{Tables}{table}.jsonl";

    public static byte[] Write(Manifest manifest) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(manifest, Indented) + "\n");

    /// <summary>Null when the text is no manifest.</summary>
    public static Manifest? Read(byte[] text)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(text, Options) is { Format: Format, Parts: not null, Edition: not null, Content: not null } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Total(IEnumerable<ArchivePart> parts) =>
        Hash(Encoding.UTF8.GetBytes(string.Concat(parts.Where(part => part.IsContent).OrderBy(part => part.Name, StringComparer.Ordinal).Select(part => $"{part.Name}\0{part.Sha256}\n"))));
}
