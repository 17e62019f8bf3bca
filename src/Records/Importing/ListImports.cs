using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Importing;

/// <summary>The imports there were, newest first, and why rows of one were not taken in.</summary>
public sealed class ListImports(PalmaresDb db)
{
    public const int PageSize = 20;

    /// <summary>More than anyone reads on a page; the count of all stands in the run.</summary>
    public const int RejectionLimit = 1000;

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

    public async Task<Result<IReadOnlyList<ImportRecord.Rejection>>> RejectionsAsync(ImportRunId run, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ImportRecord))
            return KernelErrors.NotPermitted;
        return await db.Set<ImportRejection>().AsNoTracking().Where(rejection => rejection.Run == run).OrderBy(rejection => rejection.Number).Take(RejectionLimit)
            .Select(rejection => new ImportRecord.Rejection(rejection.File, rejection.Line, rejection.Field, rejection.Reason)).ToListAsync(ct);
    }

    private static readonly System.Linq.Expressions.Expression<Func<ImportRun, Run>> Shown = run =>
        new Run(run.Id, run.StartedAt, run.EndedAt, run.Files, run.Read, run.Imported, run.Unchanged, run.Rejected, run.Gold, run.FieldsRejected, run.Snapshot);

    private IQueryable<Run> Runs() => db.Set<ImportRun>().AsNoTracking().OrderByDescending(run => run.StartedAt).Select(Shown);
}
