using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Kernel;

namespace Palmares.Web.Shell;

/// <summary>The main navigation: the rooms somebody may enter, in the order work travels.</summary>
public sealed class Navigation(IActionDescriptorCollectionProvider pages)
{
    /// <param name="Text">English, the key of its translations.</param>
    /// <param name="Url">Where it leads.</param>
    /// <param name="Needs">The permission that shows it; null for the public rooms.</param>
    public sealed record Item(string Text, string Url, Permission? Needs);

    private static readonly Item[] PublicRooms =
    [
        new("Laureates", "/roll", null),
        new("Open calls", "/calls", null),
        new("Stories", "/stories", null),
    ];

    private static readonly Item[] Rooms =
    [
        new("Home", "/home", Permission.SignedIn),
        new("Record", "/records", Permission.SearchRecord),
        new("Editions", "/awards/editions", Permission.RunProgramme),
        new("Nominations", "/awards/nominating", Permission.Nominate),
        new("Nominations about me", "/awards/consenting", Permission.AnswerNomination),
        new("Panels", "/review/panels", Permission.FormPanel),
        new("My reviews", "/review/scoring", Permission.Score),
        new("Results", "/review/results", Permission.SeeResults),
        new("Following", "/tracking/emerging", Permission.SeeTracking),
        new("Documents", "/proceedings/documents", Permission.ReadDocuments),
        new("Landscape", "/landscape/register", Permission.ReadLandscape),
        new("Stories", "/engagement/stories", Permission.TellStory),
        new("Reports", "/reports", Permission.MakeReport),
        new("Audit", "/audit", Permission.ReadAudit),
        new("Users", "/admin/users", Permission.ManageUsers),
    ];

    private readonly Lazy<HashSet<string>> _addresses = new(() => pages.ActionDescriptors.Items
        .OfType<PageActionDescriptor>()
        .Select(page => "/" + page.AttributeRouteInfo?.Template)
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Rooms that exist in this installation and that the actor may enter.</summary>
    public IEnumerable<Item> For(Actor actor)
    {
        var items = actor.User is null ? PublicRooms : Rooms.Where(item => actor.May(item.Needs!.Value));
        return items.Where(item => Exists(item.Url));
    }

    public bool Exists(string url) => _addresses.Value.Contains(url);
}
