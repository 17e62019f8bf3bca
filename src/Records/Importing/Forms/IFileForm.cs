namespace Palmares.Records.Importing.Forms;

/// <summary>A row of a file in another form, as a line the adapters read; or why it gives none.</summary>
/// <param name="Number">The place in the file: the line of a text or page, the row of a sheet, the row of a table.</param>
/// <param name="Json">One object, as <see cref="FormLine"/> writes it; null when the row is refused.</param>
/// <param name="Refused">The place within the row, and how to mend it.</param>
internal readonly record struct FormedLine(int Number, string? Json, FieldRejection? Refused)
{
    public static FormedLine Of(int number, FormLine line) => new(number, line.ToString(), null);

    public static FormedLine Refuse(int number, string field, string reason) => new(number, null, new FieldRejection(field, reason));
}

/// <summary>A form of file that is not lines of JSON: recognised by what stands in it, read into such lines.</summary>
/// <remarks>The lines, not the file, are the raw rows: known again by their hash, kept, and parsed anew when the record is verified. Addresses become keys before a line is written.</remarks>
internal interface IFileForm
{
    FileForm About { get; }

    /// <summary>The sources its lines name.</summary>
    IReadOnlyList<ISourceAdapter> Sources { get; }

    bool Recognises(FormFile file);

    /// <exception cref="InvalidDataException">The file is not of the form, or damaged.</exception>
    IEnumerable<FormedLine> Read(FormFile file);
}
