using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Palmares.Kernel;

namespace Palmares.Reports.Archiving;

/// <summary>A table's carried rows, by their keys: each row's values stand in the order of the table's columns.</summary>
internal sealed record GatheredTable(TableShape Shape, SortedDictionary<string, object?[]> Rows);

/// <summary>All rows of an edition, and the rows they speak of.</summary>
/// <param name="Ids">The ids of the edition's own rows, by which its acts are told.</param>
internal sealed record Gathered(IReadOnlyList<GatheredTable> Tables, IReadOnlySet<string> Ids);

/// <summary>Reads an edition out of whatever engine, table by table as declared.</summary>
[SuppressMessage("Security", "CA2100", Justification = "Names come from the model; values are parameters.")]
internal sealed class GatherEdition(PalmaresDb db, EditionTables tables)
{
    private const int Batch = 400;

    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();
    private readonly Dictionary<string, GatheredTable> _found = [];

    public async Task<Gathered> RunAsync(Guid edition, CancellationToken ct)
    {
        _found.Clear();
        var shapes = tables.Carried();
        foreach (var shape in shapes)
            _found[shape.Name] = new GatheredTable(shape, new SortedDictionary<string, object?[]>(StringComparer.Ordinal));
        foreach (var shape in shapes)
        {
            if (shape.Declared is OfEdition own)
                await LoadAsync(shape, own.Column, [edition.ToString("D")], ct);
        }

        await UnderAsync(shapes, ct);
        var owned = shapes.Where(shape => IsOwned(shape, shapes)).ToList();
        var ids = Ids(owned, shapes);
        var actors = await ActorsAsync(edition, ids, ct);
        while (await ReferredAsync(shapes, actors, ct))
            await UnderAsync(shapes, ct);
        return new Gathered([.. shapes.Select(shape => _found[shape.Name])], ids);
    }

    /// <summary>The bytes of one row's column, which are read one by one so that no edition's files stand in memory together.</summary>
    public async Task<byte[]?> BytesAsync(TableShape shape, ColumnShape column, object?[] row, CancellationToken ct)
    {
        await using var command = Command();
        var where = shape.Key.Select((key, at) => $"{Quoted(key.Name)} = @k{at.ToString(CultureInfo.InvariantCulture)}");
        command.CommandText = $"SELECT {Quoted(column.Name)} FROM {Quoted(shape.Name)} WHERE {string.Join(" AND ", where)}";
        foreach (var (at, key) in shape.Key.Index())
            command.Parameters.Add(key.Parameter(command, "@k" + at.ToString(CultureInfo.InvariantCulture), row[shape.At(key.Name)]));
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (byte[]?)column.Read(reader, 0) : null;
    }

    /// <summary>Tables that hang on others, down to the leaves.</summary>
    private async Task UnderAsync(IReadOnlyList<TableShape> shapes, CancellationToken ct)
    {
        var waiting = shapes.Where(shape => shape.Declared is Under).ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.First(shape => !waiting.Exists(other => other != shape && other.Name == ((Under)shape.Declared).Parent));
            waiting.Remove(next);
            var under = (Under)next.Declared;
            var parent = _found[under.Parent];
            var at = parent.Shape.At(under.Key);
            var seen = _found[next.Name].Rows.Values.Select(row => row[next.At(under.Column)]).ToHashSet();
            await LoadAsync(next, under.Column, [.. parent.Rows.Values.Select(row => row[at]).Where(value => value is not null && !seen.Contains(value)).Distinct()], ct);
        }
    }

    /// <returns>Whether there was more to fetch.</returns>
    private async Task<bool> ReferredAsync(IReadOnlyList<TableShape> shapes, IReadOnlySet<string> actors, CancellationToken ct)
    {
        var more = false;
        foreach (var shape in shapes)
        {
            if (shape.Declared is not Referred referred)
                continue;
            var wanted = new HashSet<object>(referred.Id == typeof(UserId) ? actors : (IEnumerable<object>)[]);
            foreach (var (other, rows) in _found.Values)
            {
                foreach (var (at, column) in other.Columns.Index())
                {
                    if (column.Names(referred.Id) || referred.AlsoFrom.Contains($"{other.Name}.{column.Name}"))
                        wanted.UnionWith(rows.Values.SelectMany(row => row[at] as IEnumerable<object> ?? [row[at]!]).OfType<object>());
                }
            }

            wanted.ExceptWith(_found[shape.Name].Rows.Keys);
            var before = _found[shape.Name].Rows.Count;
            await LoadAsync(shape, shape.Key[0].Name, [.. wanted], ct);
            more |= _found[shape.Name].Rows.Count > before;
        }

        return more;
    }

    private async Task LoadAsync(TableShape shape, string column, IReadOnlyList<object?> values, CancellationToken ct)
    {
        var read = shape.Columns.Index().Where(one => !one.Item.IsBytes).ToList();
        var by = shape.Columns[shape.At(column)];
        var head = $"SELECT {string.Join(", ", read.Select(one => Quoted(one.Item.Name)))} FROM {Quoted(shape.Name)} WHERE ";
        foreach (var some in values.Chunk(Batch))
        {
            await using var command = Command();
            var names = some.Select((_, at) => "@p" + at.ToString(CultureInfo.InvariantCulture)).ToList();
            command.CommandText = $"{head}{Quoted(column)} IN ({string.Join(", ", names)}){(shape.Declared.OnlyWhere is { } only ? $" AND {Quoted(only)}" : "")}";
            foreach (var (name, value) in names.Zip(some))
                command.Parameters.Add(by.Parameter(command, name, value));
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var row = new object?[shape.Columns.Count];
                for (var at = 0; at < read.Count; at++)
                    row[read[at].Index] = read[at].Item.Read(reader, at);
                _found[shape.Name].Rows[string.Join('\u001f', shape.Key.Select(key => PlainValue.Cell(row[shape.At(key.Name)])))] = row;
            }
        }
    }

    /// <summary>Who did what stands in the edition's acts. Those who only carried it from house to house have no part in it.</summary>
    private async Task<IReadOnlySet<string>> ActorsAsync(Guid edition, IReadOnlySet<string> ids, CancellationToken ct)
    {
        var own = await db.Set<ActEntry>().AsNoTracking().Select(act => new { act.Name, act.Actor, act.Payload }).ToListAsync(ct);
        var before = await (from act in db.Set<BroughtInAct>().AsNoTracking() join ledger in db.Set<BroughtInLedger>() on act.Ledger equals ledger.Number where ledger.Edition == edition && act.Payload != null select new { act.Name, act.Actor }).ToListAsync(ct);
        return own.Where(act => EditionActs.IsOf(act.Name, act.Payload, ids)).Select(act => (act.Name, act.Actor)).Concat(before.Select(act => (act.Name, act.Actor)))
            .Where(act => !EditionActs.Moving.Contains(act.Name))
            .Select(act => LedgerActor.Read(act.Actor)).SelectMany(actor => new[] { actor.User, actor.Behind }).OfType<UserId>().Select(user => user.ToString()).ToHashSet();
    }

    private HashSet<string> Ids(IReadOnlyList<TableShape> owned, IReadOnlyList<TableShape> shapes)
    {
        var others = shapes.Select(shape => shape.Declared).OfType<Referred>().Select(one => one.Id).ToHashSet();
        return [.. from shape in owned
                   from key in shape.Key
                   where TypedIdKinds.IsUuid(key.Model) && !others.Contains(key.Model)
                   let at = shape.At(key.Name)
                   from row in _found[shape.Name].Rows.Values
                   select (string)row[at]!];
    }

    private static bool IsOwned(TableShape shape, IReadOnlyList<TableShape> shapes) => shape.Declared switch
    {
        OfEdition => true,
        Under under => IsOwned(shapes.Single(one => one.Name == under.Parent), shapes),
        _ => false,
    };

    private DbCommand Command()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private string Quoted(string name) => _sql.DelimitIdentifier(name);
}

/// <summary>Which acts are a matter of an edition. Pure.</summary>
internal static class EditionActs
{
    /// <summary>An edition was carried in or out: true of the house, not of the edition.</summary>
    public static readonly IReadOnlySet<string> Moving = new HashSet<string> { ActLog.NameOf(typeof(EditionExported)), ActLog.NameOf(typeof(EditionImported)) };

    private static readonly string Erased = ActLog.NameOf(typeof(NoteErased));

    /// <summary>It names one of the edition's rows; or it says that a note was erased, without which the gap would look like tampering.</summary>
    public static bool IsOf(string name, string payload, IReadOnlySet<string> ids)
    {
        if (name == Erased)
            return true;
        using var json = JsonDocument.Parse(payload);
        return Names(json.RootElement, ids);
    }

    /// <summary>The content that the last export of a ledger speaks of; null when it speaks of none.</summary>
    public static string? LastExported(IEnumerable<BroughtInAct> acts)
    {
        var name = ActLog.NameOf(typeof(EditionExported));
        if (acts.LastOrDefault(act => act.Name == name && act.Payload is not null)?.Payload is not { } payload)
            return null;
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty("contentHash", out var hash) ? hash.GetString() : null;
    }

    private static bool Names(JsonElement json, IReadOnlySet<string> ids) => json.ValueKind switch
    {
        JsonValueKind.String => ids.Contains(json.GetString()!),
        JsonValueKind.Object => json.EnumerateObject().Any(one => ids.Contains(one.Name) || Names(one.Value, ids)),
        JsonValueKind.Array => json.EnumerateArray().Any(one => Names(one, ids)),
        _ => false,
    };
}
