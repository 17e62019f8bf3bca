using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>Takes files of a public record in: keeps new rows, publishes a snapshot, has people linked and the search index built.</summary>
/// <remarks>Until the last transaction nothing outside the work folder counts, so a killed import is simply repeated.</remarks>
public sealed class ImportRecord(PalmaresDb db, RecordFolder folder, TimeProvider clock, IdSource ids, ActLog acts, RefreshRecord refresh)
{
    /// <param name="Paths">Files, or folders of <c>.jsonl</c> and <c>.jsonl.gz</c> files.</param>
    public sealed record Input(IReadOnlyList<string> Paths, string Format = "auto");

    public sealed record Rejection(string File, int Line, string Field, string Reason);

    /// <summary>Read = imported + unchanged + rejected + gold. <paramref name="Rejections"/> also lists fields left out of imported rows.</summary>
    public sealed record Report(
        ImportRunId Run, int Files, int Read, int Imported, int Unchanged, int Rejected, int Gold, int FieldsRejected,
        IReadOnlyList<Rejection> Rejections, SnapshotId? Snapshot, double Seconds, double PeakMb);

    public async Task<Result<Report>> RunAsync(Input input, Actor by, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        if (input.Format is not ("auto" or "jsonl"))
            return RecordsErrors.UnknownFormat.With(input.Format);
        var files = ReadStep.Files(input.Paths);
        if (files.IsError)
            return files.Error;

        using var held = ImportLock.Take(folder);
        if (held is null)
            return RecordsErrors.ImportRunning;
        var started = clock.GetTimestamp();
        var run = new ImportWork(folder, ids.New<ImportRunId>(), clock.GetUtcNow(), await ListedAsync(ct), progress);
        try
        {
            await Task.Run(() => run.Read(files.Value, ct), ct);
            await PublishAsync(run, files.Value.Count, by, ct);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return RecordsErrors.NotReadable.With(run.Reading ?? "", e.Message.TrimEnd('.'));
        }
        finally
        {
            run.Clear();
        }

        await refresh.RunAsync(by, progress, ct);
        return run.Report(files.Value.Count, clock.GetElapsedTime(started).TotalSeconds);
    }

    private async Task<IReadOnlyList<RawPart>> ListedAsync(CancellationToken ct)
    {
        var listed = await db.Set<RawFile>().AsNoTracking().OrderBy(file => file.Order).ToListAsync(ct);
        ImportWork.SweepOrphans(folder, [.. listed.Select(file => file.Path)]);
        return [.. listed.Select(file => new RawPart(file.Source, Path.Combine(folder.Raw, file.Path), file.Order))];
    }

    /// <summary>The run, its rejections, its raw files, the pointer and their acts: one transaction.</summary>
    private async Task PublishAsync(ImportWork run, int files, Actor by, CancellationToken ct)
    {
        var pointer = await db.Set<SnapshotPointer>().SingleOrDefaultAsync(ct);
        var before = pointer?.Snapshot;
        run.Publish(before, ct);
        foreach (var part in run.Moved)
            db.Set<RawFile>().Add(new RawFile { Path = Path.GetRelativePath(folder.Raw, part.Path), Source = part.Source, Order = part.Order, Run = run.Id });
        if (pointer is null && run.Snapshot is { } first)
            db.Set<SnapshotPointer>().Add(new SnapshotPointer { Snapshot = first, PublishedAt = clock.GetUtcNow() });
        else if (pointer is not null && run.Snapshot is { } next && next != before)
            (pointer.Snapshot, pointer.PublishedAt) = (next, clock.GetUtcNow());

        db.Set<ImportRun>().Add(run.Row(files, clock.GetUtcNow()));
        db.Set<ImportRejection>().AddRange(run.RejectionRows());
        acts.Record(new RecordImported(run.Id, files, run.Count.Read, run.Count.Imported, run.Count.Unchanged, run.Count.Rejected), by);
        if (run.Snapshot is { } snapshot && snapshot != before)
            acts.Record(new SnapshotPublished(snapshot, before, run.Id), by);
        await db.SaveChangesAsync(ct);
    }
}
