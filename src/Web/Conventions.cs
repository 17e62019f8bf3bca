using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web;

/// <summary>Who may open which folder of pages. A page whose folder is not listed answers nobody.</summary>
/// <remarks>A folder asks for the least any of its pages needs; the use cases check each act again.</remarks>
public static class Conventions
{
    public static readonly IReadOnlyList<(string Folder, Permission Needs)> Rooms =
    [
        ("/Home", Permission.SignedIn),
        ("/Account", Permission.SignedIn),
        ("/Records", Permission.SearchRecord),
        ("/Records/Identity", Permission.DecideIdentity),
        ("/Records/Imports", Permission.ImportRecord),
        ("/Tracking/Cohorts", Permission.SeeTracking),
        ("/Tracking/Evidence", Permission.SeeTracking),
        ("/Tracking/Indicators", Permission.SeeTracking),
        ("/Tracking/OptingIn", Permission.SeeTracking),
        ("/Tracking/Outcomes", Permission.SeeTracking),
        // Which documents are one piece of work belongs to the public record; to part and to join asks for more.
        ("/Tracking/Lineage", Permission.SearchRecord),
        ("/Awards/Programmes", Permission.RunProgramme),
        ("/Awards/Editions", Permission.RunProgramme),
        ("/Awards/Nominating", Permission.Nominate),
        ("/Awards/Endorsing", Permission.Nominate),
        ("/Awards/CoNominating", Permission.Nominate),
        ("/Awards/Tying", Permission.Nominate),
        ("/Awards/Merging", Permission.RunProgramme),
        ("/Awards/Inviting", Permission.RunProgramme),
        ("/Awards/Consenting", Permission.AnswerNomination),
        ("/Awards/Screening", Permission.ScreenEligibility),
        ("/Awards/Redacting", Permission.Redact),
        ("/Awards/Handling", Permission.RunProgramme),
        ("/Awards/Statistics", Permission.RunProgramme),
        ("/Awards/Deciding", Permission.SeeResults),
        ("/Awards/Publishing", Permission.WriteCitation),
        ("/Awards/Certificates", Permission.PublishRoll),
        ("/Awards/Withdrawing", Permission.PublishRoll),
        ("/Awards/Celebrating", Permission.WriteCitation),
        ("/Awards/Notifying", Permission.PublishRoll),
        ("/Awards/Reporting", Permission.ReadAudit),
        ("/Awards/Serving", Permission.Score),
        // Duties are entrusted person by person, and a party has a standing towards one nomination: the use cases know who.
        ("/Awards/Approving", Permission.SignedIn),
        ("/Awards/Telling", Permission.SignedIn),
        ("/Awards/Objecting", Permission.SignedIn),
        ("/Review/Panels", Permission.FormPanel),
        ("/Review/Parties", Permission.FormPanel),
        // The secretary decides on conflicts and declares none; the two pages ask for what they need.
        ("/Review/Conflicts", Permission.SignedIn),
        // The secretary adds samples, judges mark them; the use cases ask for what they need.
        ("/Review/Practising", Permission.SignedIn),
        ("/Review/Wishing", Permission.Score),
        ("/Review/Counting", Permission.FormPanel),
        ("/Review/Lotteries", Permission.SignedIn),
        // Judges, chair, secretary and nominators talk here, each in the threads that are theirs; the use cases draw the line.
        ("/Review/Deliberating", Permission.SignedIn),
        ("/Review/Clarifying", Permission.SignedIn),
        ("/Review/Seconding", Permission.SignedIn),
        ("/Review/Handing", Permission.DeclareConflict),
        ("/Review/Assigning", Permission.AssignJudges),
        ("/Review/Scoring", Permission.Score),
        ("/Review/Results", Permission.SeeResults),
        ("/Review/Meeting", Permission.SeeResults),
        // Secretary, chair, judges and nominators each have their own list; the use case asks which.
        ("/Review/Listing", Permission.SignedIn),
        ("/Proceedings", Permission.ReadDocuments),
        ("/Landscape", Permission.ReadLandscape),
        ("/Engagement", Permission.TellStory),
        ("/Reports", Permission.MakeReport),
        ("/Reports/Archiving", Permission.MoveEditions),
        ("/Audit", Permission.ReadAudit),
        ("/Privacy", Permission.KeepPrivacy),
        ("/Letters", Permission.KeepLetters),
        ("/Webhooks", Permission.KeepWebhooks),
        ("/Admin", Permission.ManageUsers),
    ];

    /// <summary>Whether somebody may enter the room an address stands in. For links that other modules name: what is not open is told without a link.</summary>
    public static bool MayOpen(Actor by, string address) =>
        Rooms.Where(room => address.StartsWith(room.Folder, StringComparison.OrdinalIgnoreCase)).OrderByDescending(room => room.Folder.Length).Take(1).All(room => by.May(room.Needs));

    /// <summary>Everything somebody without an account may open, and nothing else.</summary>
    public static readonly IReadOnlyList<string> Public =
    [
        "/Public/Index",
        "/Public/Privacy",
        "/Public/Accessibility",
        "/Public/Roll",
        "/Public/Laureates",
        "/Public/Credentials",
        "/Public/Certificates",
        "/Public/Gallery",
        "/Public/Calls",
        "/Public/Stories",
        "/Public/Events",
        "/Public/Endorse",
        "/Public/Report",
        "/Public/CoNominate",
        "/Public/Nominate",
        "/Public/Consent",
        "/Public/Outcome",
        "/Public/Slate",
        "/Public/Confirm",
        "/Public/Correction",
        "/Public/Objection",
        "/Public/OwnRecord",
        "/Public/Unsubscribe",
        "/Account/SignIn",
        "/Account/SignOut",
        "/Account/First",
        "/Account/Join",
        "/Api/Index",
        "/Status/Index",
    ];

    internal static void Apply(PageConventionCollection pages)
    {
        pages.Add(new PageAddresses());
        foreach (var (folder, needs) in Rooms)
            pages.AuthorizeFolder(folder, MayRequirement.PolicyName(needs));
        foreach (var path in Public)
        {
            pages.AllowAnonymousToPage(path);
            pages.AllowAnonymousToFolder(path);
        }
    }

    internal static void Apply(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(MayRequirement.PolicyName(permission), policy => policy.RequireAuthenticatedUser().AddRequirements(new MayRequirement(permission)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();
        options.DefaultPolicy = options.FallbackPolicy;
    }
}
