using System.Text;
using Palmares.Papers.Markdown;
using Palmares.Papers.Sheets;
using Palmares.Papers.Word;

namespace Palmares.Papers;

/// <summary>A kind of file in which every <see cref="Paper"/> can be written.</summary>
/// <param name="Ending">Without the dot: <c>docx</c>, <c>xlsx</c>, <c>md</c>.</param>
public sealed record FileFormat(string Ending, string ContentType, Func<Paper, byte[]> Write)
{
    public static FileFormat Word { get; } = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordWriter.Write);

    /// <summary>The text on the first sheet, then each table on its own.</summary>
    public static FileFormat Sheet { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", PaperSheets.Write);

    public static FileFormat Markdown { get; } = new("md", "text/markdown; charset=utf-8", paper => Encoding.UTF8.GetBytes(MarkdownText.Write(paper)));

    public static IReadOnlyList<FileFormat> All { get; } = [Word, Sheet, Markdown];

    /// <summary>By its ending, with or without the dot; null when there is none such.</summary>
    public static FileFormat? Of(string? ending) => All.FirstOrDefault(format => format.Ending.Equals(ending?.TrimStart('.'), StringComparison.OrdinalIgnoreCase));
}
