namespace Palmares.Records;

/// <summary>A fact of a snapshot. Every fact names its source, the record it belongs to, and the line that says it.</summary>
/// <param name="Source">The name inside the line, as <see cref="RecordSource.Name"/> has it; not always the file's.</param>
/// <param name="Key">Number of a document, or a made key of a mandate, a person, a group, an organisation or a count. Unique with its source.</param>
/// <param name="Raw">The line's name (24 hexadecimal digits of its hash). The table <c>lines</c> gives its file and line number, <see cref="ReadSourceLine"/> its text.</param>
/// <remarks>
/// Dates everywhere are texts as exact as the source, <c>1994</c>, <c>1994-11</c> or <c>1994-11-18</c>, to be read with <c>PartialDate</c>; they sort as texts.
/// A null is "the source does not say".
/// </remarks>
internal abstract record RecordRow(string Source, string Key, string Raw);

/// <summary>Table <c>documents</c>: one row a number, however many lines name it. Of lines with one number the fullest stands and the others fill its gaps.</summary>
internal sealed record DocumentRow(string Source, string Key, string Raw) : RecordRow(Source, Key, Raw)
{
    public string? Title { get; init; }

    public string? Type { get; init; }

    public string? Date { get; init; }

    /// <summary>The group that owns the document; whether then or now says <see cref="GroupKnown"/>.</summary>
    public string? Group { get; init; }

    /// <summary><see cref="Known.Then"/>: the owner on <see cref="Date"/>. <see cref="Known.Now"/>: the owner when the source was read, perhaps not the one that wrote it.</summary>
    public string? GroupKnown { get; init; }

    /// <summary>The last status the source gives; dated ones stand in <c>statuses</c>.</summary>
    public string? Status { get; init; }

    /// <summary>What all versions of one work share: <c>draft-ietf-quic-transport</c>, <c>3GPP TS 23.501</c>, <c>ISO 9001</c>. Null when the source numbers no versions.</summary>
    public string? Series { get; init; }

    /// <summary>Which of the series: <c>34</c>, <c>15.2.0</c>, <c>V1.1.1</c>, <c>2015</c>.</summary>
    public string? Version { get; init; }

    public string? Release { get; init; }

    public string? Meeting { get; init; }

    public string? WorkItem { get; init; }

    /// <summary>Set when another row of the source is the same version under another number: that row's key. Count rows where it is null.</summary>
    public string? SameAs { get; init; }
}

/// <summary>When a statement that belongs to the past was taken down.</summary>
internal static class Known
{
    public const string Then = "then", Now = "now";
}

/// <summary>Table <c>mentions</c>: one name in one place. Names as written; former names are matched and never shown.</summary>
/// <param name="Id">Same place, same name, same id on every machine.</param>
/// <param name="Kind"><c>person</c> or <c>organisation</c>.</param>
/// <param name="Role">Lower case: author, editor, rapporteur, chair, champion, presenter, attendee, source, candidate-ptl… <c>registered</c> for an entry of a register of people.</param>
internal sealed record MentionRow(string Id, string Source, string Key, int Position, string Kind, string Name, string Role, string Raw) : RecordRow(Source, Key, Raw)
{
    public const string Person = "person", Organisation = "organisation";

    public string? Given { get; init; }

    public string? Surname { get; init; }

    public string? Initials { get; init; }

    /// <summary>The organisation as written beside the name; of several the first.</summary>
    public string? Org { get; init; }

    /// <summary>As written; never shown: the curated list of countries turns it into a code.</summary>
    public string? Country { get; init; }

    /// <summary>When it was written. Null when the name was taken down later than the document (<see cref="Known.Now"/>), so that no affiliation is dated by it.</summary>
    public string? Date { get; init; }

    public string? Group { get; init; }

    /// <summary>Pseudonym of an address; several are parted by <c>|</c>.</summary>
    public string? EmailKey { get; init; }

    public string? AccountKey { get; init; }

    public string? PersonKey { get; init; }

    /// <summary><see cref="Known.Now"/> for one who is named on every old version because the source shows the present one.</summary>
    public string? MentionKnown { get; init; }
}

/// <summary>Table <c>relations</c>: what one document is to another. The target may be absent from the record.</summary>
/// <param name="Type">One of <see cref="RelationTypes"/>.</param>
/// <param name="TargetSource">The target's source, mostly the same.</param>
internal sealed record RelationRow(string Source, string Key, string Type, string TargetSource, string Target, string Raw) : RecordRow(Source, Key, Raw);

/// <summary>Relations have one spelling in the record, whatever the source writes.</summary>
internal static class RelationTypes
{
    public const string Obsoletes = "obsoletes", ObsoletedBy = "obsoleted-by", Updates = "updates", UpdatedBy = "updated-by", Replaces = "replaces", ReplacedBy = "replaced-by",
        HasEdition = "has-edition", EditionOf = "edition-of", PartOf = "part-of", MemberOf = "member-of", Requires = "requires", AdoptedFrom = "adopted-from",
        SameAs = "same-as";
}

/// <summary>Table <c>statuses</c>: what a document was on a day: published, withdrawn, stage 3.</summary>
/// <param name="Date">Null for a status the source does not date.</param>
/// <param name="FirstSeen">The day it was first seen in the source's history; the decision was that day or earlier.</param>
internal sealed record StatusRow(string Source, string Key, string Status, string? Date, bool FirstSeen, string Raw) : RecordRow(Source, Key, Raw);

/// <summary>Table <c>groups</c>: a group as one line names it. A group of one source and name may have several rows.</summary>
internal sealed record GroupRow(string Source, string Key, string Group, string Raw) : RecordRow(Source, Key, Raw)
{
    public string? Name { get; init; }

    /// <summary>wg, rg, area…</summary>
    public string? Type { get; init; }

    /// <summary>The body it belongs to, where the source says more than its own name.</summary>
    public string? Body { get; init; }

    public string? Created { get; init; }
}

/// <summary>Table <c>mandates</c>: who held which role in a group from when to when, and how we know.</summary>
/// <param name="Mention">The name that holds it, in <c>mentions</c>.</param>
/// <param name="FirstSeen">The first day it is known to have been held; the start itself unless <paramref name="LeftCensored"/>.</param>
/// <param name="LastSeen">The last day it is known to have been held.</param>
/// <param name="EndBefore">The first day on which the source no longer said so.</param>
/// <param name="Ongoing">Still held on <paramref name="LastSeen"/>, the end is not known.</param>
/// <param name="LeftCensored">Held already when the source's records begin: the true start is <paramref name="FirstSeen"/> or earlier.</param>
/// <param name="Provenance">One of <see cref="MandateProvenance"/>.</param>
internal sealed record MandateRow(
    string Source, string Key, string Mention, string Group, string? GroupName, string Role, string FirstSeen, string? LastSeen, string? EndBefore,
    bool Ongoing, bool LeftCensored, string? Org, string Provenance, string Raw) : RecordRow(Source, Key, Raw);

/// <summary>How a mandate is known.</summary>
internal static class MandateProvenance
{
    /// <summary>Repeated readings of the source: both ends to a day or so.</summary>
    public const string Interval = "interval";

    /// <summary>One reading: held then, both ends unknown.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>Elected for a term; the ends are the term's.</summary>
    public const string Election = "election";

    /// <summary>Named in a charter or a document of that date, both ends unknown.</summary>
    public const string Document = "document";
}

/// <summary>Table <c>affiliations</c>: employers that a register of people or a mandate's history dates. Those beside a name stand in <c>mentions</c>.</summary>
/// <param name="Approximate">The dates were reckoned by the source and may be a year off.</param>
internal sealed record AffiliationRow(string Source, string Key, string Mention, string Org, string? From, string? Until, bool Approximate, string Raw) : RecordRow(Source, Key, Raw);

/// <summary>Table <c>attendance</c>: who or how many were at a meeting or in a group.</summary>
/// <param name="Mention">The person; null for a count.</param>
/// <param name="Presence">on-site, remote, not-arrived, participant…</param>
/// <param name="Count">People counted; 1 for a person.</param>
/// <param name="Turns">How often the person spoke, where counted.</param>
internal sealed record AttendanceRow(
    string Source, string Key, string? Meeting, string? Group, string? Date, string? Mention, string? Org, string? Country, string? Presence, int Count, int? Turns, string Raw)
    : RecordRow(Source, Key, Raw);

/// <summary>Table <c>organisations</c>: an organisation as a register describes it. Names as written.</summary>
internal sealed record OrganisationRow(string Source, string Key, string Name, string Raw) : RecordRow(Source, Key, Raw)
{
    public string? Category { get; init; }

    public string? Stakeholder { get; init; }

    /// <summary>As written; never shown.</summary>
    public string? Country { get; init; }

    public string? Membership { get; init; }

    /// <summary>Addresses' domains, parted by blanks.</summary>
    public string? Domains { get; init; }

    /// <summary>The day of <see cref="Membership"/>, where dated.</summary>
    public string? Date { get; init; }
}

/// <summary>Table <c>aliases</c>: a source says that one written name stands for another. A suggestion for a steward, never truth by itself.</summary>
/// <param name="Kind"><c>alias</c>, <c>parent</c>, or <c>parent-or-alias</c> where the source does not tell the two apart.</param>
internal sealed record AliasRow(string Source, string Key, string Written, string Canonical, string Kind, string Raw) : RecordRow(Source, Key, Raw);
