using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records.Importing.Forms;

namespace Palmares.Records.Importing;

/// <summary>The saved mappings of tables, as forms that read files.</summary>
public sealed class Mappings(PalmaresDb db)
{
    internal async Task<IReadOnlyList<MappedTable>> AllAsync(CancellationToken ct) =>
        [.. (await db.Set<TableMapping>().AsNoTracking().OrderBy(mapping => mapping.Name).ToListAsync(ct)).Select(Form)];

    /// <returns>Null when none bears the name.</returns>
    internal async Task<MappedTable?> OneAsync(string name, CancellationToken ct) =>
        await db.Set<TableMapping>().AsNoTracking().SingleOrDefaultAsync(mapping => mapping.Name == name, ct) is { } found ? Form(found) : null;

    internal static IReadOnlyDictionary<string, string> Columns(TableMapping mapping) => JsonSerializer.Deserialize<Dictionary<string, string>>(mapping.Columns)!;

    private static MappedTable Form(TableMapping mapping) => new(mapping.Name, mapping.Kind, Columns(mapping), mapping.Header);
}
