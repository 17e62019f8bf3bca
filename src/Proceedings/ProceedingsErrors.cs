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

    public static readonly Error AbstractTooManyWords = Error.Invalid("The abstract has {0} words; it must stay under {1}.", place: "Abstract", mend: "Shorten it.");
    public static readonly Error NameWrittenOtherwise = Error.Invalid("'{0}': the name is written '{1}' in the list of {2}.", place: "OnBehalfOf", mend: "Write it so, or add your body's own way of writing to the list of names.");
    public static readonly Error PaperTooLong = Error.Invalid("The document has {0} characters; the limit is {1}.", place: "Text", mend: "Attach what is long as a document of its own.");
    public static readonly Error MeetingGroupMissing = Error.Invalid("Enter the group that meets.", place: "Group", mend: "Its code is enough, such as TSAG or RG-IES.");
    public static readonly Error PlaceMissing = Error.Invalid("Enter the place of the meeting.", place: "Place", mend: "A meeting without a place is electronic.");
    public static readonly Error ZoneUnknown = Error.Invalid("'{0}' is not the full name of a time zone.", place: "Zone", mend: "Write it as region and city, such as Europe/Zurich.");
    public static readonly Error EndsBeforeStart = Error.Invalid("The last day, {0}, lies before the first.", place: "EndsOn");
    public static readonly Error MeetingTooLong = Error.Invalid("A meeting lasts at most 60 days.", place: "EndsOn", mend: "Enter each session as a meeting of its own.");
    public static readonly Error HoursBackwards = Error.Invalid("The meeting ends before it begins.", place: "Until");
    public static readonly Error ConvenedAlready = Error.Conflict("The meeting is convened already.");
    public static readonly Error ConvenedAfterStart = Error.Invalid("A meeting cannot be convened after its first day.", place: "On");
    public static readonly Error NoticeTooShort = Error.Invalid("The rule asks for {0} months of notice, which is by {1}; this notice is of {2} days.", place: "ShortNotice", mend: "Move the meeting, or record who allowed the shorter notice and why.");
    public static readonly Error NotConvened = Error.Conflict("The meeting has not been convened yet.");
    public static readonly Error MeetingClosed = Error.Conflict("The meeting is closed: what it decided stands.");
    public static readonly Error ItemTitleMissing = Error.Invalid("Enter the item, in at most {0} characters.", place: "Title");
    public static readonly Error NoSuchItem = Error.NotFound("There is no such agenda item.");
    public static readonly Error AllocatedAlready = Error.Conflict("{0} is allocated to this item already.", place: "Number");
    public static readonly Error TooMany = Error.Invalid("At most {0} can be entered.");
    public static readonly Error ParticipantUnclear = Error.Invalid("Line {0} of the list is not 'name; entity; capacity; presence'.", place: "List", mend: "Part the four by semicolons; the last two may be left out.");
    public static readonly Error PresenceUnclear = Error.Invalid("Line {0} of the list: '{1}' is not on site, remote or apologies.", place: "List");
    public static readonly Error SentAlready = Error.Conflict("The statement was sent already.");
    public static readonly Error SentInFuture = Error.Invalid("The day of sending lies in the future.", place: "On");
    public static readonly Error NotALiaisonNumber = Error.Invalid("'{0}' is not the number of a liaison statement.", place: "Number", mend: "Such as TSAG-LS12.");
    public static readonly Error LiaisonNumberTaken = Error.Conflict("Another statement bears the number {0}.", place: "Number");
}
