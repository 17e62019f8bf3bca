namespace Palmares.Kernel;

/// <summary>A part somebody plays in a programme. A user may hold several; an endorser usually comes by link and holds none.</summary>
public enum Role
{
    Secretary,
    Nominator,
    Nominee,
    Endorser,
    Judge,
    Chair,
    Delegate,
    Rapporteur,
    Steward,
    Auditor,
}

/// <summary>Something a use case asks leave for. What a role may do stands in <see cref="Permissions"/> and nowhere else.</summary>
public enum Permission
{
    SignedIn,
    SearchRecord,
    ImportRecord,
    DecideIdentity,
    KeepRecord,
    SeeStanding,
    RunProgramme,
    Nominate,
    AnswerNomination,
    ScreenEligibility,
    FormPanel,
    DeclareConflict,
    AssignJudges,
    Score,
    SeeResults,
    Decide,
    WriteCitation,
    PublishRoll,
    SeeTracking,
    ReadAudit,
    ManageUsers,
    RegisterDocument,
    ReadDocuments,
    RecordInput,
    RunMeeting,
    SendLiaison,
    ReadLandscape,
    TellStory,
    ApproveStory,
    MakeReport,
    FeedLandscape,
    KeepLandscape,
    KeepPrivacy,
    KeepLetters,
    ActForUsers,
    KeepWebhooks,
    ObjectToSlate,
    MoveEditions,
    Redact,
}

/// <summary>The one table of what each role may do. Nothing is permitted that is not listed.</summary>
public static class Permissions
{
    private static readonly Permission[] Everyone = [Permission.SignedIn, Permission.SearchRecord, Permission.ReadDocuments, Permission.ReadLandscape];

    private static readonly Dictionary<Role, HashSet<Permission>> Table = new()
    {
        [Role.Secretary] =
        [
            .. Everyone, Permission.ImportRecord, Permission.SeeStanding, Permission.RunProgramme, Permission.Nominate, Permission.ScreenEligibility,
            Permission.FormPanel, Permission.AssignJudges, Permission.SeeResults, Permission.WriteCitation, Permission.PublishRoll,
            Permission.SeeTracking, Permission.ReadAudit, Permission.ManageUsers, Permission.RegisterDocument, Permission.RecordInput, Permission.RunMeeting, Permission.SendLiaison,
            Permission.TellStory, Permission.ApproveStory, Permission.MakeReport, Permission.FeedLandscape, Permission.KeepLandscape, Permission.KeepPrivacy, Permission.KeepLetters,
            Permission.ActForUsers, Permission.KeepWebhooks, Permission.MoveEditions, Permission.Redact,
        ],
        [Role.Nominator] = [.. Everyone, Permission.Nominate],
        [Role.Nominee] = [.. Everyone, Permission.AnswerNomination],
        [Role.Endorser] = [.. Everyone],
        [Role.Judge] = [.. Everyone, Permission.DeclareConflict, Permission.Score],
        [Role.Chair] =
        [
            .. Everyone, Permission.FormPanel, Permission.AssignJudges, Permission.DeclareConflict, Permission.Score,
            Permission.SeeResults, Permission.Decide, Permission.WriteCitation,
        ],
        [Role.Delegate] = [.. Everyone, Permission.TellStory, Permission.FeedLandscape, Permission.ObjectToSlate],
        [Role.Rapporteur] =
        [
            .. Everyone, Permission.RegisterDocument, Permission.RecordInput, Permission.RunMeeting, Permission.SendLiaison,
            Permission.TellStory, Permission.SeeTracking, Permission.MakeReport, Permission.FeedLandscape, Permission.KeepLandscape,
        ],
        [Role.Steward] = [.. Everyone, Permission.ImportRecord, Permission.DecideIdentity, Permission.KeepRecord],
        [Role.Auditor] = [.. Everyone, Permission.ReadAudit],
    };

    /// <summary>Roles that are played in person: nobody judges for another, and nobody answers for a nominee.</summary>
    private static readonly Role[] InPerson = [Role.Judge, Role.Chair, Role.Nominee];

    /// <summary>What comes with any role, built in or not.</summary>
    public static IReadOnlyList<Permission> OfEverybody => Everyone;

    public static IReadOnlySet<Permission> Of(Role role) => Table[role];

    /// <summary>What is left of somebody's roles to another who acts for them.</summary>
    public static IEnumerable<Role> ForHelp(IEnumerable<Role> roles) => roles.Except(InPerson);

    public static bool Grant(IEnumerable<Role> roles, Permission permission) => roles.Any(role => Table[role].Contains(permission));
}
