using Palmares.Kernel;
using Palmares.Papers;
using Palmares.Papers.Word;

namespace Palmares.Cli;

/// <summary>A paper into the file of an <c>--out</c>; its ending says which kind of file.</summary>
internal static class PaperOut
{
    public const string Description = "The file to write; its ending says what: .docx, .xlsx or .md.";

    private static readonly Error UnknownEnding = Error.Invalid("'{0}' does not end in .docx, .xlsx or .md.", "--out", code: "UnknownEnding");

    /// <returns>The file's name.</returns>
    public static async Task<Result<string>> WriteAsync(this Result<Paper> paper, string file, CancellationToken ct)
    {
        if (paper.IsError)
            return paper.Error;
        if (FileFormat.Of(Path.GetExtension(file)) is not { } format)
            return UnknownEnding.With(file);
        await PlainFile.WriteAsync(file, format.Write(paper.Value), ct);
        return file;
    }
}
