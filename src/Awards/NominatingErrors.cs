using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Refusals about who nominates: beside whom, by which code, how often, and what became one.</summary>
public static class NominatingErrors
{
    public static readonly Error NotYoursToChange = Error.Forbidden("You may read this nomination; changing it is for others.", mend: "Ask the nominator.");
    public static readonly Error CoNominationClosed = Error.Conflict("Co-nominators join and sign until screening closes.");
    public static readonly Error RoleNeeded = Error.Invalid("Choose what this person may do.", "Role");
    public static readonly Error CoNominatorIsNominee = Error.Invalid("The nominee cannot nominate.", "Email");
    public static readonly Error CoNominatorIsNominator = Error.Invalid("This is the nominator.", "Email");
    public static readonly Error CoNominatorEndorses = Error.Invalid("This person is asked to endorse the nomination.", "Email", "One person either nominates or endorses.");
    public static readonly Error EndorserNominates = Error.Invalid("This person nominates too.", "Email", "One person either nominates or endorses: ask somebody else.");
    public static readonly Error CoNominatorAskedAlready = Error.Conflict("This person has been invited already.", "Email");
    public static readonly Error CoNominatorsMost = Error.Conflict("At most {0} people nominate beside the nominator.");
    public static readonly Error NoSuchCoNominator = Error.NotFound("There is no such co-nominator.");
    public static readonly Error NotYours = Error.Conflict("You cannot take part in this nomination: you are the nominee, the nominator, or in it already.");
    public static readonly Error NothingToSign = Error.NotFound("There is nothing for you to sign here.");
    public static readonly Error WordsChanged = Error.Conflict("The nomination was changed since you opened it.", mend: "Read it again, then sign.");

    public static readonly Error TieNameNeeded = Error.Invalid("Enter who it is, at most {0} characters.", "Name");
    public static readonly Error TieKindNeeded = Error.Invalid("Choose what the tie is.", "Kind");
    public static readonly Error TiesMost = Error.Conflict("At most {0} people can be named.", mend: "Write to the secretary if there are more.");
    public static readonly Error TiesClosed = Error.Conflict("Ties are stated until screening closes.");
    public static readonly Error NoSuchTie = Error.NotFound("You have named nobody of this kind.");

    public static readonly Error CannotMerge = Error.Conflict("Only nominations of one edition and one category that were sent can become one, before judging begins.");
    public static readonly Error MergeNeedsTwo = Error.Invalid("Choose two different nominations.", "Other");
    public static readonly Error MergeContested = Error.Conflict("A line of {0} is contested. Answer that first.");
    public static readonly Error MergeKeepsThat = Error.Conflict("{0} has taken over another nomination already.", mend: "Keep that one, and merge the other into it.");
    public static readonly Error MergeChanged = Error.Conflict("One of the two was changed since you opened this page.", mend: "Look at the preview again.");
    public static readonly Error MergeReasonNeeded = Error.Invalid("Say why the two are of one person, at most {0} characters.", "Reason");
    public static readonly Error NoSuchMerge = Error.NotFound("There is no such merge.");
    public static readonly Error MergeStands = Error.Conflict("A merge can be undone until judging begins, the last one of a nomination first.");

    public static readonly Error ByInvitationOnly = Error.Conflict("Nominations in this edition are by invitation, and you hold none for this category.", mend: "Open the link you were sent, or ask the secretary for one.");
    // One answer for a code that never was, is over, is used up or was withdrawn: it must not tell which.
    public static readonly Error CodeNotValid = Error.NotFound("This invitation opens nothing, or nothing any more.", mend: "Ask the person who sent it for another.");
    public static readonly Error InvitationUses = Error.Invalid("An invitation is for 1 to {0} people.", "Uses");
    public static readonly Error InvitationUntil = Error.Invalid("Give a day that is still to come, at the latest the day nominating closes.", "Until");
    public static readonly Error InvitationCategory = Error.Invalid("There is no such category in this edition.", "Category");
    public static readonly Error NoSuchInvitation = Error.NotFound("There is no such invitation, or it was withdrawn.");

    public static readonly Error LimitWrong = Error.Invalid("A limit is a number from 1 to {0}; leave it empty for none.", "PerNominator");
    public static readonly Error OverNominatorLimit = Error.Conflict("{0} may send at most {1} nominations in this edition, and so many are sent.", mend: "Withdraw one of them to send another.");
    public static readonly Error OverOrganisationLimit = Error.Conflict("At most {1} nominations of {0} can be sent in this edition, and so many are sent.", mend: "Agree within your organisation which to withdraw.");
    public static readonly Error OverSoftLimit = Error.Conflict("With this one, {0} has sent more than the {1} nominations this edition asks for at most. It may be passed: say why.", "OverReason");
}
