using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Palmares.Kernel;
using Palmares.Records.Importing.Forms;

namespace Palmares.Records.Importing;

/// <summary>A file that cannot be read to its end.</summary>
internal sealed class UnreadableFileException(string file, Exception cause) : Exception(cause.Message, cause)
{
    public string File => file;
}

/// <summary>The work of one import up to the last transaction: everything in a folder of its own.</summary>
internal sealed class ImportWork(RecordFolder folder, ImportRunId id, DateTimeOffset started, IReadOnlyList<RawPart> listed, IReadOnlyDictionary<string, IFileForm?> forms, IProgress<ImportProgress>? progress)
{
    private const int AtOnce = 2;

    private readonly string _work = Path.Combine(folder.Work, id.ToString());
    private readonly int _order = listed.Select(part => part.Order).DefaultIfEmpty(0).Max() + 1;
    private readonly ConcurrentBag<FileIntake> _files = [];
    private readonly ConcurrentBag<RawPart> _new = [];
    private readonly Lock _reporting = new();
    private int _parts;
    private int _rows;

    public ImportRunId Id => id;

    public FileCount Count { get; private set; }

    public SnapshotId? Snapshot { get; private set; }

    /// <summary>The new raw files at their final place.</summary>
    public IReadOnlyList<RawPart> Moved { get; private set; } = [];

    /// <summary>File by file in the order of their names; rows that were not taken in, in the order of files and lines.</summary>
    public IReadOnlyList<FileIntake> Files { get; private set; } = [];

    /// <summary>What registers of members among the files say in confidence; the last word on a member and a day.</summary>
    public IEnumerable<StandingTold> Standings => forms.Where(file => file.Value is MemberRegister).SelectMany(file => MemberRegister.Standing(new FormFile(file.Key, [])))
        .GroupBy(told => (OrganisationKey.Of(told.Name), told.AsOf)).Select(told => told.Last());

    public IEnumerable<KeptRejection> Rejections => Files.SelectMany(file => file.Rejections);

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

    /// <summary>Stages read, parse and keep; the largest files first, several at once.</summary>
    /// <exception cref="UnreadableFileException">A file is damaged.</exception>
    public async Task ReadAsync(IReadOnlyList<string> files, CancellationToken ct)
    {
        Directory.CreateDirectory(_work);
        progress?.Report(new ImportProgress(ImportStage.Read, "", 0));
        await TakeAllAsync(files, ct);
        // The table of known lines is large and done with: its room is for settling.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Files = [.. _files.OrderBy(file => file.File, StringComparer.Ordinal)];
        Count = Files.Aggregate(default(FileCount), (sum, file) => sum + file.Count);
    }

    private Task TakeAllAsync(IReadOnlyList<string> files, CancellationToken ct)
    {
        var known = new KnownLines(listed);
        return SideBySideAsync([], files.OrderByDescending(file => new FileInfo(file).Length), file => Take(file, known, ct), ct);
    }

    /// <summary>Stage publish: the parts of changed sources anew, the others as they are, then everything to its place by renaming.</summary>
    /// <remarks>Large sources follow one another, so that memory does not grow with their number.</remarks>
    public async Task PublishAsync(SnapshotId? current, CancellationToken ct)
    {
        Snapshot = current;
        if (_new.IsEmpty)
            return;
        var building = Directory.CreateDirectory(Path.Combine(_work, "snapshot")).FullName;
        var changed = _new.Concat(listed).ToLookup(part => part.Source);
        var names = _new.Select(part => part.Source).ToHashSet();
        var sources = new ConcurrentDictionary<string, SourcePart>(current is { } present ? CopyUnchanged(folder.Snapshot(present), building, names) : []);
        var bySize = names.OrderByDescending(source => changed[source].Sum(part => new FileInfo(part.Path).Length)).ToLookup(source => PublishStep.IsLarge([.. changed[source]]));
        await SideBySideAsync(
            bySize[true],
            bySize[false],
            source =>
            {
                Report(ImportStage.Publish, source);
                sources[source] = PublishStep.Build(source, [.. changed[source]], building, ct);
            },
            ct);

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
        Rejected = Count.Rejected, Gold = Count.Gold, FieldsRejected = Count.FieldsRejected, Snapshot = Snapshot,
    };

    public ImportRecord.Report Report(double seconds)
    {
        using var process = Process.GetCurrentProcess();
        return new(
            id, Files.Count, Count.Read, Count.Imported, Count.Unchanged, Count.Rejected, Count.Gold, Count.FieldsRejected,
            [.. Rejections.Select(rejection => new ImportRecord.Rejection(rejection.File, rejection.Line, rejection.Field, rejection.Reason))],
            [.. Files.Select(file => new ImportRecord.OneFile(file.File, file.Count.Read, file.Count.Imported, file.Count.Unchanged, file.Count.Rejected, file.Count.Gold, file.Count.FieldsRejected))],
            Snapshot, Math.Round(seconds, 2), Math.Round(process.PeakWorkingSet64 / 1048576.0, 1));
    }

    private void Take(string file, KnownLines known, CancellationToken ct)
    {
        var name = Path.GetFileName(file);
        using var keep = new KeepStep(_work, _order, () => string.Create(CultureInfo.InvariantCulture, $"{id}-{Interlocked.Increment(ref _parts):0000}"));
        var intake = new FileIntake(name);
        try
        {
            foreach (var (line, refused) in LinesOf(file))
            {
                ct.ThrowIfCancellationRequested();
                if (refused is null)
                    intake.Take(line, known, keep);
                else
                    intake.Refuse(line.Number, refused);
                if (Interlocked.Increment(ref _rows) % 5000 == 0)
                    Report(ImportStage.Read, name);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or Papers.UnreadableFileException or System.Text.Json.JsonException or System.Xml.XmlException)
        {
            throw new UnreadableFileException(name, e);
        }

        Report(ImportStage.Keep, name);
        keep.Finish();
        foreach (var part in keep.Written)
            _new.Add(part);
        _files.Add(intake);
    }

    private IEnumerable<(RawLine Line, FieldRejection? Refused)> LinesOf(string file)
    {
        var name = Path.GetFileName(file);
        return forms.GetValueOrDefault(file) is { } form
            ? form.Read(new FormFile(file, [.. forms.Keys])).Select(row => row.Json is { } json ? (RawLine.Of(name, row.Number, json), row.Refused) : (new RawLine(name, row.Number, default, default), row.Refused))
            : ReadStep.Lines(file).Select(line => (line, (FieldRejection?)null));
    }

    private void Report(ImportStage stage, string what)
    {
        lock (_reporting)
            progress?.Report(new ImportProgress(stage, what, _rows));
    }

    /// <summary>Works through two queues, the first one by one and the second by all threads; the first failure stops all and is thrown.</summary>
    private static async Task SideBySideAsync<T>(IEnumerable<T> oneByOne, IEnumerable<T> others, Action<T> work, CancellationToken ct)
    {
        var (alone, shared) = (new ConcurrentQueue<T>(oneByOne), new ConcurrentQueue<T>(others));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(thread => Task.Run(
            () =>
            {
                try
                {
                    while (!stop.IsCancellationRequested && ((thread == 0 && alone.TryDequeue(out var item)) || shared.TryDequeue(out item)))
                        work(item);
                }
                catch
                {
                    stop.Cancel();
                    throw;
                }
            },
            CancellationToken.None)));
        ct.ThrowIfCancellationRequested();
    }

    private RawPart MoveRaw(RawPart part)
    {
        var target = Path.Combine(folder.Raw, "source=" + part.Source, Path.GetFileName(part.Path));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(part.Path, target);
        return part with { Path = target };
    }

    private static IEnumerable<KeyValuePair<string, SourcePart>> CopyUnchanged(string from, string to, HashSet<string> changed)
    {
        foreach (var (source, part) in SnapshotManifest.Read(from).Where(source => !changed.Contains(source.Key)))
        {
            foreach (var table in RecordTables.All.Select(table => table.Name).Append(RecordTables.Lines))
            {
                var target = Directory.CreateDirectory(Path.Combine(to, table, "source=" + source)).FullName;
                File.Copy(Path.Combine(from, table, "source=" + source, "part.parquet"), Path.Combine(target, "part.parquet"));
            }

            yield return new(source, part);
        }
    }
}
