using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>The imports there were, newest first, and why rows of one were not taken in.</summary>
public sealed class ListImports(PalmaresDb db)
{
    public const int PageSize = 20;

    public const int RejectionsOfAPage = 100;

    /// <param name="Rows">Lines refused whole.</param>
    /// <param name="Fields">Fields left out of lines that were taken in.</param>
    public sealed record Reason(string Why, int Rows, int Fields);

    public sealed record Run(
        ImportRunId Id, DateTimeOffset StartedAt, DateTimeOffset EndedAt, int Files, int Read, int Imported, int Unchanged, int Rejected, int Gold, int FieldsRejected, SnapshotId? Snapshot);

    public async Task<Result<Page<Run>>> RunAsync(int page, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        var total = await db.Set<ImportRun>().CountAsync(ct);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var runs = await Runs().Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new Page<Run>(runs, total, number, PageSize);
    }

    public async Task<Result<Run>> OneAsync(ImportRunId run, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        var found = (await db.Set<ImportRun>().AsNoTracking().Where(r => r.Id == run).Select(Shown).ToListAsync(ct)).SingleOrDefault();
        return found is null ? RecordsErrors.NoSuchRun : found;
    }

    /// <summary>What became of each file of the run.</summary>
    public async Task<Result<IReadOnlyList<ImportRecord.OneFile>>> FilesAsync(ImportRunId run, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        return await db.Set<ImportFile>().AsNoTracking().Where(file => file.Run == run).OrderBy(file => file.Number)
            .Select(file => new ImportRecord.OneFile(file.File, file.Read, file.Imported, file.Unchanged, file.Rejected, file.Gold, file.FieldsRejected)).ToListAsync(ct);
    }

    /// <summary>Why, and how often: the most frequent first. What a reason quotes is left out.</summary>
    public async Task<Result<IReadOnlyList<Reason>>> ReasonsAsync(ImportRunId run, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        var reasons = await db.Set<ImportRejection>().AsNoTracking().Where(rejection => rejection.Run == run)
            .GroupBy(rejection => new { rejection.Reason, Whole = rejection.Text != null }).Select(group => new { group.Key.Reason, group.Key.Whole, Count = group.Count() }).ToListAsync(ct);
        return Result<IReadOnlyList<Reason>>.Of(
        [
            .. reasons.GroupBy(reason => reason.Reason.Split(':')[0])
                .Select(group => new Reason(group.Key, group.Where(reason => reason.Whole).Sum(reason => reason.Count), group.Where(reason => !reason.Whole).Sum(reason => reason.Count)))
                .OrderByDescending(reason => reason.Rows + reason.Fields).ThenBy(reason => reason.Why, StringComparer.Ordinal),
        ]);
    }

    public async Task<Result<Page<ImportRecord.Rejection>>> RejectionsAsync(ImportRunId run, int page, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        var rejections = db.Set<ImportRejection>().AsNoTracking().Where(rejection => rejection.Run == run);
        var total = await rejections.CountAsync(ct);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + RejectionsOfAPage - 1) / RejectionsOfAPage));
        var items = await rejections.OrderBy(rejection => rejection.Number).Skip((number - 1) * RejectionsOfAPage).Take(RejectionsOfAPage)
            .Select(rejection => new ImportRecord.Rejection(rejection.File, rejection.Line, rejection.Field, rejection.Reason)).ToListAsync(ct);
        return new Page<ImportRecord.Rejection>(items, total, number, RejectionsOfAPage);
    }

    private static readonly System.Linq.Expressions.Expression<Func<ImportRun, Run>> Shown = run =>
        new Run(run.Id, run.StartedAt, run.EndedAt, run.Files, run.Read, run.Imported, run.Unchanged, run.Rejected, run.Gold, run.FieldsRejected, run.Snapshot);

    private IQueryable<Run> Runs() => db.Set<ImportRun>().AsNoTracking().OrderByDescending(run => run.StartedAt).Select(Shown);
}
