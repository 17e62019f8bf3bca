using System.Diagnostics;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>The work of one import up to the last transaction: everything in a folder of its own.</summary>
internal sealed class ImportWork(RecordFolder folder, ImportRunId id, DateTimeOffset started, IReadOnlyList<RawPart> listed, IProgress<ImportProgress>? progress)
{
    private const int LongestReason = 400;

    private readonly string _work = Path.Combine(folder.Work, id.ToString());
    private readonly List<ImportRecord.Rejection> _rejections = [];
    private IReadOnlyList<RawPart> _new = [];

    public record struct Counts(int Read, int Imported, int Unchanged, int Rejected, int FieldsRejected);

    public ImportRunId Id => id;

    public Counts Count { get; private set; }

    /// <summary>The file being read, for the message when it cannot be.</summary>
    public string? Reading { get; private set; }

    public SnapshotId? Snapshot { get; private set; }

    /// <summary>The new raw files at their final place.</summary>
    public IReadOnlyList<RawPart> Moved { get; private set; } = [];

    /// <summary>Removes what killed imports left: work folders and raw files that no run lists.</summary>
    public static void SweepOrphans(RecordFolder folder, HashSet<string> listed)
    {
        if (Directory.Exists(folder.Work))
            Directory.Delete(folder.Work, recursive: true);
        if (!Directory.Exists(folder.Raw))
            return;
        foreach (var file in Directory.EnumerateFiles(folder.Raw, "*.parquet", SearchOption.AllDirectories).Where(file => !listed.Contains(Path.GetRelativePath(folder.Raw, file))))
            File.Delete(file);
    }

    /// <summary>Stages read, parse and keep.</summary>
    public void Read(IReadOnlyList<string> files, CancellationToken ct)
    {
        Directory.CreateDirectory(_work);
        using var keep = new KeepStep(listed, _work, id.ToString());
        foreach (var file in files)
        {
            Reading = Path.GetFileName(file);
            foreach (var line in ReadStep.Lines(file))
            {
                ct.ThrowIfCancellationRequested();
                Take(line, keep);
                if (Count.Read % 2000 == 0)
                    progress?.Report(new ImportProgress(ImportStage.Read, Reading, Count.Read));
            }
        }

        progress?.Report(new ImportProgress(ImportStage.Keep, "", Count.Read));
        _new = keep.Write();
    }

    /// <summary>Stage publish: the parts of changed sources anew, the others as they are, then everything to its place by renaming.</summary>
    public void Publish(SnapshotId? current, CancellationToken ct)
    {
        Snapshot = current;
        if (_new.Count == 0)
            return;
        var building = Directory.CreateDirectory(Path.Combine(_work, "snapshot")).FullName;
        var sources = current is { } present ? CopyUnchanged(folder.Snapshot(present), building) : [];
        foreach (var source in _new.Select(part => part.Source))
        {
            progress?.Report(new ImportProgress(ImportStage.Publish, source, Count.Read));
            sources[source] = PublishStep.Build(source, listed.Concat(_new).Where(part => part.Source == source), building, ct);
        }

        SnapshotManifest.Write(building, sources);
        var snapshot = PublishStep.Name(sources);
        Moved = [.. _new.Select(MoveRaw)];
        if (!Directory.Exists(folder.Snapshot(snapshot)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Snapshot(snapshot))!);
            Directory.Move(building, folder.Snapshot(snapshot));
        }

        Snapshot = snapshot;
    }

    public void Clear()
    {
        if (Directory.Exists(_work))
            Directory.Delete(_work, recursive: true);
    }

    public ImportRun Row(int files, DateTimeOffset now) => new()
    {
        Id = id, StartedAt = started, EndedAt = now, Files = files, Read = Count.Read, Imported = Count.Imported, Unchanged = Count.Unchanged,
        Rejected = Count.Rejected, FieldsRejected = Count.FieldsRejected, Snapshot = Snapshot,
    };

    public IEnumerable<ImportRejection> RejectionRows() => _rejections.Select((rejection, index) => new ImportRejection
    {
        Run = id, Number = index + 1, File = rejection.File, Line = rejection.Line, Field = rejection.Field, Reason = rejection.Reason,
    });

    public ImportRecord.Report Report(int files, double seconds)
    {
        using var process = Process.GetCurrentProcess();
        return new(
            id, files, Count.Read, Count.Imported, Count.Unchanged, Count.Rejected, Gold: 0, Count.FieldsRejected, _rejections, Snapshot,
            Math.Round(seconds, 2), Math.Round(process.PeakWorkingSet64 / 1048576.0, 1));
    }

    private void Take(RawLine line, KeepStep keep)
    {
        var row = ParseStep.Parse(line.Text, line.Hash);
        if (row.Refused is { } refused)
        {
            Reject(line, refused);
            Count = Count with { Read = Count.Read + 1, Rejected = Count.Rejected + 1 };
        }
        else if (keep.Knows(row.Source, line.Hash))
        {
            Count = Count with { Read = Count.Read + 1, Unchanged = Count.Unchanged + 1 };
        }
        else
        {
            keep.Keep(row.Source, line);
            row.LeftOut.ForEach(field => Reject(line, field));
            Count = Count with { Read = Count.Read + 1, Imported = Count.Imported + 1, FieldsRejected = Count.FieldsRejected + row.LeftOut.Count };
        }
    }

    private void Reject(RawLine line, FieldRejection field) =>
        _rejections.Add(new(line.File, line.Number, field.Field, field.Reason[..Math.Min(field.Reason.Length, LongestReason)]));

    private RawPart MoveRaw(RawPart part)
    {
        var target = Path.Combine(folder.Raw, "source=" + part.Source, Path.GetFileName(part.Path));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(part.Path, target);
        return part with { Path = target };
    }

    private SortedDictionary<string, SourcePart> CopyUnchanged(string from, string to)
    {
        var kept = new SortedDictionary<string, SourcePart>(StringComparer.Ordinal);
        foreach (var (source, part) in SnapshotManifest.Read(from).Where(source => _new.All(changed => changed.Source != source.Key)))
        {
            foreach (var (table, _) in RecordTables.All)
            {
                var target = Directory.CreateDirectory(Path.Combine(to, table, "source=" + source)).FullName;
                File.Copy(Path.Combine(from, table, "source=" + source, "part.parquet"), Path.Combine(target, "part.parquet"));
            }

            kept[source] = part;
        }

        return kept;
    }
}
