using Palmares.Kernel;

namespace Palmares.Landscape;

/// <summary>Every refusal of Landscape.</summary>
public static class LandscapeErrors
{
    public static readonly Error NoSuchAward = Error.NotFound("There is no award '{0}' in the register.");
    public static readonly Error NoSuchCell = Error.NotFound("There is no point '{0}' in the register.");
    public static readonly Error NoSuchProposal = Error.NotFound("There is no such proposal, or you may not see it.");
    public static readonly Error NoSuchAnalysis = Error.NotFound("There is no such analysis, or you may not see it.");
    public static readonly Error NoSuchText = Error.NotFound("There is no such text.");
    public static readonly Error NoSuchVersion = Error.NotFound("There is no version {0} of this text.");
    public static readonly Error NoSuchClause = Error.NotFound("There is no clause '{0}' in this text.");
    public static readonly Error NoSuchPoint = Error.NotFound("There is no such open point.");
    public static readonly Error NoSuchSheet = Error.NotFound("There is no such sheet, or it is not released to you yet.");
    public static readonly Error NoSuchTopic = Error.NotFound("There is no such topic.");

    public static readonly Error MemberNeeded = Error.Invalid("Enter the member that speaks, in at most {0} characters.", "Member");
    public static readonly Error OnBehalfIsForKeepers = Error.Forbidden("Only the secretariat records an input on behalf of a member.", "OnBehalf");
    public static readonly Error DocumentNotRegistered = Error.Invalid("The document '{0}' is not in the register.", "Document", "Register it under Documents first, so that its access class is known.");
    public static readonly Error TooLong = Error.Invalid("This has {0} characters; the limit is {1}.", mend: "Shorten it.");

    public static readonly Error StatementNeeded = Error.Invalid("Say what the source states.", "Text");
    public static readonly Error NothingStated = Error.Invalid("Leave the text empty unless the source states something.", "Text");
    public static readonly Error SourceNeeded = Error.Invalid("Enter the source: a web address or where it can be read.", "Source");
    public static readonly Error SeenInFuture = Error.Invalid("The day on which the source was seen lies in the future.", "Seen");
    public static readonly Error ConfidenceNeeded = Error.Invalid("Choose high, medium or low.", "Confidence");
    public static readonly Error ProposalDecided = Error.Conflict("This proposal was decided already.");
    public static readonly Error ReasonNeeded = Error.Invalid("Give the reason.", "Reason");
    public static readonly Error RemarkNeeded = Error.Invalid("Write the comment.", "Remark");

    public static readonly Error TitleNeeded = Error.Invalid("Enter a title of at most {0} characters.", "Title");
    public static readonly Error SubjectNeeded = Error.Invalid("Choose the programme to compare.", "Subject");
    public static readonly Error UnknownAward = Error.Invalid("'{0}' is not in the register.", "Awards");
    public static readonly Error ItselfOnly = Error.Invalid("Choose at least one programme other than the one compared.", "Awards");
    public static readonly Error NotYourAnalysis = Error.Forbidden("An analysis belongs to its proposer; send an opinion instead.");
    public static readonly Error UnknownDimension = Error.Invalid("'{0}' is not one of the 28 points of comparison.", "Dimension");
    public static readonly Error NamedSourceNeeded = Error.Invalid("Name whose opinion this is, and where it is said.", "NamedSource");
    public static readonly Error NoteNeeded = Error.Invalid("Write the reason.", "Note");

    public static readonly Error GroupNeeded = Error.Invalid("Enter the responsible group.", "Group");
    public static readonly Error ClauseNeeded = Error.Invalid("A text needs at least one clause with a code and a heading; codes differ.", "Clauses");
    public static readonly Error ClauseKeyNeeded = Error.Invalid("Enter a short code for the new clause: letters, digits and hyphens, at most {0}.", "Key");
    public static readonly Error ClauseKeyTaken = Error.Conflict("There is already a clause '{0}'.", "Key");
    public static readonly Error WordingNeeded = Error.Invalid("Enter the heading and the wording you propose.", "Body");
    public static readonly Error NothingChanged = Error.Invalid("The wording you propose is the present one.", "Body");
    public static readonly Error WeightLimits = Error.Invalid("A weight is a whole percentage from 1 to 100.", "Weight");
    public static readonly Error AnchorsLimits = Error.Invalid("Give {0} anchors, one for each point of the scale, or none.", "Anchors");
    public static readonly Error WhyNeeded = Error.Invalid("Say why you propose it.", "Why");
    public static readonly Error MeetingNeeded = Error.Invalid("Name the meeting of the responsible group.", "Meeting");
    public static readonly Error AdoptingDocumentNeeded = Error.Invalid("Enter the number of the document that records the adoption.", "Document");
    public static readonly Error ClauseMoved = Error.Conflict("The clause '{0}' is no longer in the text.", mend: "Record this proposal as not agreed, or propose it anew.");
    public static readonly Error ReservationIncomplete = Error.Invalid("A reservation needs its member and its text.", "Reservation");
    public static readonly Error StillOpen = Error.Conflict("The text cannot be adopted while {0} proposals and {1} points are open.", mend: "Agree, decline or settle each of them first.");
    public static readonly Error WeightsNotWhole = Error.Conflict("The weights sum to {0}; they must sum to 100 before adoption.");
    public static readonly Error AnchorsMissing = Error.Conflict("The criterion '{0}' has no anchors yet.");
    public static readonly Error AlreadyAdopted = Error.Conflict("This version was adopted already.");
    public static readonly Error NotAdopted = Error.Conflict("No version of this text has been adopted.");
    public static readonly Error NotCriteria = Error.Conflict("Only criteria are handed to an edition for judging.");
    public static readonly Error EditionOpened = Error.Conflict("This edition has opened; it keeps the texts it was opened with.");
    public static readonly Error ImpactAfterOpening = Error.Conflict("An edition with these criteria has opened; the effect of other weights is no longer shown.");

    public static readonly Error UnknownAttribute = Error.Invalid("'{0}' is not an attribute of the sheet.", "Attribute");
    public static readonly Error OptionIncomplete = Error.Invalid("Say who owns, who pays and who decides.", "Owns");
    public static readonly Error OptionsFirst = Error.Conflict("Choose an option first: one award, a core with variants, or several.");
    public static readonly Error OptionNotDescribed = Error.Conflict("This option has not been described yet.");
    public static readonly Error CellNeeded = Error.Invalid("Enter the current practice, a position or a proposed text.", "CurrentPractice");
    public static readonly Error OwnerNeeded = Error.Invalid("Say which function follows this up.", "Owner");
    public static readonly Error NotYourSector = Error.Forbidden("You speak for another Sector.");
    public static readonly Error AlreadyReleased = Error.Conflict("The sheet was released already.");
    public static readonly Error TopicNeeded = Error.Invalid("Enter the topic and both groups.", "Topic");
    public static readonly Error SameSector = Error.Invalid("The two groups are of the same Sector.", "ToSector");
    public static readonly Error ConfirmationInFuture = Error.Invalid("The day of the confirmation lies in the future.", "ConfirmedOn");
    public static readonly Error NoSuchUser = Error.NotFound("There is no user with this e-mail address.", "Email");
}
