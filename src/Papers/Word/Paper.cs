namespace Palmares.Papers.Word;

/// <summary>A document: what it says, not how it looks. Written by <see cref="WordWriter"/>.</summary>
public sealed record Paper
{
    public required string Title { get; init; }

    /// <summary>Rows under the title: number, date, source, and the like.</summary>
    public IReadOnlyList<MetaRow> Meta { get; init; } = [];
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Language of the text, such as "en" or "ar".</summary>
    public string Language { get; init; } = "en";
    public bool RightToLeft { get; init; }
    public string? Author { get; init; }

    /// <summary>The date the document carries. Without one the file has none, so that its bytes depend on its text alone.</summary>
    public DateTimeOffset? Date { get; init; }

    public byte[] ToDocx() => WordWriter.Write(this);
}

public sealed record MetaRow(string Label, string Value);

/// <summary>A piece of a document, in reading order.</summary>
public abstract record Block;

/// <param name="Level">1 to 3.</param>
public sealed record Heading(int Level, string Text) : Block;

public sealed record Paragraph(IReadOnlyList<Inline> Inlines) : Block
{
    public Paragraph(string text) : this([new Inline(text)]) { }
}

public sealed record BulletList(IReadOnlyList<Paragraph> Items) : Block
{
    public BulletList(IEnumerable<string> items) : this([.. items.Select(item => new Paragraph(item))]) { }
}

/// <summary>A table with a header row, repeated on every page.</summary>
public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, string? Caption = null) : Block
{
    public static Table From(Charts.ChartTable table) => new(table.Columns, table.Rows, table.Caption);
}

/// <summary>Text within a paragraph; with a <paramref name="Link"/> it leads somewhere.</summary>
public sealed record Inline(string Text, bool Strong = false, Uri? Link = null);
