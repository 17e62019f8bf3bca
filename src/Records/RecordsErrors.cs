using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Every refusal of the module.</summary>
public static class RecordsErrors
{
    public static readonly Error NoSuchPerson = Error.NotFound("The record knows no such person.");
    public static readonly Error NoSuchDocument = Error.NotFound("The record holds no such document.");
    public static readonly Error NoSuchOrganisation = Error.NotFound("The record names no such organisation.");
    public static readonly Error NoSuchRun = Error.NotFound("There was no such import.");
    public static readonly Error NoSuchSnapshot = Error.NotFound("This snapshot of the record is not kept here.");
    public static readonly Error NothingImported = Error.NotFound("Nothing has been imported yet.", mend: "Import a source of the record first.");
    public static readonly Error NoSuchFile = Error.Invalid("There is no file or folder {0}.", place: "Paths");
    public static readonly Error NothingToImport = Error.Invalid("Name at least one file or folder.", place: "Paths");
    public static readonly Error UnknownFormat = Error.Invalid("The format {0} cannot be read.", place: "Format", mend: "Use auto or jsonl.");
    public static readonly Error NotReadable = Error.Invalid("{0} cannot be read: {1}.", place: "Paths");
    public static readonly Error ImportRunning = Error.Conflict("Another import is running.", mend: "Wait until it has ended, then import again.");
    public static readonly Error ReasonMissing = Error.Invalid("Say why.", place: "Reason", mend: "One sentence that a colleague will understand in a year.");
    public static readonly Error ReasonTooLong = Error.Invalid("The reason has {0} characters; the limit is {1}.", place: "Reason", mend: "Shorten it.");
    public static readonly Error EvidenceTooLong = Error.Invalid("The evidence has {0} characters; the limit is {1}.", place: "Evidence", mend: "Shorten it.");
    public static readonly Error TooFewMentions = Error.Invalid("Choose at least two mentions.", place: "Mentions");
    public static readonly Error BothSides = Error.Invalid("A mention cannot be on both sides.", place: "Mentions");
    public static readonly Error NoSuchMention = Error.NotFound("The record holds no such mention.");
    public static readonly Error Contradicts = Error.Conflict("An earlier decision that still binds says the opposite.", mend: "Take that decision back first.");
    public static readonly Error NoSuchDecision = Error.NotFound("There was no such decision.");
    public static readonly Error AlreadyRetracted = Error.Conflict("This decision was taken back already.");
    public static readonly Error NotRetractable = Error.Invalid("Taking back cannot itself be taken back.", mend: "Decide anew.");
}
