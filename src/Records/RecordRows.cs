namespace Palmares.Records;

/// <summary>A row of the snapshot's documents. Dates as written; <paramref name="Raw"/> is the hash of the source line.</summary>
internal sealed record DocumentRow(string Source, string Key, string? Title, string? Type, string? Date, string? Group, string? Status, string Raw);

/// <param name="Kind"><c>person</c> or <c>organisation</c>.</param>
internal sealed record MentionRow(string Id, string Source, string Key, int Position, string Kind, string Name, string Role)
{
    public const string Person = "person", Organisation = "organisation";

    public string? Given { get; init; }

    public string? Surname { get; init; }

    public string? Initials { get; init; }

    public string? Org { get; init; }

    public string? Country { get; init; }

    public string? Date { get; init; }

    public string? Group { get; init; }

    public string? EmailKey { get; init; }

    public string? AccountKey { get; init; }

    public string? PersonKey { get; init; }
}

internal sealed record RelationRow(string Source, string Key, string Type, string Target);

/// <param name="Provenance">How the interval is known: <c>interval</c> from repeated readings of the source.</param>
internal sealed record MandateRow(
    string Source, string Key, string Mention, string Group, string GroupName, string Role, string FirstSeen, string? LastSeen, string? EndBefore,
    bool Ongoing, bool LeftCensored, string? Org, string Provenance, string Raw);

/// <summary>The tables of a snapshot, one Parquet file a source and table.</summary>
internal static class RecordTables
{
    public static readonly IReadOnlyList<(string Name, string Columns)> All =
    [
        ("documents", "source VARCHAR, key VARCHAR, title VARCHAR, type VARCHAR, date VARCHAR, \"group\" VARCHAR, status VARCHAR, raw VARCHAR"),
        ("mentions", "id VARCHAR, source VARCHAR, key VARCHAR, position INTEGER, kind VARCHAR, name VARCHAR, role VARCHAR, given VARCHAR, surname VARCHAR, initials VARCHAR, "
            + "org VARCHAR, country VARCHAR, date VARCHAR, \"group\" VARCHAR, email_key VARCHAR, account_key VARCHAR, person_key VARCHAR"),
        ("relations", "source VARCHAR, key VARCHAR, type VARCHAR, target VARCHAR"),
        ("mandates", "source VARCHAR, key VARCHAR, mention VARCHAR, \"group\" VARCHAR, group_name VARCHAR, role VARCHAR, first_seen VARCHAR, last_seen VARCHAR, end_before VARCHAR, "
            + "ongoing BOOLEAN, left_censored BOOLEAN, org VARCHAR, provenance VARCHAR, raw VARCHAR"),
    ];
}
