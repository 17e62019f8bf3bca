using Palmares.Papers.Word;
using Palmares.Proceedings;

namespace Palmares.Web.Pages.Proceedings;

/// <summary>What the enumerations of Proceedings are called on pages; English, the key of their translations.</summary>
internal static class ProceedingsWords
{
    public static string Of(InputStanding standing) => standing switch
    {
        InputStanding.Confirmed => "Confirmed by its author",
        InputStanding.Corrected => "Corrected by its author",
        _ => "As received, not yet confirmed",
    };

    public static string Of(InputChannel channel) => channel switch
    {
        InputChannel.Email => "By e-mail",
        InputChannel.Document => "In a document",
        InputChannel.Meeting => "Said in a meeting",
        _ => "Entered by the member",
    };

    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.AdvisoryGroup => "Advisory group",
        MeetingKind.StudyGroup => "Study group",
        MeetingKind.RapporteurGroup => "Rapporteur group",
        _ => "Workshop",
    };

    public static string Of(MeetingMode mode) => mode switch
    {
        MeetingMode.Electronic => "E-meeting",
        MeetingMode.InPerson => "In person",
        _ => "In person and remote",
    };

    public static string Of(DecisionWord word) => word switch
    {
        DecisionWord.SentByLiaison => "Sent by liaison statement",
        DecisionWord.CarriedForward => "Carried forward",
        _ => word.ToString(),
    };

    public static string Of(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Timetable => "Timetable of meetings to be published",
        DeadlineKind.Convening => "Letter of convening to be sent",
        DeadlineKind.ContributionsForTranslation => "Contributions to be translated",
        DeadlineKind.DraftTexts => "Draft texts as TDs (encouraged)",
        DeadlineKind.Registration => "Registration",
        DeadlineKind.Contributions => "Contributions",
        DeadlineKind.Posting => "Last contributions to be posted (3 working days)",
        DeadlineKind.TemporaryDocuments => "TDs to be available",
        DeadlineKind.EventReports => "Reports of events less than 21 days old",
        DeadlineKind.Report => "Report of the meeting",
        _ => "Results of approval to be announced",
    };

    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.Contribution => "Contribution",
        PaperKind.TemporaryDocument => "Temporary document (TD)",
        PaperKind.Report => "Report",
        PaperKind.LiaisonStatement => "Liaison statement",
        _ => "Circular",
    };

    public static string FileName(PaperKind kind) => kind switch
    {
        PaperKind.Contribution => "contribution",
        PaperKind.TemporaryDocument => "temporary-document",
        _ => "circular",
    };

    public static string Of(HeaderFamily family) => family switch
    {
        HeaderFamily.Standardization => "Standardization sector: a table of labelled rows",
        HeaderFamily.Development => "Development sector, Council and inter-sector groups: a box with summary and action",
        _ => "Radiocommunication sector: source and title in the middle",
    };

    public static string Of(Presence presence) => presence switch { Presence.OnSite => "On site", Presence.Remote => "Remote", _ => "Apologies" };

    public static string Of(LiaisonPurpose purpose) => purpose switch { LiaisonPurpose.Action => "for action", LiaisonPurpose.Comment => "for comment", _ => "for information" };

    public static string Of(DocumentEffect effect) => effect switch
    {
        DocumentEffect.Proposed => "Proposed a change of",
        DocumentEffect.Changed => "Changed",
        DocumentEffect.Decided => "Recorded a decision on",
        DocumentEffect.Reported => "Reported on",
        _ => "Was made from",
    };
}
