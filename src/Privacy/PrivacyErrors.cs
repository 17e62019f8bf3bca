using Palmares.Kernel;

namespace Palmares.Privacy;

public static class PrivacyErrors
{
    public static readonly Error WhyMissing = Error.Invalid("Say what the data is used for.", place: "Why");
    public static readonly Error BasisMissing = Error.Invalid("Name the provision, or the interest and how it was weighed.", place: "BasisWords");
    public static readonly Error DataMissing = Error.Invalid("Say which data is used.", place: "Data");
    public static readonly Error RecipientsMissing = Error.Invalid("Say who receives the data.", place: "Recipients", mend: "Write \"nobody else\" if it stays inside.");
    public static readonly Error RetentionMissing = Error.Invalid("Say how long the data is kept, and what happens then.", place: "RetentionWords");
    public static readonly Error RetentionOutOfBounds = Error.Invalid("{0} months is not a period of 1 to 1,200.", place: "RetentionMonths", mend: "Leave it empty where no period is set.");
    public static readonly Error AssessmentMissing = Error.Invalid("This purpose follows people. It needs the assessment of risks to them, its day, and who made it.", place: "Assessment");
    public static readonly Error AssessedInFuture = Error.Invalid("The assessment lies ahead.", place: "AssessedOn");
    public static readonly Error TermsMissing = Error.Invalid("Say what somebody on the roll accepts, and how a name is corrected or taken off.", place: "Terms", mend: "Consent alone does not bear a permanent public roll.");
    public static readonly Error DeskMissing = Error.Invalid("Enter the e-mail address objections go to.", place: "Desk");
    public static readonly Error TextTooLong = Error.Invalid("This has {0} characters; the limit is {1}.", mend: "Shorten it.");
    public static readonly Error NothingStated = Error.NotFound("Nothing that stands is stated of this purpose.");
    public static readonly Error WithdrawReasonMissing = Error.Invalid("Say why it is withdrawn.", place: "Reason");
    public static readonly Error ObjectionTextMissing = Error.Invalid("Say what you object to.", place: "Text");
    public static readonly Error ObjectionNameMissing = Error.Invalid("Enter your name as it stands in what you object to.", place: "Name");
    public static readonly Error ObjectionAddressMissing = Error.Invalid("Enter an e-mail address the answer can go to.", place: "Email");
    public static readonly Error NoSuchObjection = Error.NotFound("There is no such objection, or you may not see it.");
    public static readonly Error ObjectionAnswered = Error.Conflict("The objection is answered already.");
    public static readonly Error AnswerMissing = Error.Invalid("Say what was decided and why; the answer is sent.", place: "Answer");
    public static readonly Error SubjectMissing = Error.Invalid("Enter the number of the record's person whom the exclusion is about.", place: "Subject", mend: "It stands in the address of the person's page in the record.");
    public static readonly Error AddressMissing = Error.Invalid("Enter the e-mail address the person is known under here.", place: "Email");
    public static readonly Error NotOneself = Error.Conflict("Nobody erases the own account.", mend: "Ask another secretary.");
    public static readonly Error ErasureReasonMissing = Error.Invalid("Say who asked, and how you know that it is them.", place: "Reason");
    public static readonly Error ErasureNotConfirmed = Error.Invalid("The address does not match: nothing was erased.", place: "Confirm", mend: "Type it once more.");
    public static readonly Error NothingToErase = Error.NotFound("Nothing is kept under this address that could be erased.", "Email");
}
