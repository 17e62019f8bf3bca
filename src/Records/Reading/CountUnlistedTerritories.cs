using Palmares.Kernel;

namespace Palmares.Records.Reading;

/// <summary>What sources write for a country that the curated list does not know, counted, for the steward who may have the list widened. Shown nowhere else.</summary>
public sealed class CountUnlistedTerritories(CurrentSnapshot current, RecordStore store)
{
    /// <param name="Written">As the source has it.</param>
    public sealed record Unlisted(string Source, string Written, int Rows);

    public async Task<Result<IReadOnlyList<Unlisted>>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.KeepRecord))
            return KernelErrors.NotPermitted;
        if (await current.RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;
        using var record = store.Open(snapshot);
        var written = record.Read(
            row => new Unlisted(row.GetString(0), row.GetString(1), (int)row.GetInt64(2)),
            """
            SELECT source, country, count(*) FROM (
                SELECT source, country FROM mentions UNION ALL SELECT source, country FROM attendance UNION ALL SELECT source, country FROM organisations)
            WHERE country IS NOT NULL GROUP BY source, country ORDER BY 3 DESC, 1, 2
            """);
        return Result<IReadOnlyList<Unlisted>>.Of([.. written.Where(row => Territories.Read(row.Written) is null)]);
    }
}
