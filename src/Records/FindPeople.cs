using Palmares.Kernel;
using Palmares.Records.Searching;

namespace Palmares.Records;

/// <param name="Hint">What tells this person from a namesake: an organisation or a group.</param>
public sealed record FoundPerson(PersonId Person, string DisplayName, string? Hint);

/// <summary>People by any name they have borne in the record; only the present name is shown.</summary>
public sealed class FindPeople(FindEntries find)
{
    public const int PageSize = 20;

    public async Task<Page<FoundPerson>> RunAsync(string query, int page, CancellationToken ct)
    {
        var (total, number) = (0, 1);
        var asked = await find.AskAsync(
            query[..Math.Min(query.Length, SearchRecord.QueryLimit)],
            RecordKind.Person,
            found =>
            {
                int[] people = [.. found.Entries.Where(entry => found.Index.Columns.Kinds[entry] == RecordKind.Person)];
                (total, number) = (people.Length, Math.Clamp(page, 1, Math.Max(1, (people.Length + PageSize - 1) / PageSize)));
                return [.. people.Skip((number - 1) * PageSize).Take(PageSize)];
            },
            ct);
        var rows = asked?.Rows ?? [];
        return new Page<FoundPerson>([.. rows.Select(row => new FoundPerson(new PersonId(Guid.Parse(row.Target)), row.Label, row.Detail))], total, number, PageSize);
    }
}
