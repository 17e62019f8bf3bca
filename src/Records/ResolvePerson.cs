using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>The person an id leads to today: an id of long ago still does, through every merge.</summary>
public sealed class ResolvePerson(PalmaresDb db)
{
    public async Task<Result<PersonId>> RunAsync(PersonId person, CancellationToken ct)
    {
        var seen = new HashSet<PersonId>();
        for (var next = person; seen.Add(next);)
        {
            var found = await db.Set<Person>().FindAsync([next], ct);
            if (found is null)
                return RecordsErrors.NoSuchPerson;
            if (found.MergedInto is not { } into)
                return found.Id;
            next = into;
        }

        throw new InvalidOperationException($"The redirects of person {person} run in a circle.");
    }
}
