using System.Globalization;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking.Evidence;

/// <summary>Turns a person's record into sentences. What the record does not know is said, not left out.</summary>
public static class EvidenceLines
{
    public static IReadOnlyList<EvidenceLine> Of(PersonDeeds record) =>
    [
        .. record.Mandates.Select(mandate => OfMandate(mandate, record.Snapshot)),
        .. record.Works.Select(work => OfWork(work, record.Snapshot)),
        .. record.Affiliations.Select(affiliation => OfAffiliation(affiliation, record.Snapshot)),
    ];

    private static EvidenceLine OfWork(Work work, SnapshotId snapshot) => new(
        $"{Capital(string.Join(" and ", work.Roles))} of {work.Record.Key}, {work.Title}{Dated(work.Date)}",
        work.Record, snapshot, EvidenceKind.Document, work.Date, work.Date);

    private static EvidenceLine OfMandate(Mandate mandate, SnapshotId snapshot) => new(
        $"{Capital(mandate.Role)} of {mandate.GroupName}, {Begin(mandate)}, {End(mandate)}",
        mandate.Record, snapshot, EvidenceKind.Mandate, mandate.FirstSeen, mandate.Ongoing ? null : mandate.LastSeen);

    private static EvidenceLine OfAffiliation(Affiliation affiliation, SnapshotId snapshot) => new(
        $"With {affiliation.Name}{Span(affiliation)}, named {affiliation.Mentions.ToString(CultureInfo.InvariantCulture)} times",
        affiliation.Source, snapshot, EvidenceKind.Affiliation, affiliation.From, affiliation.To);

    private static string Begin(Mandate mandate) =>
        mandate.LeftCensored ? $"by {mandate.FirstSeen} (the records begin there; it may have begun earlier)" : $"from {mandate.FirstSeen}";

    private static string End(Mandate mandate) =>
        mandate.Ongoing ? $"still held on {mandate.LastSeen}" : mandate.EndBefore is { } end ? $"ended before {end}" : $"last seen {mandate.LastSeen}";

    private static string Span(Affiliation affiliation) =>
        affiliation.From is null ? "" : affiliation.From == affiliation.To ? $", {affiliation.From}" : $", {affiliation.From} to {affiliation.To}";

    private static string Dated(PartialDate? date) => date is { } known ? $" ({known})" : "";

    private static string Capital(string text) => text.Length == 0 ? "Contributor" : char.ToUpperInvariant(text[0]) + text[1..];
}
