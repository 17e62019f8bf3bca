using System.Globalization;
using DuckDB.NET.Data;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Reads a snapshot into columns.</summary>
public sealed class ReadColumns(CurrentSnapshot current, RecordStore store, OrganisationBooks books)
{
    /// <param name="snapshot">Null for the current one.</param>
    /// <returns>Refused when nothing was imported or the snapshot is not kept here.</returns>
    public async Task<Result<RecordColumns>> RunAsync(SnapshotId? snapshot, CancellationToken ct)
    {
        if ((snapshot ?? await current.RunAsync(ct)) is not { } named)
            return RecordsErrors.NothingImported;
        if (!store.Holds(named))
            return RecordsErrors.NoSuchSnapshot;
        var book = await books.OpenAsync(ct);
        using var record = store.Open(named);
        return new Reading(record, book).Read(named, ct);
    }

    private sealed class Reading(DuckDBConnection record, OrganisationBook book)
    {
        private readonly Numbered<string> _sources = new(), _roles = new(), _names = new();
        private readonly Numbered<GroupKey> _groups = new();
        private readonly Numbered<OrganisationKey> _organisations = new();
        private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal), _surnames = new(StringComparer.Ordinal);
        private readonly Dictionary<RecordRef, int> _rows = [];

        public RecordColumns Read(SnapshotId snapshot, CancellationToken ct)
        {
            var documents = Documents();
            ct.ThrowIfCancellationRequested();
            var contributors = Contributors();
            ct.ThrowIfCancellationRequested();
            return new RecordColumns(snapshot, _sources.All, _groups.All, documents, contributors, Relations()) { Organisations = _organisations.All, Roles = _roles.All };
        }

        private DocumentColumns Documents()
        {
            var groups = new GroupNames(record);
            var known = new Dictionary<(string, string), int>();
            List<int> source = [], date = [], group = [];
            List<string> key = [], title = [];
            List<string?> type = [], series = [], status = [], same = [];
            record.Each("SELECT source, key, title, date, \"group\", type, series, status, same_as FROM documents ORDER BY source, key", row =>
            {
                var (from, number) = (row.GetString(0), row.GetString(1));
                _rows[new RecordRef(from, number)] = key.Count;
                source.Add(_sources.Of(from));
                key.Add(number);
                title.Add(row.Text(2) is { } written ? Folding.Fold(written) : "");
                date.Add(CodedDates.Of(row.Date(3)));
                group.Add(row.Text(4) is { } named ? GroupOf(groups, known, from, named) : -1);
                type.Add(row.Text(5) is { } word ? string.Intern(word) : null);
                series.Add(row.Text(6));
                status.Add(row.Text(7));
                same.Add(row.Text(8));
            });
            var sameAs = same.Select((other, at) => other is null ? -1 : _rows.GetValueOrDefault(new RecordRef(_sources.All[source[at]], other), -1)).ToArray();
            return new DocumentColumns([.. source], [.. key], [.. title], [.. date], [.. group], [.. type], [.. series], sameAs) { Statuses = Statuses(status) };
        }

        private int GroupOf(GroupNames groups, Dictionary<(string, string), int> known, string source, string named)
        {
            if (!known.TryGetValue((source, named), out var number))
                known[(source, named)] = number = _groups.Of(groups.KeyOf(source, named));
            return number;
        }

        private IReadOnlyList<string>[] Statuses(List<string?> last)
        {
            var all = last.Select(status => status is null ? (IReadOnlyList<string>)[] : new List<string> { string.Intern(status) }).ToArray();
            record.Each("SELECT source, key, status FROM statuses ORDER BY source, key, date, status", row =>
            {
                if (!_rows.TryGetValue(new RecordRef(row.GetString(0), row.GetString(1)), out var at) || all[at].Contains(row.GetString(2)))
                    return;
                if (all[at] is not List<string> known)
                    all[at] = known = [];
                known.Add(string.Intern(row.GetString(2)));
            });
            return all;
        }

        private ContributorColumns Contributors()
        {
            List<int> document = [], name = [], organisation = [], role = [];
            List<UInt128> mention = [];
            List<bool> person = [], today = [];
            record.Each("SELECT source, key, id, kind, name, surname, org, role, known FROM mentions ORDER BY source, key, position, id", row =>
            {
                if (!_rows.TryGetValue(new RecordRef(row.GetString(0), row.GetString(1)), out var at))
                    return;
                var (isPerson, written) = (row.GetString(3) == MentionRow.Person, row.GetString(4));
                document.Add(at);
                mention.Add(MentionNumber.Of(row.GetString(2)));
                person.Add(isPerson);
                name.Add(isPerson ? Surname(row.Text(5) ?? written) : _names.Of("organisation " + book.Of(written)));
                organisation.Add((row.Text(6) ?? (isPerson ? null : written)) is { } org ? OrganisationOf(org) : -1);
                role.Add(_roles.Of(row.GetString(7)));
                today.Add(row.Text(8) == Known.Now);
            });
            return new ContributorColumns([.. document], [.. mention], [.. name], [.. organisation], [.. role], [.. person], [.. today]);
        }

        private int Surname(string written)
        {
            if (!_surnames.TryGetValue(written, out var number))
                _surnames[written] = number = _names.Of(Folding.Words(written) is [.., var last] ? last : written);
            return number;
        }

        private int OrganisationOf(string written)
        {
            if (!_written.TryGetValue(written, out var number))
                _written[written] = number = book.Of(written) is { Value.Length: > 0 } key ? _organisations.Of(key) : -1;
            return number;
        }

        private RelationColumns Relations()
        {
            List<int> from = [], to = [];
            List<string> type = [], raw = [];
            record.Each("SELECT source, key, type, target_source, target, raw FROM relations ORDER BY source, key, type, target_source, target", row =>
            {
                if (!_rows.TryGetValue(new RecordRef(row.GetString(0), row.GetString(1)), out var one) || !_rows.TryGetValue(new RecordRef(row.GetString(3), row.GetString(4)), out var other) || one == other)
                    return;
                from.Add(one);
                to.Add(other);
                type.Add(string.Intern(row.GetString(2)));
                raw.Add(row.GetString(5));
            });
            return new RelationColumns([.. from], [.. type], [.. to], [.. raw]);
        }
    }

    /// <summary>Things numbered in the order they are first met.</summary>
    private sealed class Numbered<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];

        public List<T> All { get; } = [];

        public int Of(T thing)
        {
            if (_numbers.TryGetValue(thing, out var number))
                return number;
            All.Add(thing);
            return _numbers[thing] = All.Count - 1;
        }
    }
}

/// <summary>A mention's id as a number: 24 hexadecimal digits take a third of the memory.</summary>
internal static class MentionNumber
{
    public static UInt128 Of(string mention) => UInt128.Parse(mention, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
