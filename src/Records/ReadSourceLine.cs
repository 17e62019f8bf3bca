using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>The lines a record rests on: which file, which line, and what it says.</summary>
public sealed class ReadSourceLine(PalmaresDb db, RecordFolder folder, CurrentSnapshot current, RecordStore store)
{
    /// <param name="Raw">The line's name, as every fact it says bears it.</param>
    /// <param name="Text">Null for those who neither import nor audit: a line holds keys and former names, which are never shown.</param>
    public sealed record SourceLine(string Source, string Raw, string File, int Line, string? Text);

    /// <summary>The lines of a document, a mandate or another record, in the current snapshot or a named one.</summary>
    public async Task<Result<IReadOnlyList<SourceLine>>> RunAsync(RecordRef record, SnapshotId? snapshot, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        if ((snapshot ?? await current.RunAsync(ct)) is not { } named)
            return RecordsErrors.NothingImported;
        if (!store.Holds(named))
            return RecordsErrors.NoSuchSnapshot;

        using var opened = store.Open(named);
        var lines = opened.Read(
            row => new SourceLine(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), null),
            $"SELECT source, raw, file, line FROM {RecordTables.Lines} WHERE source = ? AND key = ? ORDER BY file, line", record.Source, record.Key);
        return by.May(Permission.ImportRecord) || by.May(Permission.ReadAudit) ? await WithTextAsync(record.Source, lines, ct) : lines;
    }

    private async Task<List<SourceLine>> WithTextAsync(string source, List<SourceLine> lines, CancellationToken ct)
    {
        if (lines.Count == 0)
            return lines;
        var files = await db.Set<RawFile>().AsNoTracking().Where(file => file.Source == source).Select(file => file.Path).ToListAsync(ct);
        using var duck = Duck.Open();
        var paths = string.Join(", ", files.Select(file => Duck.Quote(Path.Combine(folder.Raw, file))));
        var names = string.Join(", ", lines.Select(line => Duck.Quote(line.Raw)));
        var texts = duck.Read(row => (Raw: row.GetString(0), Text: row.GetString(1)), $"SELECT hash, text FROM read_parquet([{paths}]) WHERE hash IN ({names})").ToDictionary(row => row.Raw, row => row.Text);
        return [.. lines.Select(line => line with { Text = texts.GetValueOrDefault(line.Raw) })];
    }
}
