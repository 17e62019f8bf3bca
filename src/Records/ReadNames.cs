using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>What persons are called now.</summary>
public sealed class ReadNames(PalmaresDb db)
{
    private const int IdsAtOnce = 500;

    /// <returns>Without those nobody knows.</returns>
    public async Task<IReadOnlyDictionary<PersonId, string>> RunAsync(IEnumerable<PersonId> persons, CancellationToken ct)
    {
        var names = new Dictionary<PersonId, string>();
        foreach (var chunk in persons.Distinct().Chunk(IdsAtOnce))
        {
            foreach (var person in await db.Set<Person>().AsNoTracking().Where(person => chunk.Contains(person.Id)).Select(person => new { person.Id, person.DisplayName }).ToListAsync(ct))
                names[person.Id] = person.DisplayName;
        }

        return names;
    }
}
