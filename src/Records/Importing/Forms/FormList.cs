using Palmares.Kernel;

namespace Palmares.Records.Importing.Forms;

/// <summary>Every form, and which of them a file is of.</summary>
internal static class FormList
{
    /// <summary>Endings that only a form reads; a file with another is taken for lines.</summary>
    private static readonly HashSet<string> Endings = [".html", ".htm", ".xhtml", ".docx", ".xlsx", ".csv", ".tsv", ".json", ".xml", ".yaml", ".yml"];

    public static readonly IReadOnlyList<IFileForm> All = [new ItuHtml()];

    public static IEnumerable<ISourceAdapter> Sources => All.SelectMany(form => form.Sources);

    /// <returns>Null for a file of lines; a refusal that names the forms.</returns>
    public static Result<IFileForm?> Of(string path, string format, IReadOnlyList<string> together)
    {
        if (format == FileForms.Lines)
            return Result<IFileForm?>.Of(null);
        var file = new FormFile(path, together);
        if (format != FileForms.Auto)
            return Result<IFileForm?>.Of(All.Single(form => form.About.Name == format));
        if (!Endings.Contains(file.Ending))
            return Result<IFileForm?>.Of(null);
        return All.FirstOrDefault(form => form.Recognises(file)) is { } found ? Result<IFileForm?>.Of(found) : RecordsErrors.NotRecognised.With(file.Name, string.Join(", ", All.Select(form => form.About.Name)));
    }

    /// <summary>Whether a file that lies in an imported folder is meant: one that some form recognises.</summary>
    public static bool Meant(string path, string format, IReadOnlyList<string> together)
    {
        var file = new FormFile(path, together);
        return Endings.Contains(file.Ending) && All.Any(form => format is FileForms.Auto ? form.Recognises(file) : form.About.Name == format && form.Recognises(file));
    }
}
