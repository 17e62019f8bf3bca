namespace Palmares.Kernel;

/// <summary>What one table is to an edition that is carried whole from one installation to another.</summary>
/// <param name="Table">The table's name in the database.</param>
public abstract record EditionTable(string Table);

/// <summary>A table whose rows, some of them, are carried.</summary>
public abstract record CarriedTable(string Table) : EditionTable(Table)
{
    /// <summary>Columns that never leave: password hashes, the hashes of links. They arrive empty.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Secrets that must be there and mean nothing: they are drawn anew on arrival.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];

    /// <summary>A column that must be true for a row to be carried: what is a draft of somebody's stays with them.</summary>
    public string? OnlyWhere { get; init; }
}

/// <summary>Rows that bear the edition in a column.</summary>
public sealed record OfEdition(string Table, string Column) : CarriedTable(Table);

/// <summary>Rows that bear in a column what a carried row of another table bears.</summary>
/// <param name="Column">The column here.</param>
/// <param name="Parent">The other table; it is carried.</param>
/// <param name="Key">The column there.</param>
public sealed record Under(string Table, string Column, string Parent, string Key = "Id") : CarriedTable(Table);

/// <summary>Rows that carried rows speak of, from wherever: every column of the id's type leads here.</summary>
/// <param name="Id">The type of id by which it is spoken of.</param>
public sealed record Referred(string Table, Type Id) : CarriedTable(Table)
{
    /// <summary>Columns that lead here though they are of no such type, as <c>table.Column</c>.</summary>
    public IReadOnlyList<string> AlsoFrom { get; init; } = [];
}

/// <summary>A table that is no part of any edition.</summary>
/// <param name="Why">The reason, for whoever reads the list.</param>
public sealed record LeftBehind(string Table, string Why) : EditionTable(Table);

/// <summary>A module's word on each of its tables. A test fails for a table that no module speaks of, and for one that two do.</summary>
public interface IEditionTables
{
    IEnumerable<EditionTable> Tables { get; }
}
