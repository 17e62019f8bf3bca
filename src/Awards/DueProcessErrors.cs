using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Every refusal of due process. None tells whether somebody objected.</summary>
public static class DueProcessErrors
{
    public static readonly Error RulesLate = Error.Conflict("The panel decides already; how it is approved and contested cannot change in this edition.");
    public static readonly Error BodyTooLong = Error.Invalid("A body's name has at most {0} characters.", "ApprovingBody");
    public static readonly Error DaysOutOfRange = Error.Invalid("Days are from 0 to 90; 0 means that there is none.", "ObjectionDays");
    public static readonly Error AppealNeedsObjection = Error.Invalid("There is an appeal only where there is an objection.", "AppealDays");
    public static readonly Error ClauseNeeded = Error.Invalid("Say where the published rules ask for it, in at most {0} characters.", "RulesClause", "Without it decisions are taken unopposed and no slate is published.");
    public static readonly Error NoRules = Error.Conflict("This edition has no rules of due process.", mend: "State them first, before the panel decides.");

    public static readonly Error HolderNeeded = Error.Invalid("Choose who is to hold the duty.", "User");
    public static readonly Error DutyNeeded = Error.Invalid("Choose a duty.", "Kind");
    public static readonly Error HeldAlready = Error.Conflict("This person holds a duty of the edition already; approving, objections and appeals are in different hands.", "User");
    public static readonly Error NoSuchDuty = Error.NotFound("Nobody of that name holds this duty.");

    public static readonly Error NoSuchDecision = Error.NotFound("There is no such decision, or it is not yours to approve.");
    public static readonly Error ApprovedAlready = Error.Conflict("This decision is approved already.");
    public static readonly Error ApprovalNeeded = Error.Invalid("Say whether the body approves the decision or refers it back.", "Outcome");
    public static readonly Error ReferralReasonNeeded = Error.Invalid("Tell the panel why, in at most {0} characters.", "Reason");
    public static readonly Error NoVote = Error.Invalid("The rules of this edition know no vote: a decision stands unopposed, and whoever differs records a reservation.", "For");
    public static readonly Error VoteNeeded = Error.Invalid("The rules of this edition ask for a vote: give the numbers, each 0 or more.", "For");
    public static readonly Error NotCarried = Error.Invalid("{0} voted for it and {1} against; that does not carry.", "For");
    public static readonly Error ReservationNeeded = Error.Invalid("Write the reservation, in at most {0} characters.", "Text");
    public static readonly Error ReservedAlready = Error.Conflict("You have recorded a reservation on this decision already.");

    public static readonly Error NotDecidedYet = Error.Conflict("The panel has not decided this category.");
    public static readonly Error NotApprovedYet = Error.Conflict("The decision waits for its approval.");
    public static readonly Error FeedbackMissing = Error.Conflict("{0} nominees have no words from the panel yet.", mend: "The chair writes some to each, laureate or not.");
    public static readonly Error FeedbackNeeded = Error.Invalid("Write to the nominee, in at most {0} characters.", "Text");
    public static readonly Error NotYoursToWrite = Error.Forbidden("You are recused from this nomination; whoever presided over it writes.");
    public static readonly Error ToldAlready = Error.Conflict("The outcomes of this category are told already.");
    public static readonly Error NoSlate = Error.NotFound("No slate is public here.");

    public static readonly Error NothingTold = Error.NotFound("There is nothing to tell you here yet, or the link is not one of ours.");
    public static readonly Error ObjectionsClosed = Error.Conflict("The time to object has ended or not begun.");
    public static readonly Error ObjectionNeeded = Error.Invalid("Say what is wrong with the decision, in at most {0} characters.", "Text");
    public static readonly Error ObjectedAlready = Error.Conflict("Your objection is being looked at.");
    public static readonly Error NoSuchObjection = Error.NotFound("There is no such objection, or it is not yours to handle.");
    public static readonly Error AnsweredAlready = Error.Conflict("This objection is answered already.");
    public static readonly Error AnswerNeeded = Error.Invalid("Give your reasons, in at most {0} characters.", "Answer");
    public static readonly Error OutcomeNeeded = Error.Invalid("Choose the outcome.", "Outcome");
    public static readonly Error PanelWordsNeeded = Error.Invalid("Tell the panel what to look at again, in at most {0} characters, without saying who objected.", "ToPanel");

    public static readonly Error AppealsClosed = Error.Conflict("The time to appeal has ended, or there is no appeal in this edition.");
    public static readonly Error AppealedAlready = Error.Conflict("There is one appeal, and you have lodged it.");
    public static readonly Error GroundNeeded = Error.Invalid("Choose which rule of procedure was broken; an appeal is about nothing else.", "Ground");
    public static readonly Error NoSuchAppeal = Error.NotFound("There is no such appeal, or it is not yours to decide.");
    public static readonly Error AppealDecidedAlready = Error.Conflict("This appeal is decided already.");

    public static readonly Error NotOver = Error.Conflict("The due process of this edition is not over: every decision must be approved and told, and the time to object and to appeal must have ended with nothing open.");
}
