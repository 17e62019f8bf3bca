using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>Every refusal of Review. None says anything of a nomination that the reader has a conflict with.</summary>
public static class ReviewErrors
{
    public static readonly Error NoSuchEdition = Error.NotFound("There is no such edition.");
    public static readonly Error NoPanel = Error.NotFound("This edition has no panel yet.", mend: "Form the panel first.");
    public static readonly Error PanelExists = Error.Conflict("This edition has a panel already.", mend: "Change the panel instead.");
    public static readonly Error NoMembers = Error.Invalid("Choose at least two members.", "Members");
    public static readonly Error MemberTwice = Error.Invalid("{0} is listed twice.", "Members");
    public static readonly Error OneChair = Error.Invalid("A panel has exactly one chair; {0} are named.", "Chair");
    public static readonly Error NameNeeded = Error.Invalid("Enter the member's name, at most {0} characters.", "Name");
    public static readonly Error TooLong = Error.Invalid("Enter at most {0} characters.");
    public static readonly Error LoadsOutOfOrder = Error.Invalid("{0}: the smallest load is {1} and the largest {2}.", "MaxLoad", "Enter numbers from 0 to 500, the smallest first.");
    public static readonly Error ReviewsOutOfRange = Error.Invalid("Between 1 and 20 judges read each nomination.", "Reviews");
    public static readonly Error PerOrganisationOutOfRange = Error.Invalid("Allow 1 or more judges of one organisation.", "PerOrganisation");
    public static readonly Error PerRegionOutOfRange = Error.Invalid("Allow 1 or more judges of one region, or leave the field empty.", "PerRegion");
    public static readonly Error RegionsOutOfRange = Error.Invalid("Ask for judges of 2 to {0} regions, or leave the field empty.", "Regions");
    public static readonly Error ExpertsOutOfRange = Error.Invalid("Ask for 1 to {0} judges who fit well, or leave the field empty.", "Experts");
    public static readonly Error NoSuchMember = Error.NotFound("There is no such member in this panel.");
    public static readonly Error ReviewOver = Error.Conflict("The review of this edition is over.");

    public static readonly Error NotOnPanel = Error.Forbidden("You are not a member of this panel.");
    public static readonly Error NoSuchNomination = Error.NotFound("There is no such nomination.");
    public static readonly Error NoSuchConflict = Error.NotFound("There is no such conflict.");
    public static readonly Error KindNeeded = Error.Invalid("Choose what kind of conflict it is.", "Kind");
    public static readonly Error ReasonNeeded = Error.Invalid("Give a reason, at most {0} characters.", "Reason");
    public static readonly Error DeclaredAlready = Error.Conflict("You have declared this conflict already.");
    public static readonly Error NoSuchNamedTie = Error.NotFound("Nobody named such a person, or it was taken back.");
    public static readonly Error TieMatched = Error.Conflict("It was said already which judge is meant; the conflict stands.");
    public static readonly Error ConflictTooLate = Error.Conflict("Scoring is closed; a conflict is now declared to the chair and recorded with the decision.");
    public static readonly Error DeclaredStands = Error.Conflict("A declared conflict stands; nobody else can lift it.");
    public static readonly Error OwnConflict = Error.Forbidden("You cannot decide on a conflict of your own.");
    public static readonly Error DecidedAlready = Error.Conflict("This conflict is decided already.");

    public static readonly Error NotYetReviewing = Error.Conflict("Nominations are assigned once nominating has closed.");
    public static readonly Error NothingToAssign = Error.Conflict("There is no eligible nomination to assign yet.");
    public static readonly Error Infeasible = Error.Conflict("No assignment keeps every rule. {0}", mend: "Widen a load, add a member, or ask for fewer judges a nomination.");
    public static readonly Error InfeasibleUnseen = Error.Conflict("No assignment keeps every rule. Somebody without a conflict can see why.");
    public static readonly Error TotalsUnseen = Error.Forbidden("You have a conflict in this edition, and totals tell of what it hides.", mend: "Somebody without a conflict can see them.");
    public static readonly Error CannotAssign = Error.Invalid("{0}");
    public static readonly Error ComputingAlready = Error.Conflict("An assignment of this edition is being computed already.", mend: "Wait for it, or stop it.");
    public static readonly Error NothingComputed = Error.NotFound("No assignment of this edition is being computed.");
    public static readonly Error ComputingStopped = Error.Conflict("The computation was stopped. Nothing of it is kept.");
    public static readonly Error NoProposal = Error.NotFound("There is no proposed assignment.", mend: "Propose one first.");
    public static readonly Error ReleasedAlready = Error.Conflict("The assignment is released; single pairs can still be changed by hand.");
    public static readonly Error ProposalStale = Error.Conflict("The conflicts or the panel have changed since this proposal.", mend: "Propose again.");
    public static readonly Error NothingToReassign = Error.Invalid("Choose whom to take off, whom to put on, or both.", "To");
    public static readonly Error NotTheirs = Error.Conflict("{0} does not read this nomination.", "From");
    public static readonly Error RegionTwice = Error.Conflict("{0} would be one judge of that region too many for this nomination.", "To");
    public static readonly Error TheirsAlready = Error.Conflict("{0} reads this nomination already.", "To");
    public static readonly Error JudgeConflicted = Error.Conflict("{0} has a conflict with this nomination.", "To");
    public static readonly Error OverLoad = Error.Conflict("{0} reads as many nominations as agreed.", "To", "Raise the largest load in the panel first.");
    public static readonly Error OrganisationTwice = Error.Conflict("{0} would be one judge of that organisation too many for this nomination.", "To");
    public static readonly Error ScoredAlready = Error.Conflict("{0} has handed in a score for this nomination.", "From");

    public static readonly Error NoSuchAssignment = Error.NotFound("You have no such nomination to read.");
    public static readonly Error ScoringClosed = Error.Conflict("Scoring is closed.");
    public static readonly Error ScoringNotOpen = Error.Conflict("Scoring is not open yet.");
    public static readonly Error MarkMissing = Error.Invalid("Give a mark for {0}.");
    public static readonly Error MarkOffScale = Error.Invalid("{0}: the mark {1} is not on the scale from {2} to {3}.");
    public static readonly Error NoSuchCriterion = Error.Invalid("The mark {0} is for a criterion that this edition does not have.", "Marks");
    public static readonly Error NoSuchConfidence = Error.Invalid("Choose one of the three steps, or none.", "Confidence");
    public static readonly Error JustificationNeeded = Error.Invalid("Say why you gave these marks.", "Justification");
    public static readonly Error JustificationTooLong = Error.Invalid("The justification has {0} characters; the limit is {1}.", "Justification", "Shorten it.");

    public static readonly Error ScoringStillOpen = Error.Conflict("Scoring is still open.", mend: "Move the edition to its deciding phase first.");
    public static readonly Error NoScores = Error.Conflict("There is no score to compute from.");
    public static readonly Error NotCalibrated = Error.NotFound("Nothing has been computed for this category yet.", mend: "Compute the results first.");
    public static readonly Error SentAlready = Error.Conflict("This recommendation was sent already.");

    public static readonly Error NotDecidingNow = Error.Conflict("The meeting is held in the deciding phase of the edition.");
    public static readonly Error MeetingOpenAlready = Error.Conflict("The meeting is open already.");
    public static readonly Error TooFewPresent = Error.Conflict("{0} members are there; {1} are needed to decide on anything.", "Present");
    public static readonly Error NoMeeting = Error.Conflict("No meeting is open.", mend: "Open it first.");
    public static readonly Error MeetingHolds = Error.Conflict("The meeting is open and works with the results as they stood when it opened.", mend: "Close the meeting before you send others.");
    public static readonly Error OrderIncomplete = Error.Invalid("Give every nomination of the agenda its own place; {0} has none, or one that is taken.", "Places");
    public static readonly Error MotionNeeded = Error.Invalid("Write what was moved, in at most {0} characters.", "Text");
    public static readonly Error MoverNotThere = Error.Invalid("Choose who moved it, among those present who stay in the room for this nomination.", "MovedBy");
    public static readonly Error VotesNegative = Error.Invalid("A number of votes is 0 or more.", "For");
    public static readonly Error TooManyVotes = Error.Invalid("{0} votes were counted, but {1} members stay in the room for this nomination.", "For");
    public static readonly Error TooFewVotes = Error.Invalid("{0} members voted or abstained; the quorum is {1}.", "For");
    public static readonly Error ReserverNotThere = Error.Invalid("Only a member who stays in the room for this nomination can reserve a position on it.", "Reservations");
    public static readonly Error ReservationTooLong = Error.Invalid("A reservation has at most {0} characters.", "Reservations", "Shorten it.");

    public static readonly Error OfflineRefused = Error.Invalid("Nothing was taken from the form. {0}", "Filled", "Mend this and upload the form again.");
    public static readonly Error OfflineEmpty = Error.Invalid("The form holds no mark and no words yet.", "Filled", "Fill it in first.");
    public static readonly Error OfflineMissing = Error.Invalid("Choose the filled-in form (.csv).", "Filled");
    public static readonly Error AbstentionLate = Error.Conflict("You have handed in a score for this nomination; a score and an abstention do not go together.");

    public static readonly Error BallotsNeeded = Error.Invalid("Paste the ballots, at most {0} characters.", "Ballots");
    public static readonly Error CannotCount = Error.Invalid("The ballots were not counted. {0}", "Ballots");
    public static readonly Error StatementsNeeded = Error.Invalid("Paste what was said of the criteria, at most {0} characters.", "Statements");
    public static readonly Error CannotWeigh = Error.Invalid("The criteria were not weighed. {0}", "Statements");

    public static readonly Error WishesLate = Error.Conflict("The assignment is released; wishes change nothing any more.");

    public static readonly Error NoSuchSample = Error.NotFound("There is no such nomination to practise on.");
    public static readonly Error SampleTitleNeeded = Error.Invalid("Name the sample, in at most {0} characters.", "Title");
    public static readonly Error SampleTextNeeded = Error.Invalid("Enter what judges are to read, in at most {0} characters.", "Text");
    public static readonly Error SampleCategoryNeeded = Error.Invalid("Choose the category by whose criteria the sample is marked.", "Category");
    public static readonly Error SampleMarkedAlready = Error.Conflict("You have marked this sample already; what you see of the others would lead you.");

    public static readonly Error LotteryLate = Error.Conflict("Judges read already: a lottery is named and its seed committed before.", mend: "Decide without one.");
    public static readonly Error LotteryRuleNeeded = Error.Invalid("Say where the published rules name the lottery, in at most {0} characters.", "Where");
    public static readonly Error LotterySecretNeeded = Error.Invalid("Enter a secret of {0} to {1} characters.", "Secret", "Several words that nobody guesses.");
    public static readonly Error LotteryUnsolvable = Error.Conflict("This installation has no solver for linear programmes, which MERIT needs.", mend: "Choose the other rule.");
    public static readonly Error LotteryCommitted = Error.Conflict("A lottery is committed for this edition already.");
    public static readonly Error NoLottery = Error.NotFound("No lottery was committed for this edition.");
    public static readonly Error NoSuchCategory = Error.NotFound("The edition has no such category.");
    public static readonly Error LotteryConflicted = Error.Conflict("You have a conflict in this category; somebody else draws in it.");
    public static readonly Error LotteryDrawn = Error.Conflict("This category is drawn already; a draw stands.");
    public static readonly Error LotterySecretDiffers = Error.Invalid("This is not the text that was committed.", "Secret", "Enter it letter by letter as it was then.");
    public static readonly Error LotteryNeedless = Error.Conflict("There are no more nominations with results than places; nothing is drawn.");

    public static readonly Error SearchTooLong = Error.Invalid("A search has at most {0} characters.", "Search");
    public static readonly Error SearchQuote = Error.Invalid("Position {0}: the quotation mark is not closed.", "Search");
    public static readonly Error SearchBracket = Error.Invalid("Position {0}: the bracket is not closed.", "Search");
    public static readonly Error SearchUnexpected = Error.Invalid("Position {0}: “{1}” cannot stand here.", "Search");
    public static readonly Error SearchEnds = Error.Invalid("Position {0}: something to look for is missing here.", "Search");
    public static readonly Error SearchTooDeep = Error.Invalid("Position {0}: brackets and “not” stand in each other at most {1} deep.", "Search");
    public static readonly Error SearchField = Error.Invalid("Position {0}: there is no field “{1}” here.", "Search", "The fields you can use are listed under the search box.");
    public static readonly Error SearchValue = Error.Invalid("Position {0}: a value is missing for “{1}”.", "Search", "Write it right behind the colon, in quotation marks when it has spaces.");
    public static readonly Error SearchChoice = Error.Invalid("Position {0}: “{1}” is no value of “{2}”; there are: {3}.", "Search");
    public static readonly Error SearchNumber = Error.Invalid("Position {0}: “{1}” is no number for “{2}”.", "Search", "Write 3.5, >=3.5, <2 or 2..4.");
    public static readonly Error SearchDate = Error.Invalid("Position {0}: “{1}” is no date for “{2}”.", "Search", "Write 2026, 2026-03, 2026-03-31, >=2026-03 or 2026-01..2026-03.");
    public static readonly Error ListField = Error.Invalid("There is no field “{0}” here.", mend: "The fields you can use are listed under the search box.");
    public static readonly Error FormulaTooLong = Error.Invalid("A formula has at most {0} characters.", "Formula");
    public static readonly Error FormulaUnexpected = Error.Invalid("Formula, position {0}: “{1}” cannot stand here.", "Formula");
    public static readonly Error FormulaEnds = Error.Invalid("Formula, position {0}: a number or a name is missing here.", "Formula");
    public static readonly Error FormulaBracket = Error.Invalid("Formula, position {0}: a closing bracket is missing here.", "Formula");
    public static readonly Error FormulaTooDeep = Error.Invalid("Formula, position {0}: brackets stand in each other at most {1} deep.", "Formula");
    public static readonly Error FormulaName = Error.Invalid("Formula, position {0}: “{1}” is no name known here; there are: {2}.", "Formula");
    public static readonly Error SearchNameNeeded = Error.Invalid("Enter a name for the search, at most {0} characters.", "Name");
    public static readonly Error SearchesFull = Error.Conflict("You keep {0} searches already.", mend: "Remove one first.");
    public static readonly Error NoSuchSearch = Error.NotFound("There is no such search.");
    public static readonly Error PlotTwoNumbers = Error.Invalid("A scatter plot needs a number across and a number up.", "Across");
    public static readonly Error PlotNumber = Error.Invalid("A histogram needs a number across.", "Across");
    public static readonly Error PlotWords = Error.Invalid("Bars need words or dates across, and a number or nothing up.", "Across");
    public static readonly Error PlotTooMany = Error.Invalid("“{0}” has {1} different values; a bar for each would not be read. At most {2}.", "Across");
}
