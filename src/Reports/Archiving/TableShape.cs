using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Palmares.Kernel;

namespace Palmares.Reports.Archiving;

/// <summary>A column as archives see it: read into a plain value, written back from one, whichever the engine.</summary>
internal sealed class ColumnShape
{
    private readonly RelationalTypeMapping _mapping;
    private readonly Type _model;
    private readonly bool _asModel;

    public ColumnShape(IColumn column)
    {
        var mapped = column.PropertyMappings[0];
        (Name, IsNullable, _mapping) = (column.Name, column.IsNullable, mapped.TypeMapping);
        _model = Bare(mapped.Property.ClrType);
        // What an engine keeps in a way of its own is taken as the model has it; all else as it is stored, which is the same on both.
        _asModel = _model == typeof(DateTimeOffset) || PlainValue.IsList(_model);
        IsBytes = _model == typeof(byte[]);
    }

    public string Name { get; }

    public bool IsNullable { get; }

    public bool IsBytes { get; }

    /// <summary>The type of the property, so that ids can be told by their kind.</summary>
    public Type Model => _model;

    /// <summary>Whether it holds such an id, or a list of them.</summary>
    public bool Names(Type id) => _model == id || (PlainValue.IsList(_model) && _model.GenericTypeArguments.Contains(id));

    private Type Stored => Bare(_mapping.Converter?.ProviderClrType ?? _mapping.ClrType);

    public object? Read(DbDataReader row, int at)
    {
        if (row.IsDBNull(at))
            return null;
        var stored = StoredReader.Of(Stored).Read(row, at);
        if (IsBytes)
            return stored;
        return PlainValue.Of(_asModel && _mapping.Converter is { } converter ? converter.ConvertFromProvider(stored) : stored);
    }

    /// <exception cref="FormatException">The value is none of this column.</exception>
    public DbParameter Parameter(DbCommand command, string name, object? plain)
    {
        var value = plain is byte[] || plain is null ? plain
            : _asModel ? PlainValue.To(plain, _model)
            : _mapping.Converter is { } converter ? converter.ConvertFromProvider(PlainValue.To(plain, Stored)) : PlainValue.To(plain, Stored);
        return _mapping.CreateParameter(command, name, value, IsNullable);
    }

    /// <summary>What stands in a column that stayed behind.</summary>
    public object? Empty => IsNullable ? null : Stored == typeof(bool) ? false : Stored == typeof(string) ? "" : 0L;

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Reads a value as the type it is stored in.</summary>
    private abstract class StoredReader
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, StoredReader> Known = new();

        public static StoredReader Of(Type type) => Known.GetOrAdd(type, one => (StoredReader)Activator.CreateInstance(typeof(For<>).MakeGenericType(one))!);

        public abstract object Read(DbDataReader row, int at);

        private sealed class For<T> : StoredReader
        {
            public override object Read(DbDataReader row, int at) => row.GetFieldValue<T>(at)!;
        }
    }
}

/// <summary>A carried table as archives see it.</summary>
internal sealed class TableShape
{
    public TableShape(CarriedTable declared, ITable table)
    {
        Declared = declared;
        var columns = table.Columns.Select(column => new ColumnShape(column)).OrderBy(column => column.Name, StringComparer.Ordinal).ToList();
        Columns = [.. columns.Where(column => !StaysBehind(declared, column.Name))];
        StayedBehind = [.. columns.Where(column => StaysBehind(declared, column.Name))];
        Key = [.. table.PrimaryKey!.Columns.Select(column => Columns.Single(one => one.Name == column.Name))];
        StandsOn = [.. table.ForeignKeyConstraints.Select(key => key.PrincipalTable.Name).Where(name => name != table.Name).Distinct()];
    }

    public CarriedTable Declared { get; }

    public string Name => Declared.Table;

    /// <summary>Those that travel, by name.</summary>
    public IReadOnlyList<ColumnShape> Columns { get; }

    /// <summary>Secrets.</summary>
    public IReadOnlyList<ColumnShape> StayedBehind { get; }

    public IReadOnlyList<ColumnShape> Key { get; }

    /// <summary>The tables whose rows must be there first.</summary>
    public IReadOnlyList<string> StandsOn { get; }

    public static bool StaysBehind(CarriedTable declared, string column) => declared.Secrets.Contains(column) || declared.Drawn.Contains(column);

    public int At(string column)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at].Name == column)
                return at;
        }

        throw new InvalidOperationException($"{Name} has no column {column} that travels.");
    }
}
