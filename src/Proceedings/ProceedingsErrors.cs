using Palmares.Kernel;

namespace Palmares.Proceedings;

public static class ProceedingsErrors
{
    public static readonly Error NotANumber = Error.Invalid("'{0}' is not a document number; the nearest form is {1}, such as {2}.", place: "Number", mend: "Write the number as it stands on the document.");
    public static readonly Error NotADocument = Error.Invalid("'{0}' is a reference ({1}), not the number of a document.", place: "Number", mend: "Write the number as it stands on the document.");
    public static readonly Error AlreadyRegistered = Error.Conflict("The document {0} is already registered.", place: "Number");
    public static readonly Error TitleMissing = Error.Invalid("Enter the title.", place: "Title");
    public static readonly Error TitleTooLong = Error.Invalid("The title has {0} characters; the limit is {1}.", place: "Title", mend: "Shorten it.");
    public static readonly Error SourceMissing = Error.Invalid("Enter at least one source entity.", place: "Sources");
    public static readonly Error SourcesTooMany = Error.Invalid("At most {0} source entities of at most {1} characters each can be entered.", place: "Sources");
    public static readonly Error GroupTooLong = Error.Invalid("The group has more than {0} characters.", place: "Group");
    public static readonly Error NoSuchDocument = Error.NotFound("There is no such document, or you may not see it.");
    public static readonly Error NoDocumentOfNumber = Error.NotFound("No document known by '{0}' is registered, or you may not see it.", place: "Number");
    public static readonly Error NumbersTooMany = Error.Invalid("At most {0} other numbers can be entered.", place: "OtherNumbers");
    public static readonly Error AbstractTooLong = Error.Invalid("The abstract has {0} characters; the limit is {1}.", place: "Abstract", mend: "Shorten it.");
    public static readonly Error NoSuchFile = Error.NotFound("There is no such file, or you may not see it.");
    public static readonly Error FileNameUnusable = Error.Invalid("The file needs a name of at most {0} characters.", place: "File");
    public static readonly Error FileEmpty = Error.Invalid("The file {0} is empty.", place: "File", mend: "Choose the file again.");
    public static readonly Error FileTooLarge = Error.Invalid("The file {0} is larger than {1} MB.", place: "File", mend: "Register the document by its number and leave the file where it is published.");
    public static readonly Error TargetUnclear = Error.Invalid("It is not clear what this is about.", place: "Target");

    public static readonly Error OnBehalfOfMissing = Error.Invalid("Say on whose behalf the input is recorded.", place: "OnBehalfOf", mend: "Enter the member entity as the original names it.");
    public static readonly Error NameTooLong = Error.Invalid("A name has more than {0} characters.", place: "OnBehalfOf", mend: "Shorten it.");
    public static readonly Error InputTextMissing = Error.Invalid("Enter what was said, as received.", place: "Text");
    public static readonly Error InputTextTooLong = Error.Invalid("The text has {0} characters; the limit is {1}.", place: "Text", mend: "Attach the whole as the original and enter the part that is meant.");
    public static readonly Error ReceivedInFuture = Error.Invalid("The day of receipt lies in the future.", place: "ReceivedOn");
    public static readonly Error EmailUnclear = Error.Invalid("This is not an e-mail address.", place: "AuthorEmail", mend: "Leave it empty when it is not known.");
    public static readonly Error OriginalMissing = Error.Invalid("An input that came by e-mail needs the e-mail attached.", place: "Original", mend: "Attach the message as it was received, for example as .eml, .pdf or .txt.");
    public static readonly Error DocumentMissing = Error.Invalid("An input that came in a document needs the document.", place: "Document", mend: "Enter its number, or attach the file.");
    public static readonly Error MeetingMissing = Error.Invalid("An input given in a meeting needs the meeting.", place: "Meeting", mend: "Choose the meeting.");
    public static readonly Error NoSuchInput = Error.NotFound("There is no such input, or you may not see it.");
    public static readonly Error LinkSpent = Error.NotFound("This link is not valid, or it was used already.");

    public static readonly Error NoSuchMeeting = Error.NotFound("There is no such meeting, or you may not see it.");
    public static readonly Error NoSuchDecision = Error.NotFound("There is no such decision of a meeting, or you may not see it.");

    public static readonly Error NoSuchLiaison = Error.NotFound("There is no such liaison statement, or you may not see it.");
    public static readonly Error LiaisonFromMissing = Error.Invalid("Enter the group that writes.", place: "From");
    public static readonly Error LiaisonTextMissing = Error.Invalid("Enter what the statement says.", place: "Text");
    public static readonly Error AddresseeMissing = Error.Invalid("Enter at least one addressee, for action or for information.", place: "ForAction");
    public static readonly Error AddresseesTooMany = Error.Invalid("At most {0} addressees of at most {1} characters each can be entered.", place: "ForAction");
    public static readonly Error DeadlineMissing = Error.Invalid("A statement for action needs the day by which an answer is asked.", place: "Deadline");
    public static readonly Error DeadlinePast = Error.Invalid("The deadline has passed already.", place: "Deadline");
    public static readonly Error LineTooLong = Error.Invalid("This has more than {0} characters.", mend: "Shorten it.");
}
