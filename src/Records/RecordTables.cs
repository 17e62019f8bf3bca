using DuckDB.NET.Data;

namespace Palmares.Records;

/// <summary>A column: its name, its type in DuckDB and how a row's value is written.</summary>
internal sealed record RecordColumn<T>(string Name, string Type, Func<IDuckDBAppenderRow, T, IDuckDBAppenderRow> Append);

/// <summary>A table of a snapshot: one Parquet file a source.</summary>
internal abstract record RecordTable(string Name)
{
    /// <summary>Name and type of each column, as in CREATE TABLE.</summary>
    public abstract string Columns { get; }

    public abstract Type RowType { get; }

    public abstract IDuckDBAppenderRow Append(IDuckDBAppenderRow to, RecordRow row);
}

internal sealed record RecordTable<T>(string Name, params IReadOnlyList<RecordColumn<T>> Own) : RecordTable(Name)
    where T : RecordRow
{
    public override string Columns => string.Join(", ", Own.Select(column => $"\"{column.Name}\" {column.Type}")) + ", source VARCHAR, key VARCHAR, raw VARCHAR";

    public override Type RowType => typeof(T);

    public override IDuckDBAppenderRow Append(IDuckDBAppenderRow to, RecordRow row)
    {
        foreach (var column in Own)
            to = column.Append(to, (T)row);
        return to.AppendValue(row.Source).AppendValue(row.Key).AppendValue(row.Raw);
    }
}

/// <summary>The tables of a snapshot. Beside them lies <c>lines(source, key, raw, file, line)</c>: where each fact was read, not part of the snapshot's name.</summary>
internal static class RecordTables
{
    public const string Lines = "lines";

    public static readonly RecordTable<DocumentRow> Documents = new(
        "documents", Text<DocumentRow>("title", d => d.Title), Text<DocumentRow>("type", d => d.Type), Text<DocumentRow>("date", d => d.Date), Text<DocumentRow>("group", d => d.Group),
        Text<DocumentRow>("group_known", d => d.GroupKnown), Text<DocumentRow>("status", d => d.Status), Text<DocumentRow>("series", d => d.Series),
        Text<DocumentRow>("version", d => d.Version), Text<DocumentRow>("release", d => d.Release), Text<DocumentRow>("meeting", d => d.Meeting),
        Text<DocumentRow>("work_item", d => d.WorkItem), Text<DocumentRow>("same_as", d => d.SameAs));

    public static readonly RecordTable<MentionRow> Mentions = new(
        "mentions", Text<MentionRow>("id", m => m.Id), Number<MentionRow>("position", m => m.Position), Text<MentionRow>("kind", m => m.Kind), Text<MentionRow>("name", m => m.Name),
        Text<MentionRow>("role", m => m.Role), Text<MentionRow>("given", m => m.Given), Text<MentionRow>("surname", m => m.Surname), Text<MentionRow>("initials", m => m.Initials),
        Text<MentionRow>("org", m => m.Org), Text<MentionRow>("country", m => m.Country), Text<MentionRow>("date", m => m.Date), Text<MentionRow>("group", m => m.Group),
        Text<MentionRow>("email_key", m => m.EmailKey), Text<MentionRow>("account_key", m => m.AccountKey), Text<MentionRow>("person_key", m => m.PersonKey),
        Text<MentionRow>("known", m => m.MentionKnown));

    public static readonly RecordTable<RelationRow> Relations = new(
        "relations", Text<RelationRow>("type", r => r.Type), Text<RelationRow>("target_source", r => r.TargetSource), Text<RelationRow>("target", r => r.Target));

    public static readonly RecordTable<StatusRow> Statuses = new(
        "statuses", Text<StatusRow>("status", s => s.Status), Text<StatusRow>("date", s => s.Date), Flag<StatusRow>("first_seen", s => s.FirstSeen));

    public static readonly RecordTable<GroupRow> Groups = new(
        "groups", Text<GroupRow>("group", g => g.Group), Text<GroupRow>("name", g => g.Name), Text<GroupRow>("type", g => g.Type), Text<GroupRow>("body", g => g.Body),
        Text<GroupRow>("created", g => g.Created));

    public static readonly RecordTable<MandateRow> Mandates = new(
        "mandates", Text<MandateRow>("mention", m => m.Mention), Text<MandateRow>("group", m => m.Group), Text<MandateRow>("group_name", m => m.GroupName), Text<MandateRow>("role", m => m.Role),
        Text<MandateRow>("first_seen", m => m.FirstSeen), Text<MandateRow>("last_seen", m => m.LastSeen), Text<MandateRow>("end_before", m => m.EndBefore),
        Flag<MandateRow>("ongoing", m => m.Ongoing), Flag<MandateRow>("left_censored", m => m.LeftCensored), Text<MandateRow>("org", m => m.Org),
        Text<MandateRow>("provenance", m => m.Provenance));

    public static readonly RecordTable<AffiliationRow> Affiliations = new(
        "affiliations", Text<AffiliationRow>("mention", a => a.Mention), Text<AffiliationRow>("org", a => a.Org), Text<AffiliationRow>("from", a => a.From), Text<AffiliationRow>("until", a => a.Until),
        Flag<AffiliationRow>("approximate", a => a.Approximate));

    public static readonly RecordTable<AttendanceRow> Attendance = new(
        "attendance", Text<AttendanceRow>("meeting", a => a.Meeting), Text<AttendanceRow>("group", a => a.Group), Text<AttendanceRow>("date", a => a.Date), Text<AttendanceRow>("mention", a => a.Mention),
        Text<AttendanceRow>("org", a => a.Org), Text<AttendanceRow>("country", a => a.Country), Text<AttendanceRow>("presence", a => a.Presence), Number<AttendanceRow>("count", a => a.Count),
        Number<AttendanceRow>("turns", a => a.Turns));

    public static readonly RecordTable<OrganisationRow> Organisations = new(
        "organisations", Text<OrganisationRow>("name", o => o.Name), Text<OrganisationRow>("category", o => o.Category), Text<OrganisationRow>("stakeholder", o => o.Stakeholder),
        Text<OrganisationRow>("country", o => o.Country), Text<OrganisationRow>("membership", o => o.Membership), Text<OrganisationRow>("domains", o => o.Domains), Text<OrganisationRow>("date", o => o.Date));

    public static readonly RecordTable<AliasRow> Aliases = new(
        "aliases", Text<AliasRow>("written", a => a.Written), Text<AliasRow>("canonical", a => a.Canonical), Text<AliasRow>("kind", a => a.Kind));

    public static readonly IReadOnlyList<RecordTable> All = [Documents, Mentions, Relations, Statuses, Groups, Mandates, Affiliations, Attendance, Organisations, Aliases];

    private static RecordColumn<T> Text<T>(string name, Func<T, string?> value) =>
        new(name, "VARCHAR", (to, row) => value(row) is { } text ? to.AppendValue(text) : to.AppendNullValue());

    private static RecordColumn<T> Number<T>(string name, Func<T, int?> value) =>
        new(name, "INTEGER", (to, row) => value(row) is { } number ? to.AppendValue(number) : to.AppendNullValue());

    private static RecordColumn<T> Flag<T>(string name, Func<T, bool> value) => new(name, "BOOLEAN", (to, row) => to.AppendValue(value(row)));
}
