using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Which snapshots a figure names: every column of any module that holds a <see cref="SnapshotId"/> counts, so that no module can forget to say so.</summary>
public sealed class NamedSnapshots(PalmaresDb db)
{
    // They tell what happened; they need no files.
    private static readonly HashSet<Type> Histories = [typeof(ImportRun)];

    public async Task<IReadOnlySet<SnapshotId>> RunAsync(CancellationToken ct)
    {
        var named = new HashSet<SnapshotId>();
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            foreach (var (table, column) in Columns())
                await ReadAsync(table, column, named, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return named;
    }

    private IEnumerable<(string Table, string Column)> Columns() =>
        from entity in db.Model.GetEntityTypes()
        where !Histories.Contains(entity.ClrType) && entity.GetTableName() is not null
        from property in entity.GetProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(SnapshotId)
        select (entity.GetTableName()!, property.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema()))!);

    private async Task ReadAsync(string table, string column, HashSet<SnapshotId> named, CancellationToken ct)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        // Both names are the model's own.
#pragma warning disable CA2100
        command.CommandText = $"SELECT DISTINCT \"{column}\" FROM {table} WHERE \"{column}\" IS NOT NULL";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            named.Add(new SnapshotId(reader.GetString(0)));
    }
}
