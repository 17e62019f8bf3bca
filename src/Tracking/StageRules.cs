using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>How far a piece of work has come.</summary>
public enum WorkStage
{
    /// <summary>Handed in by somebody; nobody took it up yet, or the record does not say.</summary>
    Submitted,

    /// <summary>A group works on it.</summary>
    Adopted,

    /// <summary>The group agreed on the text.</summary>
    Agreed,

    /// <summary>Approved, published, in force, or once was.</summary>
    Approved,
}

/// <summary>What each source's words for a document's state mean. Versioned: a change of the table is a new version of every figure.</summary>
/// <remarks>A state that ends a proposal (rejected, withdrawn, lapsed) takes nothing from what it had reached before.</remarks>
public static class StageRules
{
    /// <summary>Goes into the name of every figure.</summary>
    public const string Version = "stages-1";

    private static readonly Dictionary<string, WorkStage> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["in force"] = WorkStage.Approved, ["approved"] = WorkStage.Approved, ["published"] = WorkStage.Approved, ["recommendation"] = WorkStage.Approved, ["final"] = WorkStage.Approved,
        ["standard"] = WorkStage.Approved, ["superseded"] = WorkStage.Approved, ["active"] = WorkStage.Approved, ["living"] = WorkStage.Approved, ["withdrawal"] = WorkStage.Approved,
        ["statement"] = WorkStage.Approved, ["stage 4"] = WorkStage.Approved, ["obsolete"] = WorkStage.Approved, ["deprecated"] = WorkStage.Approved,
        ["agreed"] = WorkStage.Agreed, ["endorsed"] = WorkStage.Agreed, ["consented"] = WorkStage.Agreed, ["determined"] = WorkStage.Agreed, ["last call"] = WorkStage.Agreed, ["accepted"] = WorkStage.Agreed,
        ["proposed"] = WorkStage.Agreed, ["proposed recommendation"] = WorkStage.Agreed, ["proposed edited recommendation"] = WorkStage.Agreed, ["candidate recommendation snapshot"] = WorkStage.Agreed,
        ["candidate recommendation draft"] = WorkStage.Agreed, ["candidate recommendation"] = WorkStage.Agreed, ["stage 3"] = WorkStage.Agreed, ["stage 2.7"] = WorkStage.Agreed, ["provisional"] = WorkStage.Agreed,
        ["adopted"] = WorkStage.Adopted, ["working draft"] = WorkStage.Adopted, ["first public working draft"] = WorkStage.Adopted, ["last call working draft"] = WorkStage.Adopted, ["under study"] = WorkStage.Adopted,
        ["note"] = WorkStage.Adopted, ["draft note"] = WorkStage.Adopted, ["registry"] = WorkStage.Adopted, ["draft registry"] = WorkStage.Adopted, ["stage 2"] = WorkStage.Adopted, ["review"] = WorkStage.Adopted,
        ["experimental"] = WorkStage.Adopted, ["deferred"] = WorkStage.Adopted, ["merged"] = WorkStage.Adopted,
    };

    /// <summary>Where a source means something else by a word than the others do.</summary>
    private static readonly Dictionary<(string Source, string Word), WorkStage> Own = new()
    {
        // The XSF's Draft is a stable text that was approved; a PEP that was put off had never been taken up.
        [("xsf-xep", "draft")] = WorkStage.Approved, [("xsf-xep", "stable")] = WorkStage.Approved, [("python-pep", "deferred")] = WorkStage.Submitted, [("python-pep", "provisional")] = WorkStage.Agreed,
    };

    private static readonly HashSet<string> Ending = new(StringComparer.OrdinalIgnoreCase) { "rejected", "withdrawn", "retracted", "stagnant", "inactive", "deferred", "noted", "not handled", "expired" };

    /// <summary>The furthest a document says its work has come.</summary>
    public static WorkStage Of(string source, string key, string? type, IReadOnlyList<string> statuses) => source switch
    {
        "ietf-rfc" => WorkStage.Approved,
        "ietf-id" => key.StartsWith("draft-ietf-", StringComparison.Ordinal) || key.StartsWith("draft-irtf-", StringComparison.Ordinal) || key.StartsWith("draft-iab-", StringComparison.Ordinal) ? WorkStage.Adopted : WorkStage.Submitted,
        "oasis" => type == "standard" ? WorkStage.Approved : WorkStage.Adopted,
        "ogc" => type is "standard" or "community-standard" && !statuses.Contains("draft") ? WorkStage.Approved : type is "best-practice" or "engineering-report" ? WorkStage.Adopted : WorkStage.Submitted,
        _ => statuses.Count == 0 ? WorkStage.Submitted : statuses.Max(status => OfWord(source, status)),
    };

    /// <summary>Whether a document says that its work came to an end without approval.</summary>
    public static bool Ends(IReadOnlyList<string> statuses) => statuses.Count > 0 && Ending.Contains(statuses[0]);

    private static WorkStage OfWord(string source, string word) =>
        Own.TryGetValue((source, word.ToLowerInvariant()), out var own) ? own : Words.GetValueOrDefault(word, WorkStage.Submitted);
}

/// <summary>What a stage and a role weigh.</summary>
/// <remarks>Source: the programme's criteria for tracking; the weights are a convention, not a measurement, and are reviewed once a year.</remarks>
public static class TrackingWeights
{
    /// <summary>Goes into the name of every figure.</summary>
    public const string Version = "weights-1";

    public static double Of(WorkStage stage) => stage switch
    {
        WorkStage.Approved => 1,
        WorkStage.Agreed => .6,
        WorkStage.Adopted => .3,
        _ => 0,
    };

    public const double Editor = .5, Rapporteur = .7, Chair = 1, StudyGroupChair = 1.2;

    /// <summary>0 for a role that leads nothing: member, contact, delegate, one who held it once.</summary>
    public static double OfRole(string role, GroupKey group, string? groupName)
    {
        if (role.StartsWith("emeritus", StringComparison.Ordinal) || role.StartsWith("former", StringComparison.Ordinal) || role.StartsWith("candidate", StringComparison.Ordinal))
            return 0;
        if (role.Contains("chair", StringComparison.Ordinal) || role.Contains("convenor", StringComparison.Ordinal))
            return IsStudyGroup(group, groupName) ? StudyGroupChair : Chair;
        if (role is "lead" or "ptl" or "tc" or "ad")
            return Chair;
        if (role.Contains("rapporteur", StringComparison.Ordinal) || role == "tech-lead")
            return Rapporteur;
        return role.Contains("editor", StringComparison.Ordinal) ? Editor : 0;
    }

    private static bool IsStudyGroup(GroupKey group, string? name) =>
        (name ?? "").StartsWith("Study Group", StringComparison.OrdinalIgnoreCase) || group.Value is "TSAG" or "RAG" or "TDAG"
        || (group.Value.StartsWith("SG", StringComparison.Ordinal) && group.Value.Length is > 2 and < 6 && group.Value[2..].Trim().All(char.IsAsciiDigit));
}
