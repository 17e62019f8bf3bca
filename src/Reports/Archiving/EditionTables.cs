using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Palmares.Kernel;

namespace Palmares.Reports.Archiving;

/// <summary>All tables of the house, as their modules declare them, held against the model.</summary>
public sealed class EditionTables(PalmaresDb db, IEnumerable<IEditionTables> declared)
{
    private readonly IReadOnlyList<EditionTable> _declared = [.. declared.SelectMany(module => module.Tables)];

    /// <summary>What is wrong with the declarations; nothing, in a build whose tests pass.</summary>
    public IEnumerable<string> Faults()
    {
        var tables = db.Model.GetRelationalModel().Tables.ToDictionary(table => table.Name);
        foreach (var table in tables.Keys.Except(_declared.Select(one => one.Table)).Order(StringComparer.Ordinal))
            yield return $"{table} is neither declared part of an edition nor declared not to be: say so in its module's IEditionTables.";
        foreach (var twice in _declared.GroupBy(one => one.Table).Where(group => group.Count() > 1))
            yield return $"{twice.Key} is declared {twice.Count()} times.";
        foreach (var unknown in _declared.Where(one => !tables.ContainsKey(one.Table)))
            yield return $"{unknown.Table} is declared and is no table.";
        foreach (var mute in _declared.OfType<LeftBehind>().Where(one => one.Why.Length < 20))
            yield return $"{mute.Table} is left behind without a reason.";
        foreach (var one in _declared.OfType<CarriedTable>().Where(one => tables.ContainsKey(one.Table)))
        {
            foreach (var column in Named(one).Where(named => !tables.TryGetValue(named.Table, out var table) || table.FindColumn(named.Column) is null))
                yield return $"{one.Table} is declared by {column.Table}.{column.Column}, which is no column.";
        }

        var carried = _declared.OfType<CarriedTable>().Select(one => one.Table).ToHashSet();
        foreach (var table in tables.Values.Where(table => carried.Contains(table.Name)))
        {
            foreach (var missing in table.ForeignKeyConstraints.Where(key => !carried.Contains(key.PrincipalTable.Name)))
                yield return $"{table.Name} is carried and stands on {missing.PrincipalTable.Name}, which is left behind.";
            foreach (var secret in table.Columns.Where(column => LooksSecret(column.Name) && !TableShape.StaysBehind(Declared(table.Name), column.Name)))
                yield return $"{table.Name}.{secret.Name} looks like the secret of an account or a link, and travels.";
        }
    }

    /// <summary>The carried tables, each after those it stands on.</summary>
    internal IReadOnlyList<TableShape> Carried()
    {
        var model = db.Model.GetRelationalModel();
        var left = _declared.OfType<CarriedTable>().Select(one => new TableShape(one, model.FindTable(one.Table, null)!)).OrderBy(shape => shape.Name, StringComparer.Ordinal).ToList();
        var (ordered, placed) = (new List<TableShape>(), new HashSet<string>());
        while (left.Count > 0)
        {
            var next = left.First(shape => shape.StandsOn.All(placed.Contains));
            ordered.Add(next);
            placed.Add(next.Name);
            left.Remove(next);
        }

        return ordered;
    }

    private CarriedTable Declared(string table) => _declared.OfType<CarriedTable>().Single(one => one.Table == table);

    private static bool LooksSecret(string column) =>
        column.EndsWith("TokenHash", StringComparison.Ordinal) || column.EndsWith("SecretHash", StringComparison.Ordinal) || column.Contains("Password", StringComparison.Ordinal) || column.EndsWith("Stamp", StringComparison.Ordinal);

    private static IEnumerable<(string Table, string Column)> Named(CarriedTable one)
    {
        foreach (var secret in one.Secrets.Concat(one.Drawn))
            yield return (one.Table, secret);
        if (one.OnlyWhere is { } where)
            yield return (one.Table, where);
        if (one is OfEdition own)
            yield return (own.Table, own.Column);
        if (one is Under under)
        {
            yield return (under.Table, under.Column);
            yield return (under.Parent, under.Key);
        }

        if (one is Referred referred)
        {
            foreach (var from in referred.AlsoFrom)
                yield return (from.Split('.')[0], from.Split('.')[1]);
        }
    }
}
