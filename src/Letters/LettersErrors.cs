using Palmares.Kernel;

namespace Palmares.Letters;

public static class LettersErrors
{
    public static readonly Error NoSuchKind = Error.NotFound("There is no such kind of letter.");
    public static readonly Error SubjectMissing = Error.Invalid("Enter the subject.", place: "Subject");
    public static readonly Error TextMissing = Error.Invalid("Enter the text of the letter.", place: "Text");
    public static readonly Error SubjectOneLine = Error.Invalid("The subject is one line.", place: "Subject");
    public static readonly Error TooLong = Error.Invalid("This has {0} characters, more than {1}.", mend: "Shorten it.");
    public static readonly Error UnknownPlaceholder = Error.Invalid("This letter has no placeholder {0}. It has: {1}.");
    public static readonly Error BrokenPlaceholder = Error.Invalid("A placeholder is not closed.", mend: "Write its name between two pairs of braces, nothing else within.");
    public static readonly Error NotInSubject = Error.Invalid("The placeholder {0} belongs in the text, not in the subject.", place: "Subject");
    public static readonly Error PlaceholderMissing = Error.Invalid("The text lacks the placeholder {0}, without which the letter is of no use.", place: "Text");
    public static readonly Error ChangedMeanwhile = Error.Conflict("Somebody changed this wording meanwhile.", mend: "Open it again and look at what stands now.");
    public static readonly Error StandsAlready = Error.Conflict("These very words stand already.");
    public static readonly Error DefaultStands = Error.Conflict("The default stands already.");
    public static readonly Error NoSuchLetter = Error.NotFound("There is no such letter in the outbox.");
    public static readonly Error NotWaiting = Error.Conflict("This letter does not wait any more.");
    public static readonly Error NotHeld = Error.Conflict("This letter is not held.");
    public static readonly Error NotFailed = Error.Conflict("Only a letter that failed is tried again.");
    public static readonly Error ReasonMissing = Error.Invalid("Say why.", place: "Reason");
    public static readonly Error MomentPassed = Error.Invalid("That moment has passed.", place: "After");
    public static readonly Error NoSuchReminder = Error.NotFound("There is no such reminder.");
    public static readonly Error NoSuchEdition = Error.NotFound("No such edition is reminded of anything.");
    public static readonly Error DaysOutOfBounds = Error.Invalid("{0} days is not a number from 1 to 90.", place: "Days");
    public static readonly Error RuleStands = Error.Conflict("That reminder stands already.");
    public static readonly Error LinkNotValid = Error.NotFound("This link is not valid any more.");
    public static readonly Error NoAddress = Error.Invalid("Your account has no e-mail address.");
    public static readonly Error NotRefusable = Error.Invalid("Letters of this kind cannot be refused: they ask for an answer or bear on your rights.", place: "Kinds");
    public static readonly Error NotAReport = Error.Invalid("This is no report of delivery (RFC 3464).", place: "Report", mend: "Upload the whole message that came back, as a file that ends in .eml.");
    public static readonly Error NothingFailed = Error.Invalid("The report says of no address that delivery failed.", place: "Report");
    public static readonly Error NotOurs = Error.Invalid("No letter of ours went to the addresses of this report.", place: "Report");
    public static readonly Error NotFailing = Error.NotFound("That address is not known to fail.");
}
