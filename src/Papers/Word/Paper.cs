namespace Palmares.Papers.Word;

/// <summary>A document: what it says, not how it looks. Written by <see cref="WordWriter"/>.</summary>
public sealed record Paper
{
    public required string Title { get; init; }

    /// <summary>The head of a standards document, in place of title and rows. Its host's name, never ours.</summary>
    public DocumentHeader? Header { get; init; }

    /// <summary>Set in the plain type of a body's own papers, without our colours. A paper with a header always is.</summary>
    public bool Plain { get; init; }

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

/// <summary>The heading of a numbered clause. The number is counted by the word processor: 1, 1.1, 1.1.1.</summary>
/// <param name="Level">1 to 3.</param>
public sealed record Clause(int Level, IReadOnlyList<Inline> Inlines) : Block
{
    public Clause(int level, string text) : this(level, [new Inline(text)]) { }
}

/// <summary>Numbered lines, such as the actions asked of a meeting: 1), 2), 3). Counted anew in each list.</summary>
public sealed record NumberedList(IReadOnlyList<Paragraph> Items) : Block
{
    public NumberedList(IEnumerable<string> items) : this([.. items.Select(item => new Paragraph(item))]) { }
}

public sealed record Paragraph(IReadOnlyList<Inline> Inlines) : Block
{
    public Paragraph(string text) : this([new Inline(text)]) { }
}

public sealed record BulletList(IReadOnlyList<Paragraph> Items) : Block
{
    public BulletList(IEnumerable<string> items) : this([.. items.Select(item => new Paragraph(item))]) { }
}

/// <summary>A table with a header row, repeated on every page.</summary>
/// <param name="Widths">Shares of the width, one a column; equal when not given.</param>
public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, string? Caption = null, IReadOnlyList<int>? Widths = null) : Block
{
    public static Table From(Charts.ChartTable table) => new(table.Columns, table.Rows, table.Caption);
}

/// <summary>Text within a paragraph; with a <paramref name="Link"/> it leads somewhere, with a <paramref name="Change"/> it is shown as put in or struck out.</summary>
public sealed record Inline(string Text, bool Strong = false, Uri? Link = null, Change? Change = null, bool Italic = false);

public enum ChangeKind { Inserted, Deleted }

/// <summary>A change that a reader may accept or reject.</summary>
/// <param name="Author">Who proposes it, such as a member entity or the number of its contribution.</param>
public sealed record Change(ChangeKind Kind, string Author, DateTimeOffset At);
