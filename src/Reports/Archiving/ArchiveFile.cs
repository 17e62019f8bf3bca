using System.IO.Compression;
using System.Text;
using Palmares.Kernel;

namespace Palmares.Reports.Archiving;

/// <summary>A ledger that came in an archive, found whole.</summary>
internal sealed record ArchivedLedger(int Number, LedgerHead Head, string HeadText, IReadOnlyList<BroughtInAct> Acts);

/// <summary>An archive whose every part is the one its manifest names.</summary>
internal sealed class ArchiveFile : IDisposable
{
    /// <summary>More than any edition, and little enough to be read.</summary>
    public const long LargestInAll = 4L << 30;

    private const int LargestManifest = 16 << 20;

    /// <summary>A time of no meaning, so that the same edition makes the same bytes. The first that a zip can hold.</summary>
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;

    private ArchiveFile(ZipArchive zip, Manifest manifest, IReadOnlyList<ArchivedLedger> ledgers) => (_zip, Manifest, Ledgers) = (zip, manifest, ledgers);

    public Manifest Manifest { get; }

    public IReadOnlyList<ArchivedLedger> Ledgers { get; }

    /// <summary>Reads all of it once. What is changed, missing or too much is refused by its name.</summary>
    /// <param name="from">Can be sought in.</param>
    public static async Task<Result<ArchiveFile>> OpenAsync(Stream from, CancellationToken ct)
    {
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count;
        }
        catch (InvalidDataException)
        {
            return ReportsErrors.NoArchive;
        }

        var found = await CheckAsync(zip, ct);
        if (found.IsError)
            zip.Dispose();
        return found;
    }

    public async Task<byte[]> BytesAsync(string name, CancellationToken ct) =>
        (await BytesAsync(_zip, name, Manifest.Parts.Single(part => part.Name == name).Bytes, ct)).Value;

    public static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Undated;
        await using var to = await entry.OpenAsync(ct);
        await to.WriteAsync(bytes, ct);
    }

    public void Dispose() => _zip.Dispose();

    private static async Task<Result<ArchiveFile>> CheckAsync(ZipArchive zip, CancellationToken ct)
    {
        var text = await BytesAsync(zip, ArchiveJson.ManifestName, LargestManifest, ct, exactly: false);
        if (text.IsError)
            return ReportsErrors.NoArchive;
        var seal = await BytesAsync(zip, ArchiveJson.SealName, 65, ct, exactly: false);
        if (seal.IsError || Encoding.ASCII.GetString(seal.Value).Trim() != ArchiveJson.Hash(text.Value))
            return ReportsErrors.PartChanged.With(ArchiveJson.ManifestName);
        if (ArchiveJson.Read(text.Value) is not { } manifest)
            return ReportsErrors.NoArchive;
        if (manifest.Version != ArchiveJson.Version)
            return ReportsErrors.ArchiveOfAnotherVersion.With(manifest.Version, ArchiveJson.Version, manifest.Product);
        if (manifest.Parts.Sum(part => part.Bytes) > LargestInAll || manifest.Parts.Any(part => part.Bytes < 0))
            return ReportsErrors.ArchiveTooLarge.With(LargestInAll >> 30);
        var expected = manifest.Parts.Select(part => part.Name).Append(ArchiveJson.ManifestName).Append(ArchiveJson.SealName).ToHashSet();
        if (zip.Entries.FirstOrDefault(entry => !expected.Remove(entry.FullName)) is { } more)
            return ReportsErrors.PartUnknown.With(more.FullName);
        foreach (var part in manifest.Parts)
        {
            var bytes = await BytesAsync(zip, part.Name, part.Bytes, ct);
            if (bytes.IsError)
                return bytes.Error;
            if (ArchiveJson.Hash(bytes.Value) != part.Sha256)
                return ReportsErrors.PartChanged.With(part.Name);
        }

        if (ArchiveJson.Total(manifest.Parts) != manifest.Content)
            return ReportsErrors.PartChanged.With(ArchiveJson.ManifestName);
        var ledgers = await LedgersAsync(zip, manifest, ct);
        if (ledgers.IsError)
            return ledgers.Error;
        // The act of the export names the content, and the signed head stands above the act: who makes all hashes anew still lacks the signature.
        return EditionActs.LastExported(ledgers.Value[^1].Acts) == manifest.Content
            ? new ArchiveFile(zip, manifest, ledgers.Value)
            : ReportsErrors.ContentUnsigned.With(LedgerLines.Name(ledgers.Value.Count));
    }

    private static async Task<Result<IReadOnlyList<ArchivedLedger>>> LedgersAsync(ZipArchive zip, Manifest manifest, CancellationToken ct)
    {
        var found = new List<ArchivedLedger>();
        for (var number = 1; manifest.Parts.Any(part => part.Name == LedgerLines.Name(number)); number++)
        {
            var (name, lines) = (LedgerLines.Name(number), manifest.Parts.Single(part => part.Name == LedgerLines.Name(number)));
            var head = await BytesAsync(zip, LedgerLines.HeadName(number), LargestManifest, ct, exactly: false);
            if (head.IsError)
                return head.Error;
            var signed = LedgerHead.Read(Encoding.UTF8.GetString(head.Value));
            if (signed.IsError || LedgerLines.Read((await BytesAsync(zip, name, lines.Bytes, ct)).Value, number) is not { } acts)
                return ReportsErrors.PartChanged.With(signed.IsError ? LedgerLines.HeadName(number) : name);
            if (BroughtInChain.Check(acts, signed.Value) is { } fault)
                return ReportsErrors.LedgerBroken.With(name, fault.ToString());
            found.Add(new ArchivedLedger(number, signed.Value, Encoding.UTF8.GetString(head.Value), acts));
        }

        return found.Count > 0 ? found : ReportsErrors.PartMissing.With(LedgerLines.Name(1));
    }

    private static async Task<Result<byte[]>> BytesAsync(ZipArchive zip, string name, long bytes, CancellationToken ct, bool exactly = true)
    {
        if (zip.GetEntry(name) is not { } entry)
            return ReportsErrors.PartMissing.With(name);
        try
        {
            await using var from = await entry.OpenAsync(ct);
            using var held = new MemoryStream();
            var block = new byte[81920];
            for (int read; (read = await from.ReadAsync(block, ct)) > 0;)
            {
                // A part that unpacks to more than it says is not unpacked further.
                if (held.Length + read > bytes)
                    return ReportsErrors.PartChanged.With(name);
                held.Write(block, 0, read);
            }

            return exactly && held.Length != bytes ? ReportsErrors.PartChanged.With(name) : held.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return ReportsErrors.PartChanged.With(name);
        }
    }
}
