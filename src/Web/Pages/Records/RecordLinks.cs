using Palmares.Records;

namespace Palmares.Web.Pages.Records;

/// <summary>Where each thing of the record has its page.</summary>
public static class RecordLinks
{
    public static string To(PersonId person) => $"/records/people/{person}";

    public static string To(OrganisationKey organisation) => $"/records/organisations/{Uri.EscapeDataString(organisation.Value)}";

    /// <summary>Null for a line of a source that lists roles: it is no document and has no page.</summary>
    public static string? ToSource(RecordRef record) => record == default || record.Source.EndsWith("-roles", StringComparison.Ordinal) ? null : To(record);

    public static string To(RecordRef record) => $"/records/documents/{Uri.EscapeDataString(record.Source)}/{Uri.EscapeDataString(record.Key)}";

    /// <summary>With what a document is one piece of work.</summary>
    public static string ToLineage(RecordRef record) => $"/tracking/lineage/{Uri.EscapeDataString(record.Source)}/{Uri.EscapeDataString(record.Key)}";

    public static string To(GroupKey group) => $"/records/groups/{Uri.EscapeDataString(group.Body)}/{Uri.EscapeDataString(group.Value)}";

    /// <summary>The page of anything that can be found.</summary>
    /// <param name="source">The source of a document, the body of a group.</param>
    public static string To(RecordKind kind, string target, string? source) => kind switch
    {
        RecordKind.Person => "/records/people/" + Uri.EscapeDataString(target),
        RecordKind.Document => To(new RecordRef(source ?? "", target)),
        RecordKind.Organisation => To(new OrganisationKey(target)),
        _ => To(new GroupKey(source ?? "", target)),
    };

    /// <summary>The line of a source that a fact rests on.</summary>
    public static string ToLine(string source, string raw) => $"/records/lines/{Uri.EscapeDataString(source)}/{Uri.EscapeDataString(raw)}";

    /// <summary>Where to say that something on a page is wrong.</summary>
    public static string Wrong(RecordKind kind, string target, string? source) =>
        $"/records/corrections/report?kind={kind}&target={Uri.EscapeDataString(target)}" + (source is null ? "" : "&source=" + Uri.EscapeDataString(source));
}
