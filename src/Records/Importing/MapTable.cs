using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records.Importing.Forms;

namespace Palmares.Records.Importing;

/// <summary>A body's own table: shown with its columns, read as a trial, and its mapping saved.</summary>
public sealed partial class MapTable(PalmaresDb db, IdSource ids, TimeProvider clock, ActLog acts)
{
    public const int NameLimit = TableMapping.NameLimit;

    /// <summary>Rows that a trial shows; errors are counted over all.</summary>
    public const int RowsShown = 10;

    private const int ErrorsShown = 25;

    /// <param name="Columns">The column of each field; fields without one are left out.</param>
    public sealed record Input(string Path, TableKind Kind, IReadOnlyDictionary<string, string?> Columns);

    /// <param name="Number">The row's place in the file.</param>
    /// <param name="Values">What the row gives for each mapped field, in the order of the fields.</param>
    /// <param name="Problem">Why the row, or a part of it, would not be taken in.</param>
    public sealed record TrialRow(int Number, IReadOnlyList<string?> Values, string? Problem);

    public sealed record Problem(int Number, string Field, string Reason);

    /// <param name="Saved">The name of the mapping that a table with this header was read with before.</param>
    public sealed record Table(IReadOnlyList<string> Header, int Rows, IReadOnlyDictionary<string, string> Guess, string? Saved);

    /// <param name="Taken">Rows that an import would take in.</param>
    public sealed record Trial(IReadOnlyList<TableField> Fields, IReadOnlyList<TrialRow> Rows, int Taken, int Refused, IReadOnlyList<Problem> Problems);

    /// <summary>The columns of a file's table, with a saved mapping's columns or a first guess.</summary>
    public async Task<Result<Table>> OpenAsync(string path, TableKind kind, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        var table = Read(path);
        if (table.IsError)
            return table.Error;
        var hash = MappedTable.HashOf(table.Value.Header);
        var saved = await db.Set<TableMapping>().AsNoTracking().Where(mapping => mapping.Header == hash && mapping.Kind == kind).OrderBy(mapping => mapping.Name).FirstOrDefaultAsync(ct);
        return new Table(table.Value.Header, table.Value.Rows.Count, saved is null ? TableFields.Guess(kind, table.Value.Header) : Mappings.Columns(saved), saved?.Name);
    }

    /// <summary>Reads the table as the mapping would and keeps nothing: the first rows, and what is wrong with any.</summary>
    public static Result<Trial> Try(Input input, Actor by)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        var table = Read(input.Path);
        if (table.IsError)
            return table.Error;
        var columns = Chosen(input, table.Value);
        if (columns.IsError)
            return columns.Error;
        var fields = TableFields.Of(input.Kind).Where(field => columns.Value.ContainsKey(field.Name)).ToList();
        var read = new MappedTable("trial", input.Kind, columns.Value).Read(table.Value).Select(row => (row.Number, Problems: ProblemsOf(row).ToList(), Refused: IsRefused(row))).ToList();
        return new Trial(
            fields,
            [.. table.Value.Rows.Zip(read).Take(RowsShown).Select(row => new TrialRow(row.First.Number, [.. fields.Select(field => table.Value.Cell(row.First, columns.Value[field.Name]))], row.Second.Problems is [var first, ..] ? $"{first.Field}: {first.Reason}" : null))],
            read.Count(row => !row.Refused), read.Count(row => row.Refused), [.. read.SelectMany(row => row.Problems).Take(ErrorsShown)]);
    }

    /// <summary>Keeps the mapping under a name, which becomes the source's; saved again it takes the place of the earlier one.</summary>
    public async Task<Result<string>> RunAsync(Input input, string name, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        var named = name.Trim();
        if (named.Length > NameLimit || !Name().IsMatch(named))
            return RecordsErrors.MappingName.With(NameLimit);
        var table = Read(input.Path);
        if (table.IsError)
            return table.Error;
        var columns = Chosen(input, table.Value);
        if (columns.IsError)
            return columns.Error;
        var mapping = await db.Set<TableMapping>().SingleOrDefaultAsync(one => one.Name == named, ct);
        if (mapping is not null && mapping.Kind != input.Kind)
            return RecordsErrors.MappingOfOtherKind.With(named);
        var (header, written) = (MappedTable.HashOf(table.Value.Header), JsonSerializer.Serialize(columns.Value.OrderBy(column => column.Key, StringComparer.Ordinal).ToDictionary(column => column.Key, column => column.Value)));
        if (mapping is not null && mapping.Header == header && mapping.Columns == written)
            return named;
        if (mapping is null)
            db.Set<TableMapping>().Add(mapping = new TableMapping { Id = ids.New<TableMappingId>(), Name = named, Kind = input.Kind, Header = header, Columns = written, SavedAt = clock.GetUtcNow(), SavedBy = by.Token });
        else
            (mapping.Header, mapping.Columns, mapping.SavedAt, mapping.SavedBy) = (header, written, clock.GetUtcNow(), by.Token);
        acts.Record(new TableMapped(mapping.Id, mapping.Kind, columns.Value.Count), by);
        await db.SaveChangesAsync(ct);
        return named;
    }

    private static Result<FormTable> Read(string path)
    {
        var file = new FormFile(path, []);
        if (!File.Exists(path))
            return RecordsErrors.NoSuchFile.With(file.Name);
        if (!FormTable.IsTable(file))
            return RecordsErrors.NotATable.With(file.Name);
        try
        {
            return FormTable.Of(file) is [var table, ..] ? table : RecordsErrors.NotATable.With(file.Name);
        }
        catch (Exception e) when (e is InvalidDataException or Papers.UnreadableFileException)
        {
            return RecordsErrors.NotReadable.With(file.Name, e.Message.TrimEnd('.'));
        }
    }

    private static Result<IReadOnlyDictionary<string, string>> Chosen(Input input, FormTable table)
    {
        var columns = input.Columns.Where(column => !string.IsNullOrWhiteSpace(column.Value) && TableFields.Of(input.Kind).Any(field => field.Name == column.Key)).ToDictionary(column => column.Key, column => column.Value!.Trim());
        if (TableFields.Of(input.Kind).FirstOrDefault(field => field.Needed && !columns.ContainsKey(field.Name)) is { } missing)
            return RecordsErrors.ColumnNeeded.With(missing.Label).At($"Columns[{missing.Name}]");
        if (columns.FirstOrDefault(column => !table.Has(column.Value)) is { Key: not null } unknown)
            return RecordsErrors.NoSuchColumn.With(unknown.Value).At($"Columns[{unknown.Key}]");
        return columns;
    }

    private static bool IsRefused(FormedLine row) => row.Json is not { } json || ParseStep.Parse(System.Text.Encoding.UTF8.GetBytes(json), "").Refused is not null;

    private static IEnumerable<Problem> ProblemsOf(FormedLine row)
    {
        if (row.Json is not { } json)
            return [new Problem(row.Number, row.Refused!.Field, row.Refused.Reason)];
        var parsed = ParseStep.Parse(System.Text.Encoding.UTF8.GetBytes(json), "");
        return (parsed.Refused is { } refused ? [refused] : parsed.LeftOut).Select(one => new Problem(row.Number, one.Field, one.Reason));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
