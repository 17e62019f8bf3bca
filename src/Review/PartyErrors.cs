using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>Refusals of the rules on who takes part.</summary>
public static class PartyErrors
{
    public static readonly Error OfficerTakesPart = Error.Conflict("By the rules of this edition, officers of the body nominate and endorse nobody: {0} holds the office “{1}”.", mend: "Leave it to somebody without an office.");
    public static readonly Error MemberTakesPart = Error.Conflict("By the rules of this edition, members of its panel nominate and endorse nobody before it.", mend: "Leave it to somebody else, or step down from the panel first.");
    public static readonly Error MemberNominated = Error.Conflict("By the rules of this edition, somebody who sits on its panel cannot be nominated during the term.", mend: "Nominate somebody else, or wait for the end of the term.");

    public static readonly Error NoSuchMatter = Error.NotFound("There is no such matter.");
    public static readonly Error MatterSettled = Error.Conflict("This matter is settled already.");
    public static readonly Error OwnMatter = Error.Forbidden("You cannot settle a matter of your own.");
    public static readonly Error NoSuchSettlement = Error.Invalid("Choose one of the ways in which the rule lets this be settled.", "How");
    public static readonly Error AnotherChairFirst = Error.Conflict("The one who steps down is the chair.", mend: "Name another chair of the panel first.");
    public static readonly Error RulesLate = Error.Conflict("The review of this edition is over; its rules stand as they are.");
    public static readonly Error NoSuchRule = Error.Invalid("There is no such rule.", "Rule");

    public static readonly Error OfficeTitleNeeded = Error.Invalid("Enter the office, at most {0} characters.", "Title");
    public static readonly Error OfficeHolderNeeded = Error.Invalid("Enter who holds it, at most {0} characters.", "Name");
    public static readonly Error OfficeDays = Error.Invalid("The last day comes after the first.", "Until");
    public static readonly Error NoSuchOffice = Error.NotFound("There is no such office.");
    public static readonly Error TermDays = Error.Invalid("{0}: the term ends before it begins.", "Until");
}
