using Palmares.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Records;

/// <param name="Hint">What tells this person from a namesake: an organisation or a group.</param>
public sealed record FoundPerson(PersonId Person, string DisplayName, string? Hint);

/// <summary>People by any name they have borne in the record; only the present name is shown.</summary>
public sealed class FindPeople(PalmaresDb db)
{
    public const int PageSize = 20;

    public async Task<Page<FoundPerson>> RunAsync(string query, int page, CancellationToken ct)
    {
        var words = Folding.Words(query);
        if (words.Count == 0 || !await db.Set<SearchState>().AnyAsync(ct))
            return new Page<FoundPerson>([], 0, 1, PageSize);
        var people = SearchDialect.Matching(db, words).AsNoTracking().Where(entry => entry.Kind == RecordKind.Person);
        var total = await people.CountAsync(ct);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var found = await people.OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(entry => new { entry.Target, entry.Label, entry.Detail }).ToListAsync(ct);
        return new Page<FoundPerson>([.. found.Select(person => new FoundPerson(new PersonId(Guid.Parse(person.Target)), person.Label, person.Detail))], total, number, PageSize);
    }
}
