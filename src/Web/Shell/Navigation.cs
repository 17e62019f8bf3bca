using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Kernel;

namespace Palmares.Web.Shell;

/// <summary>The main navigation: the rooms somebody may enter, in the order work travels.</summary>
public sealed partial class Navigation(IActionDescriptorCollectionProvider pages)
{
    /// <param name="Text">English, the key of its translations.</param>
    /// <param name="Url">Where it leads.</param>
    /// <param name="Needs">The permission that shows it; null for the public rooms.</param>
    /// <param name="Purpose">What it is for, in one line.</param>
    public sealed record Item(string Text, string Url, Permission? Needs, string Purpose)
    {
        /// <summary>Of which group of rooms it is one; English, the key of its translations.</summary>
        public string Group { get; init; } = Text;
    }

    /// <summary>With more rooms than this the first line names groups, and the second the rooms of the one that is entered.</summary>
    public const int InOneLine = 9;

    private static readonly Item[] PublicRooms =
    [
        new("Laureates", "/roll", null, "Who was honoured, and why."),
        new("Open calls", "/calls", null, "Where nominations are open."),
        new("Stories", "/stories", null, "What standards changed."),
    ];

    private static readonly Item[] Rooms =
    [
        new("Home", "/home", Permission.SignedIn, "What waits for you."),
        new("Record", "/records", Permission.SearchRecord, "Search people, documents and organisations."),
        new("Who is who", "/records/identity", Permission.DecideIdentity, "Decide which mentions are one person.") { Group = "Record" },
        new("Organisations", "/records/organisations", Permission.KeepRecord, "Say which names are one organisation, and what belongs to what.") { Group = "Record" },
        new("Corrections", "/records/corrections", Permission.KeepRecord, "Answer what readers found wrong in the record.") { Group = "Record" },
        new("Imports", "/records/imports", Permission.ImportRecord, "Where the record comes from, and when it was read.") { Group = "Record" },
        new("Editions", "/awards/editions", Permission.RunProgramme, "Run a call from opening to publication.") { Group = "Award" },
        new("Nominations", "/awards/nominating", Permission.Nominate, "Put somebody forward, with proof.") { Group = "Award" },
        new("Nominations about me", "/awards/consenting", Permission.AnswerNomination, "Read what is said about you, correct it, agree or not.") { Group = "Award" },
        new("Lists", "/review/listing", Permission.SeeResults, "Search, sort and save nominations as files.") { Group = "Review" },
        new("Panels", "/review/panels", Permission.FormPanel, "Form the panel and settle conflicts.") { Group = "Review" },
        new("Assigning", "/review/assigning", Permission.AssignJudges, "Who reads what, and why.") { Group = "Review" },
        new("My reviews", "/review/scoring", Permission.Score, "Read and mark what is assigned to you.") { Group = "Review" },
        new("Deliberation", "/review/deliberating", Permission.DeclareConflict, "Talk about nominations, ask the nominator, hand over.") { Group = "Review" },
        new("Questions to me", "/review/clarifying", Permission.Nominate, "Answer what the chair asks about your nominations.") { Group = "Review" },
        new("Results", "/review/results", Permission.SeeResults, "Calibrated scores with their intervals.") { Group = "Review" },
        new("Meeting", "/review/meeting", Permission.SeeResults, "Hold the deciding meeting, and draft its minutes.") { Group = "Review" },
        new("Decisions", "/awards/deciding", Permission.SeeResults, "What the panel decided, and why.") { Group = "Award" },
        new("Indicators", "/tracking/indicators", Permission.SeeTracking, "What the record supports about people's work, with its intervals.") { Group = "Tracking" },
        new("Emerging", "/tracking/indicators/emerging", Permission.SeeTracking, "Who comes next: counts, works without successors, and names of those who agreed.") { Group = "Tracking" },
        new("Following", "/tracking/cohorts", Permission.SeeTracking, "What laureates did since their award.") { Group = "Tracking" },
        new("Outcomes", "/tracking/outcomes", Permission.SeeTracking, "Whether an award changes anything: laureates beside people like them.") { Group = "Tracking" },
        new("Documents", "/proceedings/documents", Permission.ReadDocuments, "Contributions, liaisons and inputs by number.") { Group = "Papers" },
        new("Landscape", "/landscape/register", Permission.ReadLandscape, "Other bodies' awards, gaps and criteria.") { Group = "Papers" },
        new("Stories", "/engagement/stories", Permission.TellStory, "Collect success stories and follow up actions.") { Group = "Papers" },
        new("Reports", "/reports", Permission.MakeReport, "Documents ready for the advisory group.") { Group = "Papers" },
        new("Audit", "/audit", Permission.ReadAudit, "Every act, and proof that none was changed.") { Group = "Running the site" },
        new("Mail", "/admin/mail", Permission.ManageUsers, "Letters waiting, sent and failed.") { Group = "Running the site" },
        new("Privacy", "/privacy/stating", Permission.KeepPrivacy, "What personal data is used for, and who objects.") { Group = "Running the site" },
        new("Webhooks", "/webhooks/registering", Permission.KeepWebhooks, "Programs that are told of acts as they happen.") { Group = "Running the site" },
        new("Users", "/admin/users", Permission.ManageUsers, "Invite people and give them roles.") { Group = "Running the site" },
    ];

    public static IEnumerable<Item> Every => PublicRooms.Concat(Rooms);

    private readonly Lazy<HashSet<string>> _addresses = new(() => pages.ActionDescriptors.Items
        .OfType<PageActionDescriptor>()
        .Select(page => OptionalEnd().Replace("/" + page.AttributeRouteInfo?.Template, ""))
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The room a page stands in: the closest address above it, else the only room of its house, so that every page of the documents' world lights up Documents.</summary>
    public static Item? Here(IReadOnlyCollection<Item> items, string path)
    {
        var above = items.Where(item => path == item.Url || path.StartsWith(item.Url + "/", StringComparison.Ordinal)).MaxBy(item => item.Url.Length);
        var house = items.Where(item => House(item.Url) == House(path)).Take(2).ToList();
        return above ?? (house.Count == 1 ? house[0] : null);
    }

    /// <summary>The group a page stands in: that of its room, else the only group of its house, since many pages of an award belong to no one room.</summary>
    public static string? GroupOf(IReadOnlyCollection<Item> items, string path) =>
        Here(items, path)?.Group ?? (items.Where(item => House(item.Url) == House(path)).Select(item => item.Group).Distinct().Take(2).ToList() is [var only] ? only : null);

    private static string House(string path) => path.Split('/', 3) is ["", var first, ..] ? first : "";

    /// <summary>Rooms that exist in this installation and that the actor may enter.</summary>
    public IEnumerable<Item> For(Actor actor)
    {
        var items = actor.User is null ? PublicRooms : Rooms.Where(item => actor.May(item.Needs!.Value));
        return items.Where(item => Exists(item.Url));
    }

    public bool Exists(string url) => _addresses.Value.Contains(url);

    /// <summary>A room whose last part may be left out answers at its bare address too.</summary>
    [GeneratedRegex(@"/\{[^{}]+\?\}$")]
    private static partial Regex OptionalEnd();
}
