using Palmares.Kernel;

namespace Palmares.Proceedings;

/// <summary>Who may know that a document exists.</summary>
public enum AccessClass
{
    Public,
    MembersOnly,
    Restricted,
}

public static class Access
{
    /// <summary>The classes a viewer may see. Applied before anything is matched, counted or paged.</summary>
    public static IReadOnlyList<AccessClass> Of(Actor viewer) =>
        viewer.May(Permission.RegisterDocument) ? [AccessClass.Public, AccessClass.MembersOnly, AccessClass.Restricted]
        : viewer.May(Permission.ReadDocuments) ? [AccessClass.Public, AccessClass.MembersOnly]
        : [AccessClass.Public];
}
