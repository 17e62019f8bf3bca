using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Refusals about blacking passages out.</summary>
public static class RedactionErrors
{
    public static readonly Error NotHidden = Error.Conflict("Judges of this edition read with names, or have read already: nothing is blacked out for them now.", mend: "Hide the nominee in the reviewing phase first.");
    public static readonly Error PlaceNeeded = Error.Invalid("Say in which part of the nomination the passage stands.", "Place");
    public static readonly Error PassageNeeded = Error.Invalid("Enter the passage word for word, at most {0} characters.", "Passage");
    public static readonly Error PassageNotThere = Error.Invalid("These words do not stand there as whole words.", "Passage", "Copy them from the text.");
    public static readonly Error RedactedAlready = Error.Conflict("This passage is blacked out already.", "Passage");
    public static readonly Error RedactionsMost = Error.Conflict("At most {0} passages of a nomination can be blacked out.", mend: "Ask the nominator to send it again without what must not be read.");
    public static readonly Error NoSuchRedaction = Error.NotFound("There is no such passage, or it was laid open already.");
}
