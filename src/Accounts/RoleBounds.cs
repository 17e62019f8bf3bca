using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>What a role that an installation defines may hold, and beside what a user may hold it. Pure.</summary>
/// <remarks>
/// The built-in roles stand as they are, with all they combine; these bounds are for what is added to them.
/// An award is doubted first where one person had two parts in it: who marks does not run the edition, who checks the ledger does not act in it.
/// </remarks>
public static class RoleBounds
{
    /// <summary>Played in person, with a seat on a panel, a nomination made or received: the built-in roles give these.</summary>
    private static readonly HashSet<Permission> InPerson = [Permission.Score, Permission.Decide, Permission.DeclareConflict, Permission.AnswerNomination, Permission.Nominate];

    /// <summary>Whoever has one of these could widen what they themselves may, act under another's name, or take everything away.</summary>
    private static readonly HashSet<Permission> Secretarys = [Permission.ManageUsers, Permission.ActForUsers, Permission.MoveEditions];

    /// <summary>Changes nothing and is nobody's part in an award.</summary>
    private static readonly HashSet<Permission> Reading = [.. Permissions.OfEverybody, Permission.SeeStanding, Permission.SeeTracking, Permission.ReadAudit];

    private static readonly HashSet<Permission> Marking = [Permission.Score, Permission.Decide];

    private static readonly HashSet<Permission> Running = [Permission.RunProgramme, Permission.ScreenEligibility, Permission.PublishRoll, Permission.KeepLetters, Permission.Redact];

    private static readonly HashSet<Permission> InsideView = [Permission.SeeResults, Permission.FormPanel, Permission.AssignJudges, Permission.ScreenEligibility, Permission.RunProgramme, Permission.WriteCitation, Permission.PublishRoll, Permission.Redact];

    private static readonly (HashSet<Permission> One, HashSet<Permission> Other, Error Why)[] Apart =
    [
        (Marking, Running, AccountsErrors.MarkingApartFromRunning),
        (Marking, [Permission.DecideIdentity, Permission.KeepRecord, Permission.ImportRecord], AccountsErrors.MarkingApartFromTheRecord),
        ([Permission.Nominate], InsideView, AccountsErrors.NominatingApartFromInside),
        ([Permission.AnswerNomination], InsideView, AccountsErrors.NomineeApartFromInside),
        ([Permission.ObjectToSlate], [.. InsideView, .. Marking], AccountsErrors.ObjectingApartFromInside),
    ];

    /// <summary>What opens no door by itself, and what opens it.</summary>
    private static readonly Dictionary<Permission, Permission> Needs = new()
    {
        [Permission.MakeReport] = Permission.TellStory,
        [Permission.ApproveStory] = Permission.TellStory,
        [Permission.PublishRoll] = Permission.WriteCitation,
        [Permission.KeepLandscape] = Permission.FeedLandscape,
        [Permission.SeeStanding] = Permission.ImportRecord,
        [Permission.Redact] = Permission.RunProgramme,
    };

    /// <summary>What can be chosen for a role of one's own; what everybody has comes with it.</summary>
    public static IReadOnlyList<Permission> Choosable { get; } =
        [.. Enum.GetValues<Permission>().Where(one => !Permissions.OfEverybody.Contains(one) && !InPerson.Contains(one) && !Secretarys.Contains(one))];

    /// <summary>All bounds in words, for whoever defines a role.</summary>
    public static IReadOnlyList<Error> Reasons { get; } = [AccountsErrors.PlayedInPerson, AccountsErrors.StaysWithTheSecretary, .. Apart.Select(one => one.Why), AccountsErrors.AuditorActsInNothing];

    /// <summary>What was chosen, with what it needs, in order and each once.</summary>
    public static IReadOnlyList<Permission> Whole(IEnumerable<Permission> chosen) =>
        [.. chosen.SelectMany(one => Needs.TryGetValue(one, out var needed) ? new[] { one, needed } : [one]).Distinct().Order()];

    /// <summary>Why a role of these permissions cannot be; null when it can.</summary>
    public static Error? Refuse(IReadOnlyCollection<Permission> own)
    {
        if (own.All(Permissions.OfEverybody.Contains))
            return AccountsErrors.OwnRoleGrantsNothing;
        if (own.Any(InPerson.Contains))
            return AccountsErrors.PlayedInPerson;
        return own.Any(Secretarys.Contains) ? AccountsErrors.StaysWithTheSecretary : Refuse(own, []);
    }

    /// <summary>Why somebody with these built-in roles cannot hold these permissions beside them; null when they can.</summary>
    public static Error? Refuse(IReadOnlyCollection<Permission> own, IReadOnlyCollection<Role> roles)
    {
        var builtIn = roles.SelectMany(Permissions.Of).ToHashSet();
        var added = own.Where(one => !builtIn.Contains(one)).ToHashSet();
        var all = builtIn.Union(added).ToHashSet();
        if ((added.Contains(Permission.ReadAudit) && !all.IsSubsetOf(Reading)) || (roles.Contains(Role.Auditor) && !added.IsSubsetOf(Reading)))
            return AccountsErrors.AuditorActsInNothing;
        foreach (var (one, other, why) in Apart)
        {
            // A pair that built-in roles bring together by themselves is not this role's doing.
            if ((added.Overlaps(one) && all.Overlaps(other)) || (all.Overlaps(one) && added.Overlaps(other)))
                return why;
        }

        return null;
    }
}
