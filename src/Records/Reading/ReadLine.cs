using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>The line of a source that a fact rests on: its file, its number, what records it speaks of; its text for those who import or audit.</summary>
public sealed class ReadLine(CurrentSnapshot current, RecordStore store, ReadSourceLine read)
{
    /// <param name="Keys">The records whose facts it gives, and whether each is a document.</param>
    /// <param name="Text">Null for those who neither import nor audit: a line holds keys and former names, which are never shown.</param>
    public sealed record Line(string Source, string Raw, string File, int Number, IReadOnlyList<(string Key, bool IsDocument)> Keys, string? Text, RecordSource? About, SnapshotId Snapshot);

    public async Task<Result<Line>> RunAsync(string source, string raw, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.SearchRecord))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;

        using var record = store.Open(snapshot);
        var keys = record.Read(
            row => (Key: row.GetString(0), IsDocument: row.GetBoolean(1)),
            $"SELECT DISTINCT l.key, EXISTS (SELECT 1 FROM documents d WHERE d.source = l.source AND d.key = l.key) FROM {RecordTables.Lines} l WHERE l.source = ? AND l.raw = ? ORDER BY l.key", source, raw);
        if (keys.Count == 0)
            return RecordsErrors.NoSuchLine;
        var lines = await read.RunAsync(new RecordRef(source, keys[0].Key), snapshot, by, ct);
        if (lines.IsError)
            return lines.Error;
        var line = lines.Value.First(line => line.Raw == raw);
        return new Line(source, raw, line.File, line.Line, keys, line.Text, RecordSources.All.FirstOrDefault(known => known.Name == source), snapshot);
    }
}
