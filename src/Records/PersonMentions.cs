using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Which mentions are whose, by the last linking, and what each person is called.</summary>
public sealed class PersonMentions(PalmaresDb db)
{
    private const int IdsAtOnce = 500;

    /// <summary>The mentions of some persons; an id that was merged stands for the person it was merged into.</summary>
    internal async Task<IReadOnlyList<(MentionId Mention, PersonId Person)>> OfAsync(IEnumerable<PersonId> persons, CancellationToken ct)
    {
        var found = new List<(MentionId, PersonId)>();
        foreach (var asked in persons.Distinct())
        {
            var person = (await LeadsToAsync(asked, ct))?.Id ?? asked;
            found.AddRange((await db.Set<PersonMention>().AsNoTracking().Where(row => row.Person == person).Select(row => row.Mention).ToListAsync(ct)).Select(mention => (mention, asked)));
        }

        return found;
    }

    /// <returns>Null when there was never such a person.</returns>
    internal async Task<Person?> LeadsToAsync(PersonId person, CancellationToken ct)
    {
        var leads = await new ResolvePerson(db).RunAsync(person, ct);
        return leads.IsError ? null : await db.Set<Person>().FindAsync([leads.Value], ct);
    }

    /// <summary>Who is behind each mention. Mentions that were never linked are left out.</summary>
    internal async Task<IReadOnlyDictionary<MentionId, (PersonId Id, string Name)>> BehindAsync(IEnumerable<MentionId> mentions, CancellationToken ct)
    {
        var behind = new Dictionary<MentionId, (PersonId, string)>();
        foreach (var chunk in mentions.Distinct().Chunk(IdsAtOnce))
        {
            var rows = await db.Set<PersonMention>().AsNoTracking().Where(row => chunk.Contains(row.Mention))
                .Join(db.Set<Person>(), row => row.Person, person => person.Id, (row, person) => new { row.Mention, person.Id, person.DisplayName }).ToListAsync(ct);
            foreach (var row in rows)
                behind[row.Mention] = (row.Id, row.DisplayName);
        }

        return behind;
    }

    /// <summary>Puts mentions into a table <c>wanted(mention, person)</c> of an opened snapshot, to be joined with.</summary>
    internal static void Want(DuckDBConnection record, IEnumerable<(MentionId Mention, PersonId Person)> mentions, string table = "wanted")
    {
        record.Run($"CREATE TEMP TABLE {table} (mention VARCHAR, person VARCHAR)");
        using var rows = record.CreateAppender(table);
        foreach (var (mention, person) in mentions)
            rows.CreateRow().AppendValue(mention.Value).AppendValue(person.ToString()).EndRow();
    }
}
