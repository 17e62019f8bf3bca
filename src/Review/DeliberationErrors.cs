using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>Every refusal of deliberating. That somebody has a conflict is never a reason they tell.</summary>
public static class DeliberationErrors
{
    public static readonly Error NoSuchThread = Error.NotFound("There is no such discussion, or it is not yours to read.");
    public static readonly Error NotYetOpen = Error.Conflict("Judges talk to each other once scoring is closed; until then each reads alone.");
    public static readonly Error DeliberationOver = Error.Conflict("The edition is published; its discussion is closed.");
    public static readonly Error RemarkNeeded = Error.Invalid("Write something, in at most {0} characters.", "Text");
    public static readonly Error NobodyToTell = Error.Invalid("“@{0}” stands for nobody who can be told here.", "Text", "Write it without the sign @, or choose a name from the list beside the form.");
    public static readonly Error TooManyTold = Error.Invalid("At most {0} can be told at once.", "Text");

    public static readonly Error QuestionNeeded = Error.Invalid("Write the question, in at most {0} characters.", "Question");
    public static readonly Error QuestionEarly = Error.Conflict("The nominator is asked while the nomination is read or decided on.");
    public static readonly Error AnswerDay = Error.Invalid("Choose a day after today and not after {0}.", "AnswerBy");
    public static readonly Error NoSuchQuestion = Error.NotFound("There is no such question to you.");
    public static readonly Error AnsweredAlready = Error.Conflict("This question is answered already.");
    public static readonly Error AnswerLate = Error.Conflict("The time to answer ended on {0}.");
    public static readonly Error AnswerTextNeeded = Error.Invalid("Write the answer, in at most {0} characters.", "Answer");

    public static readonly Error NoSuchSheet = Error.NotFound("There is no such score sheet, or it is not yours to see.");
    public static readonly Error SheetsClosed = Error.Conflict("Score sheets are opened once scoring is closed.");
    public static readonly Error OwnSheet = Error.Invalid("Nobody gives a second opinion on a sheet of their own.", "Judge");
    public static readonly Error OpinionAskedAlready = Error.Conflict("This judge has been asked about this sheet already.", "Judge");
    public static readonly Error CannotBeAsked = Error.Invalid("Choose a member of the panel who has no conflict with this nomination.", "Judge");
    public static readonly Error NoSuchOpinion = Error.NotFound("You are asked for no such opinion.");
    public static readonly Error OpinionGivenAlready = Error.Conflict("You have given this opinion; it stands.");
    public static readonly Error OpinionNeeded = Error.Invalid("Say whether you agree with the sheet or differ from it.", "Agrees");
    public static readonly Error OpinionReasonNeeded = Error.Invalid("Say why, in at most {0} characters.", "Reason");

    public static readonly Error OpposedMotion = Error.Invalid("The rules of this edition know no vote: a motion is recorded once nobody opposes it, and whoever differs records a reservation.", "Against");

    public static readonly Error NotTheChair = Error.Forbidden("Only the chair of the panel hands a nomination over.");
    public static readonly Error NothingToHandOver = Error.NotFound("You have no conflict with such a nomination.");
    public static readonly Error HandedOverAlready = Error.Conflict("You have handed this nomination over already.");
    public static readonly Error ReceiverNeeded = Error.Invalid("Choose another member of the panel.", "To");
}
