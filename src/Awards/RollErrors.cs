using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Refusals about leaving the roll.</summary>
public static class RollErrors
{
    public static readonly Error NotNamed = Error.Conflict("The roll does not name you.");
    public static readonly Error AskedAlready = Error.Conflict("You asked already; the answer will come by letter.");
    public static readonly Error SureNeeded = Error.Invalid("Confirm that your name is to leave the roll.", "Sure");
    public static readonly Error ReasonTooLong = Error.Invalid("The reason has {0} characters; the limit is {1}.", "LeaveReason");
    public static readonly Error NothingAsked = Error.NotFound("There is no request to leave the roll that waits.");
    public static readonly Error AnswerNeeded = Error.Invalid("Write an answer of at most {0} characters; the laureate reads it.", "LeaveAnswer");
    public static readonly Error ChoiceNeeded = Error.Invalid("Say whether the name leaves the roll.", "Follow");
    public static readonly Error NotLeft = Error.Conflict("You did not leave the roll.");
}
