using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Kernel;

[ActName("kernel.line-written")]
public sealed record LineWritten(int Writer, int Number) : Act;

/// <summary>A ledger to write into, to tamper with behind its back, and to verify.</summary>
internal sealed class LedgerRoom(World world) : IAsyncDisposable
{
    public static readonly CancellationToken Ct = CancellationToken.None;

    public World World { get; } = world;

    public static async Task<LedgerRoom> OnAsync(Engine engine, int acts)
    {
        var room = new LedgerRoom(await World.OnAsync(engine));
        for (var number = 1; number <= acts; number++)
            await room.WriteAsync(0, number, number % 2 == 0 ? $"Reason number {number}, with an ü." : null);
        return room;
    }

    public async Task WriteAsync(int writer, int number, string? note = null)
    {
        await using var scope = World.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActLog>().Record(new LineWritten(writer, number), Actor.System, note);
        await scope.ServiceProvider.GetRequiredService<PalmaresDb>().SaveChangesAsync(Ct);
    }

    public async Task<ActFault?> FaultAsync(LedgerHead? head = null) => (await VerifyAsync(head)).Fault;

    public async Task<VerifyLedger.Report> VerifyAsync(LedgerHead? head = null) =>
        (await World.RunAsync((VerifyLedger verify) => verify.RunAsync(new(head), Actor.System, Ct))).Value;

    public async Task<LedgerHead> ExportAsync() => (await World.RunAsync((ExportHead export) => export.RunAsync(Actor.System, Ct))).Value;

    public Task<List<ActEntry>> EntriesAsync() => World.QueryAsync(db => db.Set<ActEntry>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync(Ct));

    /// <summary>Changes a column as somebody with the database's password would.</summary>
    /// <param name="column">A column of the table <c>acts</c>, named by the test.</param>
    public Task TamperAsync(long sequence, string column, string? value) =>
        World.QueryAsync(db => db.Database.ExecuteSqlRawAsync($"UPDATE acts SET {column} = {{0}} WHERE sequence = {{1}}", [value!, sequence], Ct));

    public Task SqlAsync(string sql) => World.QueryAsync(db => db.Database.ExecuteSqlRawAsync(sql, Ct));

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
