namespace Palmares.Records.Importing;

/// <summary>What became of the lines of a file: read = imported + unchanged + rejected + gold.</summary>
internal readonly record struct FileCount(int Read, int Imported, int Unchanged, int Rejected, int Gold, int FieldsRejected)
{
    public static FileCount operator +(FileCount a, FileCount b) => new(
        a.Read + b.Read, a.Imported + b.Imported, a.Unchanged + b.Unchanged, a.Rejected + b.Rejected, a.Gold + b.Gold, a.FieldsRejected + b.FieldsRejected);
}

/// <summary>Why a line, or a field of it, was not taken in.</summary>
/// <param name="Text">The whole line, when it was refused whole: it is kept nowhere else.</param>
internal sealed record KeptRejection(string File, int Line, string Field, string Reason, string? Text);

/// <summary>The lines of one file on their way in.</summary>
internal sealed class FileIntake(string file)
{
    private const int LongestReason = 400;

    public string File => file;

    public FileCount Count { get; private set; }

    public List<KeptRejection> Rejections { get; } = [];

    public void Take(RawLine line, KnownLines known, KeepStep keep) => Count += known.Has(line.Hash) ? new FileCount(1, 0, 1, 0, 0, 0) : TakeNew(line, known, keep);

    /// <summary>A row of another form that gave no line. What stood there is not kept: it may hold addresses.</summary>
    public void Refuse(int number, FieldRejection refused)
    {
        Rejections.Add(new(file, number, refused.Field, Short(refused.Reason), ""));
        Count += new FileCount(1, 0, 0, 1, 0, 0);
    }

    private FileCount TakeNew(RawLine line, KnownLines known, KeepStep keep)
    {
        var row = ParseStep.Parse(line.Utf8, line.Name);
        if (row.Refused is { } refused)
        {
            Reject(line, refused, line.Text);
            return new FileCount(1, 0, 0, 1, 0, 0);
        }

        if (row.Gold)
            return new FileCount(1, 0, 0, 0, 1, 0);
        if (!known.Add(line.Hash))
            return new FileCount(1, 0, 1, 0, 0, 0);
        keep.Keep(row.Source, line);
        row.LeftOut.ForEach(field => Reject(line, field, null));
        return new FileCount(1, 1, 0, 0, 0, row.LeftOut.Count);
    }

    private void Reject(RawLine line, FieldRejection field, string? text) =>
        Rejections.Add(new(file, line.Number, field.Field, Short(field.Reason), text));

    private static string Short(string reason) => reason[..Math.Min(reason.Length, LongestReason)];
}
