using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Privacy.Stating;

namespace Palmares.Web.Pages.Privacy;

/// <summary>The words of the register of processings.</summary>
public static class PrivacyWords
{
    /// <summary>As it stands at the head of a row; modules name what they keep in small letters.</summary>
    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Of(ProcessingPurpose purpose) => purpose switch
    {
        ProcessingPurpose.Record => "The public record of standardisation",
        ProcessingPurpose.Nominations => "Nominations and endorsements",
        ProcessingPurpose.Judging => "Judging",
        ProcessingPurpose.Roll => "The roll of laureates",
        ProcessingPurpose.Tracking => "Indicators and emerging leaders",
        ProcessingPurpose.OutcomeStudies => "Studies of what became of laureates",
        _ => "Letters about calls and events",
    };

    public static string Of(RollRemoval removal) => removal switch
    {
        RollRemoval.AtOnce => "The laureate's own word is enough, at once",
        _ => "The laureate asks, and the secretary answers with reasons",
    };

    public static string Of(ControllerRole role) => role switch
    {
        ControllerRole.Controller => "Decides on its own why and how (controller)",
        ControllerRole.JointController => "Decides together with others (joint controller)",
        _ => "Works for another who decides (processor)",
    };

    public static string Of(LegalBasis basis) => basis switch
    {
        LegalBasis.Consent => "Consent",
        LegalBasis.Contract => "Contract",
        LegalBasis.LegalObligation => "Legal obligation",
        LegalBasis.PublicTask => "Task in the public interest",
        LegalBasis.LegitimateInterests => "Legitimate interests",
        _ => "The organisation's own instrument",
    };

    public static string Of(ObjectionState state) => state switch
    {
        ObjectionState.Open => "Waits for an answer",
        ObjectionState.Followed => "Followed",
        _ => "Not followed",
    };

    public static string Of(KeptReason why) => why switch
    {
        KeptReason.PublicRoll => "The public roll names them: an objection against the roll is the way",
        KeptReason.RunningEdition => "An edition in which they stand or speak is not over: a withdrawal comes first",
        KeptReason.Marks => "A decision rests on the marks they gave, which stand under the pseudonym",
        KeptReason.Proceedings => "It is a paper of the proceedings",
        KeptReason.LastSecretary => "Nobody else could run this installation",
        _ => "An objection of theirs waits for its answer",
    };

    public static string OfModule(string module) => module switch
    {
        "accounts" => "Account",
        "awards" => "Nominations and endorsements",
        "letters" => "Letters",
        "letter-choices" => "Wishes about letters",
        "privacy" => "Objections",
        "proceedings" => "Inputs",
        "review" => "Judging",
        _ => "Indicators and emerging leaders",
    };
}
