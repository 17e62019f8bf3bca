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
    public static readonly Error UnknownFormat = Error.Invalid("The format {0} cannot be read. There are: {1}.", place: "Format", mend: "Use auto, or name one of these.");
    public static readonly Error NotRecognised = Error.Invalid("{0} is in none of the forms that can be read: {1}.", place: "Paths", mend: "Name its form, or import it as a table with a mapping.");
    public static readonly Error TableNotMapped = Error.Invalid("No saved mapping knows the columns of {0}.", place: "Paths", mend: "Say which column is what: palmares record map, or the page of imports.");
    public static readonly Error NotATable = Error.Invalid("{0} is no table.", place: "Paths", mend: "Send a file of the kind .csv, .tsv or .xlsx with a header and rows.");
    public static readonly Error NoSuchMapping = Error.Invalid("No mapping is called {0}.", place: "Mapping", mend: "Save it first.");
    public static readonly Error MappingName = Error.Invalid("The name has at most {0} small letters, digits and hyphens.", place: "Name", mend: "Name it after the body and what it lists: norrland-board-roles.");
    public static readonly Error MappingOfOtherKind = Error.Conflict("The mapping {0} is for rows of another kind.", place: "Name", mend: "Choose another name.");
    public static readonly Error ColumnNeeded = Error.Invalid("Choose the column for: {0}.", mend: "Without it no row can be taken in.");
    public static readonly Error NoSuchColumn = Error.Invalid("The table has no column {0}.", mend: "Choose one of its columns.");
    public static readonly Error UploadGone = Error.NotFound("The file is no longer kept.", mend: "Send it again.");
    public static readonly Error RobotsForbid = Error.Invalid("{0} asks not to be fetched by software.", place: "Paths", mend: "Save the page with a browser and import the file.");
    public static readonly Error NotFetched = Error.Invalid("{0} could not be fetched: {1}.", place: "Paths", mend: "Try again later, or save the page with a browser and import the file.");
    public static readonly Error NotReadable = Error.Invalid("{0} cannot be read: {1}.", place: "Paths");
    public static readonly Error ImportRunning = Error.Conflict("Another import is running.", mend: "Wait until it has ended, then import again.");
    public static readonly Error ReasonMissing = Error.Invalid("Say why.", place: "Reason", mend: "One sentence that a colleague will understand in a year.");
    public static readonly Error ReasonTooLong = Error.Invalid("The reason has {0} characters; the limit is {1}.", place: "Reason", mend: "Shorten it.");
    public static readonly Error EvidenceTooLong = Error.Invalid("The evidence has {0} characters; the limit is {1}.", place: "Evidence", mend: "Shorten it.");
    public static readonly Error TooFewMentions = Error.Invalid("Choose at least two mentions.", place: "Mentions");
    public static readonly Error BothSides = Error.Invalid("A mention cannot be on both sides.", place: "Mentions");
    public static readonly Error NoSuchMention = Error.NotFound("The record holds no such mention.");
    public static readonly Error Contradicts = Error.Conflict("An earlier decision that still binds says the opposite.", mend: "Take that decision back first.");
    public static readonly Error AwaitsAnother = Error.Conflict("You have proposed this already; a second steward must decide, since one of them is nominated.", mend: "Ask a colleague to open it from the queue.");
    public static readonly Error NoSuchDecision = Error.NotFound("There was no such decision.");
    public static readonly Error AlreadyRetracted = Error.Conflict("This decision was taken back already.");
    public static readonly Error NotRetractable = Error.Invalid("Taking back cannot itself be taken back.", mend: "Decide anew.");
    public static readonly Error NoSuchLine = Error.NotFound("The record knows no such line of a source.");
    public static readonly Error NoSuchGroup = Error.NotFound("The record names no such group.");
    public static readonly Error OrganisationMissing = Error.Invalid("Name the organisation.", place: "Organisation");
    public static readonly Error OtherMissing = Error.Invalid("Say which organisation it belongs to, or of what kind it is.", place: "Other");
    public static readonly Error NameTooLong = Error.Invalid("This is too long for a name.", place: "Other", mend: "Write the name as the record has it.");
    public static readonly Error NotADate = Error.Invalid("{0} is not a date.", mend: "Write a year, a month or a day: 2019, 2019-06 or 2019-06-30.");
    public static readonly Error EndsBeforeItBegins = Error.Invalid("The end lies before the beginning.", place: "To");
    public static readonly Error OfItself = Error.Invalid("Both names are one and the same.", place: "Other", mend: "Name another organisation.");
    public static readonly Error StatedAlready = Error.Conflict("This is stated already.");
    public static readonly Error AliasAlready = Error.Conflict("This name is another spelling of an organisation already.", mend: "Withdraw that statement first.");
    public static readonly Error PartOfItself = Error.Conflict("The organisation would be a part of itself.", place: "Other", mend: "Withdraw the statement that says the opposite first.");
    public static readonly Error NoSuchStatement = Error.NotFound("There was no such statement.");
    public static readonly Error WithdrawnAlready = Error.Conflict("This statement was withdrawn already.");
    public static readonly Error NothingToCorrect = Error.Invalid("Say which page of the record it is about.", place: "Target");
    public static readonly Error StepMissing = Error.Invalid("Choose what your word is.", place: "Step");
    public static readonly Error CorrectionTextMissing = Error.Invalid("Say what is wrong or what you answer.", place: "Text");
    public static readonly Error CorrectionTextTooLong = Error.Invalid("The text has {0} characters; the limit is {1}.", place: "Text", mend: "Shorten the text.");
    public static readonly Error NoSuchCorrection = Error.NotFound("There is no such report that you may read.");
    public static readonly Error ReportedAlready = Error.Conflict("It was reported already.");
    public static readonly Error OpenStill = Error.Conflict("It is open still.");
    public static readonly Error AnsweredAlready = Error.Conflict("It was answered already.", mend: "Open it again first.");
}
