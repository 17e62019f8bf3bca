using Palmares.Records;

namespace Palmares.Web.Pages.Records;

/// <summary>Where each thing of the record has its page.</summary>
public static class RecordLinks
{
    public static string To(PersonId person) => $"/records/people/{person}";

    public static string To(OrganisationKey organisation) => $"/records/organisations/{Uri.EscapeDataString(organisation.Value)}";

    public static string To(RecordRef record) => $"/records/documents/{Uri.EscapeDataString(record.Source)}/{Uri.EscapeDataString(record.Key)}";
}
