using Palmares.Kernel;

namespace Palmares.Records.Importing.Forms;

/// <summary>Every form, and which of them a file is of.</summary>
internal static class FormList
{
    /// <summary>Endings that only a form reads; a file with another is taken for lines.</summary>
    private static readonly HashSet<string> Endings = [".html", ".htm", ".xhtml", ".docx", ".xlsx", ".csv", ".tsv", ".json", ".xml", ".yaml", ".yml"];

    public static readonly IReadOnlyList<IFileForm> All =
        [new ItuHtml(), new TdocList(), new ParticipantList(), new Datatracker(), new RfcIndex(), new Relaton(), new OrcidRecord(), new RorDump(), new MemberRegister()];

    public static IEnumerable<FileForm> Described => All.Select(form => form.About).Append(MappedTable.Described);

    public static IEnumerable<ISourceAdapter> Sources => All.SelectMany(form => form.Sources).Concat(MappedTable.Adapters);

    /// <param name="saved">Tables that a mapping was saved for.</param>
    /// <returns>Null for a file of lines; a refusal that names the forms.</returns>
    public static Result<IFileForm?> Of(string path, string format, IReadOnlyList<string> together, IReadOnlyList<MappedTable> saved)
    {
        if (format == FileForms.Lines)
            return Result<IFileForm?>.Of(null);
        var file = new FormFile(path, together);
        if (format is not (FileForms.Auto or MappedTable.FormName))
            return Result<IFileForm?>.Of(All.Single(form => form.About.Name == format));
        if (format == FileForms.Auto && !Endings.Contains(file.Ending))
            return Result<IFileForm?>.Of(null);
        var found = (format == FileForms.Auto ? All : []).Concat(saved).FirstOrDefault(form => form.Recognises(file));
        return found is not null ? Result<IFileForm?>.Of(found)
            : FormTable.IsTable(file) ? RecordsErrors.TableNotMapped.With(file.Name)
            : RecordsErrors.NotRecognised.With(file.Name, string.Join(", ", Described.Select(form => form.Name)));
    }

    /// <summary>Whether a file that lies in an imported folder is meant: one that some form recognises.</summary>
    public static bool Meant(string path, string format, IReadOnlyList<string> together, IReadOnlyList<MappedTable> saved)
    {
        var file = new FormFile(path, together);
        return Endings.Contains(file.Ending) && All.Concat(saved).Any(form => (format == FileForms.Auto || form.About.Name == format) && form.Recognises(file));
    }
}
