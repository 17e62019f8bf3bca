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

    /// <summary>Far above any report, far below what would hold a server.</summary>
    public int Tables { get; init; } = 5_000;
    public int Paragraphs { get; init; } = 200_000;
}

public enum WordBlockKind { Heading, Paragraph, Table }

/// <summary>A heading (with its level), a paragraph, or a table (with its rows). The style is the paragraph's own, by its id.</summary>
public sealed record WordBlock(WordBlockKind Kind, string Text, int Level, IReadOnlyList<IReadOnlyList<string>> Rows, string? Style = null);

/// <summary>Reads headings, paragraphs and tables of a .docx, in order. Text taken out by a tracked change is left out.</summary>
public static class WordReader
{
    /// <exception cref="UnreadableFileException">The file is not a .docx, carries macros, or is beyond the limits.</exception>
    public static IReadOnlyList<WordBlock> Read(Stream file, ReadLimits? limits = null) => Walk(file, limits).Blocks;

    /// <summary>The same as plain text: a line a paragraph, cells parted by tabs.</summary>
    /// <exception cref="UnreadableFileException">The file is not a .docx, carries macros, or is beyond the limits.</exception>
    public static string ReadText(Stream file, ReadLimits? limits = null) =>
        string.Join('\n', Read(file, limits).Select(block =>
            block.Kind == WordBlockKind.Table ? string.Join('\n', block.Rows.Select(row => string.Join('\t', row))) : block.Text));

    internal static WordText Walk(Stream file, ReadLimits? limits)
    {
        using var package = WordPackage.Open(file, limits ?? ReadLimits.Default);
        var levels = package.Has(WordPackage.Styles) ? package.Read(WordPackage.Styles, xml => WordStyleLevels.Read(xml, package.Limits)) : [];
        return package.Read(WordPackage.Main, xml => new WordTextReader(levels, package.Limits).Read(xml));
    }
}

/// <summary>A text part, walked once.</summary>
/// <param name="Blocks">In order.</param>
/// <param name="Lines">Every paragraph with its place, those in tables too.</param>
internal sealed record WordText(IReadOnlyList<WordBlock> Blocks, IReadOnlyList<WordLine> Lines);

/// <summary>A paragraph and where it stands: table, row and cell from 0, or -1 outside tables.</summary>
internal sealed record WordLine(int Table, int Row, int Cell, string? Style, string Text, int Level = 0);
