using System.Data.Common;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Reads who stands behind the names of a snapshot that was read into columns.</summary>
/// <remarks>Past the change tracker, row by row: half a million mentions take a second.</remarks>
public sealed class ReadPeopleColumns(PalmaresDb db, RecordStore store)
{
    public async Task<PeopleColumns> RunAsync(RecordColumns columns, CancellationToken ct)
    {
        var persons = new Dictionary<Guid, int>();
        var (seeds, numbers) = (new List<UInt128>(), new Dictionary<UInt128, int>());
        await EachAsync("SELECT \"Mention\", \"Person\" FROM records_person_mentions ORDER BY \"Mention\"", row =>
        {
            var (mention, person) = (MentionNumber.Of(row.GetString(0)), row.GetGuid(1));
            if (!persons.TryGetValue(person, out var number))
            {
                persons[person] = number = persons.Count;
                seeds.Add(mention);
            }

            numbers[mention] = number;
        }, ct);

        var undecided = new SortedSet<(int, int)>();
        await EachAsync("SELECT \"Left\", \"Right\" FROM records_open_questions", row =>
        {
            if (numbers.TryGetValue(MentionNumber.Of(row.GetString(0)), out var one) && numbers.TryGetValue(MentionNumber.Of(row.GetString(1)), out var other) && one != other)
                undecided.Add((Math.Min(one, other), Math.Max(one, other)));
        }, ct);

        var people = new PersonId[persons.Count];
        foreach (var (person, number) in persons)
            people[number] = new PersonId(person);
        return new PeopleColumns(people, [.. columns.Contributors.Mention.Select(mention => numbers.GetValueOrDefault(mention, -1))], [.. seeds], Mandates(columns.Snapshot, numbers), [.. undecided]);
    }

    private MandateColumns Mandates(SnapshotId snapshot, Dictionary<UInt128, int> numbers)
    {
        using var record = store.Open(snapshot);
        var groups = new GroupNames(record);
        var created = record.Read(row => (Key: groups.KeyOf(row.GetString(0), row.GetString(1)), Date: row.Date(2)), "SELECT source, \"group\", min(created) FROM groups WHERE created IS NOT NULL GROUP BY source, \"group\" ORDER BY source, \"group\"")
            .GroupBy(row => row.Key).ToDictionary(row => row.Key, row => row.First().Date);
        var rows = record.Read(
            row => (Person: numbers.GetValueOrDefault(MentionNumber.Of(row.GetString(0)), -1), Source: row.GetString(1), Group: groups.KeyOf(row.GetString(1), row.GetString(2)), Name: row.Text(3), Role: row.GetString(4).ToLowerInvariant(),
                From: CodedDates.Of(row.Date(5)), Until: CodedDates.Of(row.Date(6)), Provenance: row.GetString(7), Left: row.GetBoolean(8)),
            "SELECT mention, source, \"group\", group_name, role, first_seen, coalesce(end_before, last_seen, first_seen), provenance, left_censored FROM mandates ORDER BY source, key, mention")
            .Where(row => row.Person >= 0 && row.From > 0).ToList();
        return new MandateColumns(
            [.. rows.Select(row => row.Person)], [.. rows.Select(row => row.Source)], [.. rows.Select(row => row.Group)], [.. rows.Select(row => row.Name)], [.. rows.Select(row => row.Role)],
            [.. rows.Select(row => row.From)], [.. rows.Select(row => row.Until)], [.. rows.Select(row => row.Provenance == MandateProvenance.Election)],
            [.. rows.Select(row => row.Provenance is MandateProvenance.Snapshot or MandateProvenance.Document)], [.. rows.Select(row => row.Left)], [.. rows.Select(row => created.GetValueOrDefault(row.Group))]);
    }

    private async Task EachAsync(string sql, Action<DbDataReader> row, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            // Written in this class alone.
#pragma warning disable CA2100
            command.CommandText = sql;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                row(reader);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
