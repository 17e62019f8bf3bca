using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Refusals about rules of the list of those chosen, and of the edition as a procedure.</summary>
public static class SlateErrors
{
    public static readonly Error NotKept = Error.Conflict("The list of those chosen does not keep a rule: {0}.", mend: "Choose otherwise, or document a waiver where the rule allows one.");
    public static readonly Error NotKnown = Error.Conflict("It cannot be told whether a rule is kept: {0}.", mend: "State what is missing, or document why it is decided without.");
    public static readonly Error NoSuchRule = Error.NotFound("The rules of this edition have no such rule about the list or the edition.");
    public static readonly Error NotWaivable = Error.Invalid("The rule {0} says that it cannot be waived.", "Rule");
    public static readonly Error NoSuchFact = Error.NotFound("There is no such fact, or it was taken back already.");
    public static readonly Error KindWrong = Error.Invalid("Of an edition dates, plain facts, plain numbers and documents are stated.", "Kind");
    public static readonly Error Over = Error.Conflict("The edition is decided; nothing is documented or stated about its list any more.");
}
