using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Palmares.Papers.Word;

namespace Palmares.Papers.Sheets;

/// <summary>The zip of an .xlsx from a stranger, unpacked part by part under limits.</summary>
internal sealed class SheetPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly ReadLimits _limits;

    /// <exception cref="UnreadableFileException">It is larger than the limit, or carries macros.</exception>
    /// <exception cref="InvalidDataException">It is no zip.</exception>
    public SheetPackage(Stream file, ReadLimits limits)
    {
        _limits = limits;
        _zip = new ZipArchive(Copied(file, limits.FileBytes, "The file"), ZipArchiveMode.Read);
        if (_zip.Entries.Count > limits.Entries)
            throw new UnreadableFileException($"The file holds more than {limits.Entries} parts.");
        if (_zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableFileException("The file carries macros. Save it as workbook (.xlsx) without macros and send it again.");
    }

    public bool Has(string part) => _zip.GetEntry(part) is not null;

    public XDocument Xml(string part) => Read(part, XDocument.Load);

    public T Read<T>(string part, Func<XmlReader, T> walk)
    {
        using var packed = (_zip.GetEntry(part) ?? throw new InvalidDataException($"the part {part} is missing")).Open();
        using var xml = XmlReader.Create(Copied(packed, _limits.PartBytes, $"The part {part} of the file"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return walk(xml);
    }

    public void Dispose() => _zip.Dispose();

    private static MemoryStream Copied(Stream from, long limit, string what)
    {
        var to = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            if (to.Length + read > limit)
                throw new UnreadableFileException(FormattableString.Invariant($"{what} is larger than {limit / 1_000_000.0:0.#} MB. Send its parts one by one."));
            to.Write(buffer, 0, read);
        }

        to.Position = 0;
        return to;
    }
}
