using Palmares.Engagement;

namespace Palmares.Web.Pages.Engagement;

/// <summary>Words of events and actions.</summary>
public static class EventWords
{
    public static string Of(Region region) => region switch
    {
        Region.Africa => "Africa",
        Region.Americas => "Americas",
        Region.ArabStates => "Arab States",
        Region.AsiaPacific => "Asia and the Pacific",
        Region.Cis => "CIS",
        _ => "Europe",
    };

    public static string Of(MemberType type) => type switch
    {
        MemberType.MemberState => "Member State",
        MemberType.SectorMember => "Sector Member",
        MemberType.Associate => "Associate",
        MemberType.AssociateSme => "Associate (SME)",
        MemberType.Academia => "Academia",
        MemberType.Secretariat => "Secretariat",
        _ => "Other (expert invited)",
    };

    public static string Of(EventState state) => state switch { EventState.Planned => "Planned", EventState.Open => "Registration open", _ => "Held" };

    public static string Of(RegistrationState state) => state switch { RegistrationState.Asked => "Waits", RegistrationState.Approved => "Approved", _ => "Declined" };

    public static string Of(OutputKind kind) => kind == OutputKind.Finding ? "Finding" : "Recommendation";

    public static string Of(ActionWord word) => word switch { ActionWord.Approve => "Approve", ActionWord.Note => "Note", ActionWord.Authorise => "Authorise", _ => "Send liaison statement" };

    public static string Of(ActionState state) => state switch { ActionState.Open => "Open", ActionState.Done => "Closed", _ => "Dropped" };
}
