using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Palmares.Papers.Word;

/// <summary>The zip of a .docx from a stranger: refused before it is unpacked when it is not what it says, or carries what it should not.</summary>
internal sealed class WordPackage : IDisposable
{
    public const string Main = "word/document.xml", Styles = "word/styles.xml";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    private readonly ZipArchive _zip;

    private WordPackage(ZipArchive zip, ReadLimits limits) => (_zip, Limits) = (zip, limits);

    public ReadLimits Limits { get; }

    /// <exception cref="UnreadableFileException">The message names the place and the mend.</exception>
    public static WordPackage Open(Stream file, ReadLimits limits)
    {
        var whole = new MemoryStream();
        Copy(file, whole, limits.FileBytes, $"The file is larger than {limits.FileBytes / 1_000_000.0:0.#} MB. Send a shorter one, or take out its pictures.");
        if (whole.Length >= OldOffice.Length && whole.GetBuffer().AsSpan(0, OldOffice.Length).SequenceEqual(OldOffice))
            throw new UnreadableFileException("The file is an old or password-protected Word file, not a .docx. Save it as Word document (.docx) without a password and send it again.");
        try
        {
            var package = new WordPackage(new ZipArchive(whole, ZipArchiveMode.Read), limits);
            package.Inspect();
            return package;
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or ArgumentException)
        {
            throw Damaged(fault, null);
        }
    }

    public bool Has(string part) => _zip.GetEntry(part) is not null;

    /// <summary>Unpacks one part, counting, and walks it.</summary>
    /// <exception cref="UnreadableFileException">The message names the part.</exception>
    public T Read<T>(string part, Func<XmlReader, T> walk)
    {
        var bytes = new MemoryStream();
        try
        {
            using (var packed = _zip.GetEntry(part)!.Open())
                Copy(packed, bytes, Limits.PartBytes, $"The part {part} of the file unpacks to more than {Limits.PartBytes / 1_000_000.0:0.#} MB.");
            using var xml = XmlReader.Create(bytes, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
            });
            return walk(xml);
        }
        catch (XmlException fault) when (Declares(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)))
        {
            throw new UnreadableFileException($"The part {part} of the file declares a document type or entities, which no word processor writes. Open the file in one, save it as .docx and send it again.", fault);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or NotSupportedException or ArgumentException)
        {
            throw Damaged(fault, part);
        }
    }

    public void Dispose() => _zip.Dispose();

    private void Inspect()
    {
        if (_zip.Entries.Count > Limits.Entries)
            throw new UnreadableFileException($"The file holds more than {Limits.Entries} parts.");
        foreach (var entry in _zip.Entries)
        {
            if (entry.FullName.Split('/', '\\').Contains("..") || entry.FullName.StartsWith('/') || entry.FullName.Contains(':', StringComparison.Ordinal))
                throw new UnreadableFileException($"The file holds a part whose name leads out of it ('{Shown(entry.FullName)}'). Open it in a word processor, save it as .docx and send it again.");
            if (entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || entry.Name.Equals("vbaData.xml", StringComparison.OrdinalIgnoreCase))
                throw new UnreadableFileException($"The file carries macros ({Shown(entry.FullName)}). Save it as Word document (.docx) without macros and send it again.");
        }

        if (!Has(Main))
            throw new UnreadableFileException("The file is not a Word document (.docx): it has no text part (word/document.xml). Save it as .docx and send it again.");
    }

    private static UnreadableFileException Damaged(Exception fault, string? part)
    {
        var place = part is null ? "" : fault is XmlException { LineNumber: > 0 } at ? $" at {part}, line {at.LineNumber}" : $" at {part}";
        return new UnreadableFileException($"The file is not a Word document (.docx), or it is damaged{place}. Open it in a word processor, save it as .docx and send it again.", fault);
    }

    /// <summary>A document type, in the encodings XML readers must know.</summary>
    private static bool Declares(ReadOnlySpan<byte> part) =>
        part.IndexOf("<!DOCTYPE"u8) >= 0 || part.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0 || part.IndexOf(Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE")) >= 0;

    private static string Shown(string name) => string.Concat((name.Length > 60 ? name[..60] + "…" : name).Where(c => !char.IsControl(c)));

    private static void Copy(Stream from, MemoryStream to, long limit, FormattableString refusal)
    {
        var buffer = new byte[81_920];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            if (to.Length + read > limit)
                throw new UnreadableFileException(FormattableString.Invariant(refusal));
            to.Write(buffer, 0, read);
        }
        to.Position = 0;
    }
}
