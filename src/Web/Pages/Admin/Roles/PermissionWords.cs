using Palmares.Kernel;

namespace Palmares.Web.Pages.Admin.Roles;

/// <summary>What each permission lets somebody do, as keys of translations.</summary>
internal static class PermissionWords
{
    public static string Of(Permission permission) => permission switch
    {
        Permission.ImportRecord => "Import the public record",
        Permission.DecideIdentity => "Decide who is who in the record",
        Permission.KeepRecord => "Keep the record: organisations, lineages, corrections",
        Permission.SeeStanding => "See members' standing and focal points",
        Permission.RunProgramme => "Run programmes and editions",
        Permission.ScreenEligibility => "Screen nominations for eligibility",
        Permission.FormPanel => "Form panels and settle conflicts",
        Permission.AssignJudges => "Assign judges",
        Permission.SeeResults => "See results once scoring has closed",
        Permission.WriteCitation => "Write and answer citations",
        Permission.PublishRoll => "Publish the roll, certificates and credentials",
        Permission.SeeTracking => "See indicators and follow laureates",
        Permission.ReadAudit => "Read the ledger and verify it",
        Permission.RegisterDocument => "Register documents",
        Permission.RecordInput => "Record inputs received for others",
        Permission.RunMeeting => "Run meetings of the body",
        Permission.SendLiaison => "Send liaison statements",
        Permission.TellStory => "Tell success stories and follow actions",
        Permission.ApproveStory => "Approve success stories",
        Permission.MakeReport => "Make reports",
        Permission.FeedLandscape => "Feed the register of awards",
        Permission.KeepLandscape => "Keep the register of awards and its texts",
        Permission.KeepPrivacy => "State what data is used for, and answer objections to it",
        Permission.KeepLetters => "Keep the wording of letters and reminders",
        Permission.KeepWebhooks => "Register programs that are told of acts",
        Permission.ObjectToSlate => "Object to a public slate for a member",
        Permission.Redact => "Black passages of nominations out for judges",
        _ => Shell.Labels.Of(permission),
    };
}
