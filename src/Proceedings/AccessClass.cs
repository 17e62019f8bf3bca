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
    private static readonly AccessClass[] All = [AccessClass.Public, AccessClass.MembersOnly, AccessClass.Restricted];

    /// <summary>The classes a viewer may see. Applied before anything is matched, counted or paged.</summary>
    public static IReadOnlyList<AccessClass> Of(Actor viewer) =>
        viewer.May(Permission.RegisterDocument) ? All
        : viewer.May(Permission.ReadDocuments) ? All[..2]
        : All[..1];

    /// <summary>What is made from several things is as closed as the most closed of them; from nothing, public.</summary>
    public static AccessClass Strictest(params IEnumerable<AccessClass> of) => of.Append(AccessClass.Public).Max();

    /// <summary>What a document of class <paramref name="papers"/> may be made from: its own class and all that are more open.</summary>
    public static IReadOnlyList<AccessClass> UpTo(AccessClass papers) => All[..((int)papers + 1)];
}
