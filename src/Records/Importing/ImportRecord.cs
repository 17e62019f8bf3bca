using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records.Importing.Forms;

namespace Palmares.Records.Importing;

/// <summary>Takes files of a public record in: keeps new rows, publishes a snapshot, has people linked and the search index built.</summary>
/// <remarks>Until the last transaction nothing outside the work folder counts, so a killed import is simply repeated.</remarks>
public sealed class ImportRecord(PalmaresDb db, RecordFolder folder, TimeProvider clock, IdSource ids, ActLog acts, RefreshRecord refresh, Mappings mappings)
{
    /// <param name="Paths">Files, or folders of files in forms that can be read.</param>
    /// <param name="Format"><c>auto</c>, or one of <see cref="FileForms"/>.</param>
    /// <param name="Refresh">Whether people are linked and the search index is built afterwards; otherwise the next import or <c>record link</c> does it.</param>
    public sealed record Input(IReadOnlyList<string> Paths, string Format = "auto", bool Refresh = true)
    {
        /// <summary>The name of a saved mapping by which every file is read; null where each is recognised.</summary>
        public string? Mapping { get; init; }
    }

    public sealed record Rejection(string File, int Line, string Field, string Reason);

    public sealed record OneFile(string File, int Read, int Imported, int Unchanged, int Rejected, int Gold, int FieldsRejected);

    /// <summary>Read = imported + unchanged + rejected + gold, in sum and file by file. <paramref name="Rejections"/> also lists fields left out of imported rows.</summary>
    /// <param name="Seconds">Of reading and publishing; <see cref="RefreshSeconds"/> is what linking and indexing took.</param>
    public sealed record Report(
        ImportRunId Run, int Files, int Read, int Imported, int Unchanged, int Rejected, int Gold, int FieldsRejected,
        IReadOnlyList<Rejection> Rejections, IReadOnlyList<OneFile> ByFile, SnapshotId? Snapshot, double Seconds, double PeakMb)
    {
        public double RefreshSeconds { get; init; }
    }

    public async Task<Result<Report>> RunAsync(Input input, Actor by, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        if (input.Format != FileForms.Auto && FileForms.All.All(form => form.Name != input.Format))
            return RecordsErrors.UnknownFormat.With(input.Format, string.Join(", ", FileForms.All.Select(form => form.Name)));
        var saved = await mappings.AllAsync(ct);
        var files = ReadStep.Files(input.Paths, input.Format, saved);
        if (files.IsError)
            return files.Error;

        var forms = input.Mapping is { } name ? await MappedAsync(files.Value, name, ct) : FormsOf(files.Value, input.Format, saved);
        if (forms.IsError)
            return forms.Error;

        using var held = ImportLock.Take(folder);
        if (held is null)
            return RecordsErrors.ImportRunning;
        var started = clock.GetTimestamp();
        var run = new ImportWork(folder, ids.New<ImportRunId>(), clock.GetUtcNow(), await ListedAsync(ct), forms.Value, progress);
        try
        {
            await run.ReadAsync(files.Value, ct);
            await PublishAsync(run, by, ct);
        }
        catch (UnreadableFileException e)
        {
            return RecordsErrors.NotReadable.With(e.File, e.Message.TrimEnd('.'));
        }
        finally
        {
            run.Clear();
        }

        var report = run.Report(clock.GetElapsedTime(started).TotalSeconds);
        if (!input.Refresh)
            return report;
        var published = clock.GetTimestamp();
        await refresh.RunAsync(by, progress, ct);
        return report with { RefreshSeconds = Math.Round(clock.GetElapsedTime(published).TotalSeconds, 2) };
    }

    private async Task<Result<IReadOnlyDictionary<string, IFileForm?>>> MappedAsync(IReadOnlyList<string> files, string mapping, CancellationToken ct) =>
        await mappings.OneAsync(mapping, ct) is { } form
            ? Result<IReadOnlyDictionary<string, IFileForm?>>.Of(files.ToDictionary(file => file, _ => (IFileForm?)form)) : RecordsErrors.NoSuchMapping.With(mapping);

    private static Result<IReadOnlyDictionary<string, IFileForm?>> FormsOf(IReadOnlyList<string> files, string format, IReadOnlyList<MappedTable> saved)
    {
        var forms = new Dictionary<string, IFileForm?>();
        foreach (var file in files)
        {
            var form = FormList.Of(file, format, files, saved);
            if (form.IsError)
                return form.Error;
            forms[file] = form.Value;
        }

        return forms;
    }

    private async Task<IReadOnlyList<RawPart>> ListedAsync(CancellationToken ct)
    {
        var listed = await db.Set<RawFile>().AsNoTracking().OrderBy(file => file.Order).ToListAsync(ct);
        ImportWork.SweepOrphans(folder, [.. listed.Select(file => file.Path)]);
        return [.. listed.Select(file => new RawPart(file.Source, Path.Combine(folder.Raw, file.Path), file.Order))];
    }

    /// <summary>What registers of members say in confidence: into a table of its own, never into the record.</summary>
    private async Task KeepStandingsAsync(ImportWork run, Actor by, CancellationToken ct)
    {
        var changed = 0;
        foreach (var told in run.Standings)
        {
            var (organisation, day) = (OrganisationKey.Of(told.Name), PartialDate.Parse(told.AsOf));
            var known = await db.Set<MemberStanding>().FindAsync([organisation, day], ct);
            if (known is not null && (known.Good, known.FocalPoint, known.FocalPointAddress) == (told.Good, told.FocalPoint, told.FocalPointAddress))
                continue;
            changed++;
            if (known is null)
                db.Set<MemberStanding>().Add(new MemberStanding { Organisation = organisation, AsOf = day, Name = told.Name, Good = told.Good, FocalPoint = told.FocalPoint, FocalPointAddress = told.FocalPointAddress, Run = run.Id });
            else
                (known.Name, known.Good, known.FocalPoint, known.FocalPointAddress, known.Run) = (told.Name, told.Good, told.FocalPoint, told.FocalPointAddress, run.Id);
        }

        if (changed > 0)
            acts.Record(new StandingsKept(run.Id, changed), by);
    }

    /// <summary>The run, its rejections, its raw files, the pointer and their acts: one transaction.</summary>
    private async Task PublishAsync(ImportWork run, Actor by, CancellationToken ct)
    {
        var before = await db.Set<SnapshotPointer>().AsNoTracking().Select(pointer => (SnapshotId?)pointer.Snapshot).SingleOrDefaultAsync(ct);
        await run.PublishAsync(before, ct);

        await using var transaction = await db.BeginAsync(ct);
        var pointer = await db.Set<SnapshotPointer>().SingleOrDefaultAsync(ct);
        foreach (var part in run.Moved)
            db.Set<RawFile>().Add(new RawFile { Path = Path.GetRelativePath(folder.Raw, part.Path), Source = part.Source, Order = part.Order, Run = run.Id });
        if (pointer is null && run.Snapshot is { } first)
            db.Set<SnapshotPointer>().Add(new SnapshotPointer { Snapshot = first, PublishedAt = clock.GetUtcNow() });
        else if (pointer is not null && run.Snapshot is { } next && next != before)
            (pointer.Snapshot, pointer.PublishedAt) = (next, clock.GetUtcNow());

        db.Set<ImportRun>().Add(run.Row(run.Files.Count, clock.GetUtcNow()));
        db.Set<ImportFile>().AddRange(run.Files.Select((file, index) => ImportFile.Of(run.Id, index + 1, file)));
        acts.Record(new RecordImported(run.Id, run.Files.Count, run.Count.Read, run.Count.Imported, run.Count.Unchanged, run.Count.Rejected), by);
        if (run.Snapshot is { } snapshot && snapshot != before)
            acts.Record(new SnapshotPublished(snapshot, before, run.Id), by);
        await KeepStandingsAsync(run, by, ct);
        await db.SaveChangesAsync(ct);
        await ImportRejection.WriteAsync(db, run.Id, run.Rejections, ct);
        await transaction.CommitAsync(ct);
    }
}
