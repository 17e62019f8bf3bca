using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>What one snapshot of the record says that a person did.</summary>
/// <param name="Works">Newest first; works of one <see cref="Work.Lineage"/> are editions of the same thing.</param>
public record PersonDeeds(
    PersonId Person,
    string DisplayName,
    IReadOnlyList<Work> Works,
    IReadOnlyList<Mandate> Mandates,
    IReadOnlyList<Affiliation> Affiliations,
    SnapshotId Snapshot);

/// <summary>All that one snapshot of the record says about a person: deeds, company, and how far the record reaches.</summary>
public sealed record PersonRecord(PersonDeeds Deeds, IReadOnlyList<CoAuthor> CoAuthors, Coverage Coverage) : PersonDeeds(Deeds);

/// <param name="Roles">What the person was to the document: author, editor, sponsor…</param>
/// <param name="Lineage">The earliest document this one replaces, step by step; itself when it replaces none.</param>
public sealed record Work(
    RecordRef Record, string Title, string? Type, PartialDate? Date, string? Group, string? Status, IReadOnlyList<string> Roles, RecordRef Lineage)
{
    /// <summary>The line of the source that names the person there.</summary>
    public string? Raw { get; init; }
}

/// <summary>A role held in a group, and how exactly we know from when to when.</summary>
/// <param name="LeftCensored">Already held when the source's records begin: the true start is earlier or equal.</param>
/// <param name="EndBefore">The first day on which the source no longer listed it.</param>
/// <param name="Ongoing">Still held when the source was last read.</param>
public sealed record Mandate(
    RecordRef Record, string Role, string Group, string GroupName, PartialDate FirstSeen, bool LeftCensored, PartialDate? LastSeen, PartialDate? EndBefore, bool Ongoing)
{
    public string? Organisation { get; init; }

    /// <summary>The line of the source that says so.</summary>
    public string? Raw { get; init; }

    /// <summary>Chairs and editors lead; contacts and delegates serve.</summary>
    public bool Leads => Role.Contains("chair", StringComparison.OrdinalIgnoreCase) || Role.Contains("editor", StringComparison.OrdinalIgnoreCase)
        || Role.Contains("rapporteur", StringComparison.OrdinalIgnoreCase) || Role.Contains("convenor", StringComparison.OrdinalIgnoreCase);
}

/// <summary>An organisation named beside the person, from the first to the last date it was.</summary>
public sealed record Affiliation(OrganisationKey Organisation, string Name, PartialDate? From, PartialDate? To, int Mentions, RecordRef Source)
{
    /// <summary>The line of the source that named it last.</summary>
    public string? Raw { get; init; }
}

public sealed record CoAuthor(PersonId Person, string DisplayName, int Works, PartialDate? Latest);

/// <summary>What the snapshot holds, so that an absence is read for what it is.</summary>
/// <param name="WithoutAffiliation">How many of the person's mentions name no organisation.</param>
public sealed record Coverage(IReadOnlyList<SourceCoverage> Sources, int Mentions, int WithoutAffiliation);

/// <param name="FromYear">The first year with a date in this source; null when it has none.</param>
public sealed record SourceCoverage(string Source, int? FromYear, int? ToYear, int Documents, int Mandates, int Mentions, int MentionsWithOrganisation);
