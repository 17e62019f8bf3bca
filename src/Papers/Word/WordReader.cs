using System.IO.Compression;
using System.Xml;

namespace Palmares.Papers.Word;

/// <summary>What we are willing to read from a file that somebody sent.</summary>
public sealed record ReadLimits
{
    public static readonly ReadLimits Default = new();

    public long FileBytes { get; init; } = 20_000_000;
    public int Entries { get; init; } = 2_000;

    /// <summary>Bytes of one unpacked part, counted while unpacking: what the file says of itself may be a lie.</summary>
    public long PartBytes { get; init; } = 60_000_000;
    public int Depth { get; init; } = 200;
}

public enum WordBlockKind { Heading, Paragraph, Table }

/// <summary>A heading (with its level), a paragraph, or a table (with its rows).</summary>
public sealed record WordBlock(WordBlockKind Kind, string Text, int Level, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Reads headings, paragraphs and tables of a .docx, in order. Text taken out by a tracked change is left out.</summary>
public static class WordReader
{
    /// <exception cref="UnreadableFileException">The file is not a .docx, or is beyond the limits.</exception>
    public static IReadOnlyList<WordBlock> Read(Stream file, ReadLimits? limits = null)
    {
        var bounds = limits ?? ReadLimits.Default;
        using var whole = new MemoryStream();
        Copy(file, whole, bounds.FileBytes, $"The file is larger than {bounds.FileBytes / 1_000_000.0:0.#} MB.");
        try
        {
            using var zip = new ZipArchive(whole, ZipArchiveMode.Read);
            return Read(zip, bounds);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableFileException("The file is not a Word document (.docx), or it is damaged.", fault);
        }
    }

    /// <summary>The same as plain text: a line a paragraph, cells parted by tabs.</summary>
    /// <exception cref="UnreadableFileException">The file is not a .docx, or is beyond the limits.</exception>
    public static string ReadText(Stream file, ReadLimits? limits = null) =>
        string.Join('\n', Read(file, limits).Select(block =>
            block.Kind == WordBlockKind.Table ? string.Join('\n', block.Rows.Select(row => string.Join('\t', row))) : block.Text));

    private static IReadOnlyList<WordBlock> Read(ZipArchive zip, ReadLimits limits)
    {
        if (zip.Entries.Count > limits.Entries)
            throw new UnreadableFileException($"The file holds more than {limits.Entries} parts.");
        var main = zip.GetEntry("word/document.xml")
            ?? throw new UnreadableFileException("The file is not a Word document (.docx): it has no text part.");
        var styles = zip.GetEntry("word/styles.xml");
        var levels = styles is null ? [] : WordStyleLevels.Read(Open(styles, limits), limits);
        return new WordTextReader(levels, limits).Read(Open(main, limits));
    }

    private static XmlReader Open(ZipArchiveEntry entry, ReadLimits limits)
    {
        var part = new MemoryStream();
        using (var packed = entry.Open())
            Copy(packed, part, limits.PartBytes, $"A part of the file unpacks to more than {limits.PartBytes / 1_000_000.0:0.#} MB.");
        return XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
        });
    }

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
