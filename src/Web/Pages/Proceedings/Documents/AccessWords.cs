using Palmares.Proceedings;

namespace Palmares.Web.Pages.Proceedings.Documents;

/// <summary>What an access class is called on the page; English, the key of its translations.</summary>
internal static class AccessWords
{
    public static string Of(AccessClass access) => access switch
    {
        AccessClass.Public => "Public",
        AccessClass.MembersOnly => "Members only",
        _ => "Restricted",
    };
}
