using Palmares.Kernel;

namespace Palmares.Awards;

/// <summary>Every refusal of Awards.</summary>
public static class AwardsErrors
{
    public static readonly Error NoSuchProgramme = Error.NotFound("There is no such programme.");
    public static readonly Error NoSuchEdition = Error.NotFound("There is no such edition or category.");
    public static readonly Error NoSuchNomination = Error.NotFound("There is no such nomination, or it is not yours to see.");
    public static readonly Error NoSuchEvidence = Error.NotFound("There is no such line in this nomination.");
    public static readonly Error NoSuchEndorsement = Error.NotFound("There is no such endorsement.");
    public static readonly Error KeysUnreadable = Error.Invalid("The keys cannot be read: no key of the kind OKP on Ed25519 is among them.", mend: "Give a JSON Web Key or a set of them, as the issuer's site has it under /api/v1/credentials/keys.");
    public static readonly Error CredentialUnreadable = Error.Invalid("This is not a credential of the form issued here: three parts of letters and digits, divided by dots.", mend: "Give the whole file as it was received.");
    public static readonly Error CredentialAlgorithm = Error.Invalid("The credential is signed by '{0}'; those issued here are signed by EdDSA.");
    public static readonly Error CredentialNotSigned = Error.Invalid("The signature does not fit: the credential was changed after it was issued, or somebody else issued it.", mend: "Ask its holder for the file as it was issued.");
    public static readonly Error NoSuchLaureate = Error.NotFound("There is no such laureate on the roll.");
    public static readonly Error LinkNotValid = Error.NotFound("This link was used already, was replaced, or is not one of ours.", mend: "Ask the person who sent it for a new one.");

    public static readonly Error NameNeeded = Error.Invalid("Enter a name.", "Name");
    public static readonly Error NameTaken = Error.Conflict("There is already a programme with this name.", "Name");
    public static readonly Error OwnerNeeded = Error.Invalid("Enter who owns the programme.", "Owner");
    public static readonly Error LabelNeeded = Error.Invalid("Enter a label, such as 2026.", "Label");
    public static readonly Error SlugNeeded = Error.Invalid("Enter a short name for addresses: small letters, digits and hyphens, at most {0}.", "Slug");
    public static readonly Error SlugTaken = Error.Conflict("There is already an edition with this short name.", "Slug");
    public static readonly Error UnknownTimeZone = Error.Invalid("“{0}” is not a time zone we know.", "TimeZone", "Use an IANA name such as Europe/Zurich.");
    public static readonly Error DatesOutOfOrder = Error.Invalid("Each date must be later than the one before it.", "NominatingCloses");
    public static readonly Error CategoryNeeded = Error.Invalid("Add at least one category with a code, a name and a quota of 1 or more; codes differ.", "Categories");
    public static readonly Error EndorsementLimits = Error.Invalid("The least number of endorsements must be 0 or more and not above the greatest.", "EndorsementsMin");
    public static readonly Error ConflictYearsLimits = Error.Invalid("Conflict years must be between 0 and 20.", "ConflictYears");
    public static readonly Error QuorumNeeded = Error.Invalid("The quorum must be 1 or more.", "Quorum");
    public static readonly Error FirstRecordLimits = Error.Invalid("Years since the first record must be 0 or more, the least not above the greatest.", "FirstRecordAtLeastYears");
    public static readonly Error CriterionNeeded = Error.Invalid("Add at least one criterion with a code and a name; codes differ.", "Criteria");
    public static readonly Error WeightsSum = Error.Invalid("The weights sum to {0}; they must sum to 100.", "Criteria");
    public static readonly Error AnchorsNeeded = Error.Invalid("{0} needs a text for each point from {1} to {2}.", "Criteria");
    public static readonly Error CriteriaFrozen = Error.Conflict("The criteria were frozen when nominating opened; they cannot change in this edition.");

    public static readonly Error PhaseOutOfOrder = Error.Conflict("This edition is in {0}; it cannot move to {1}.");
    public static readonly Error PhaseByRoll = Error.Conflict("An edition is published by publishing its roll.");
    public static readonly Error EarlyNeedsReason = Error.Invalid("{0} has not passed yet. Say why you move now.", "Reason");
    public static readonly Error NotAllScreened = Error.Conflict("{0} nominations are not decided for eligibility.", mend: "Decide each of them first.");
    public static readonly Error NothingToReview = Error.Conflict("No nomination is eligible and consented.");
    public static readonly Error NotAllDecided = Error.Conflict("The panel has not decided every category.");

    public static readonly Error NotNominating = Error.Conflict("This edition does not take nominations now.");
    public static readonly Error DeadlinePassed = Error.Conflict("The deadline was {0}.", mend: "Write to the secretary if something kept you.");
    public static readonly Error NotYetOpen = Error.Conflict("Nominations open on {0}.");
    public static readonly Error NomineeNeeded = Error.Invalid("Choose a person from the record, or type a name.", "NomineeName");
    public static readonly Error EmailNeeded = Error.Invalid("Enter an e-mail address, such as name@example.org.", "Email");
    public static readonly Error NomineeEmailNeeded = Error.Invalid("Enter the nominee's e-mail address, so that we can ask for consent.", "NomineeEmail");
    public static readonly Error NotYourself = Error.Invalid("You cannot nominate yourself.", "NomineeName");
    public static readonly Error AlreadyNominated = Error.Conflict("You have already nominated this person in this category.", "NomineeName");
    public static readonly Error OnBehalfIsForSecretary = Error.Forbidden("Only the secretary enters a nomination on behalf of somebody.", "OnBehalfOf");
    public static readonly Error OnBehalfNeeded = Error.Invalid("Say on whose behalf you enter this nomination.", "OnBehalfOf");
    public static readonly Error NotADraft = Error.Conflict("This nomination was sent; it can no longer be changed.");
    public static readonly Error ChangedElsewhere = Error.Conflict("This draft was saved in another window since you opened it.", mend: "Copy your text, open the draft again and add it.");
    public static readonly Error TooManyWords = Error.Invalid("{0} has {1} words; the limit is {2}.", mend: "Shorten it.");
    public static readonly Error TooLong = Error.Invalid("{0} has {1} characters; the limit is {2}.", mend: "Shorten it.");
    public static readonly Error StatementNeeded = Error.Invalid("Write the statement.", "Statement");
    public static readonly Error CitationNeeded = Error.Invalid("Write a draft of the citation.", "CitationDraft");
    public static readonly Error ClaimNeeded = Error.Invalid("Make at least one claim.", "Claims");
    public static readonly Error ClaimTextNeeded = Error.Invalid("Claim {0} has no text.");
    public static readonly Error EvidenceNeeded = Error.Invalid("Claim {0} is tied to no line of the record.", mend: "Pick at least one line under it.");
    public static readonly Error NotInTheRecord = Error.Invalid("This line does not stand in the nominee's record.", "Claims");
    public static readonly Error Incomplete = Error.Invalid("The nomination cannot be sent yet: {0}", "Statement");
    public static readonly Error CannotWithdraw = Error.Conflict("This nomination can no longer be withdrawn.");
    public static readonly Error ReasonNeeded = Error.Invalid("Give a reason.", "Reason");

    public static readonly Error AnswerClosed = Error.Conflict("The time to answer has passed.", mend: "Write to the secretary.");
    public static readonly Error AnswerNeeded = Error.Invalid("Say whether you agree.", "Agree");
    public static readonly Error ContestTextNeeded = Error.Invalid("Say what is wrong.", "Text");
    public static readonly Error AlreadyContested = Error.Conflict("This line was contested already.");
    public static readonly Error NotContested = Error.Conflict("This line is not contested.");
    public static readonly Error ContestAnswerNeeded = Error.Invalid("Write an answer to the nominee.", "Answer");

    public static readonly Error EnoughEndorsers = Error.Conflict("At most {0} people may be asked.", mend: "Replace somebody who has not answered.");
    public static readonly Error EndorserIsNominee = Error.Invalid("The nominee cannot endorse this nomination.", "Email");
    public static readonly Error EndorserAskedAlready = Error.Conflict("This person has been asked already.", "Email");
    public static readonly Error EndorsementAnswered = Error.Conflict("This endorsement was answered already.");
    public static readonly Error EndorsementTextNeeded = Error.Invalid("Write why you endorse the nomination.", "Text");
    public static readonly Error RelationshipNeeded = Error.Invalid("Say how you know the nominee.", "Relationship");
    public static readonly Error RemindedToday = Error.Conflict("A reminder was sent less than a day ago.");

    public static readonly Error NotScreening = Error.Conflict("Eligibility is decided while the edition is nominating or screening.");
    public static readonly Error NotChecked = Error.Conflict("Check the rules first.");
    public static readonly Error RuleSaysNo = Error.Conflict("A rule says no: {0} It cannot be decided otherwise.");
    public static readonly Error ConsentMissing = Error.Conflict("The nominee has not agreed; the nomination cannot be eligible.");
    public static readonly Error ContestOpen = Error.Conflict("The nominee contests a line. Answer that first.");

    public static readonly Error NotReviewing = Error.Conflict("A recommendation is recorded while the edition is reviewing or deciding.");
    public static readonly Error NotOfThisCategory = Error.Invalid("A recommendation names each eligible nomination of its category once, and no other.", "Lines");
    public static readonly Error NotDeciding = Error.Conflict("The edition is not deciding now.");
    public static readonly Error NoRecommendation = Error.Conflict("There is no recommendation for this category yet.");
    public static readonly Error AlreadyDecided = Error.Conflict("The panel has decided this category.");
    public static readonly Error OutcomeNeeded = Error.Invalid("Choose an outcome for {0}.", "Lines");
    public static readonly Error PresentNotOnPanel = Error.Invalid("Somebody named as present is not a member of the panel.", "Present");
    public static readonly Error NoQuorum = Error.Invalid("{0} members without a conflict were present for {1}; the quorum is {2}.", "Present");
    public static readonly Error OverQuota = Error.Invalid("{0} laureates were chosen; the quota is {1}.", "Lines");
    public static readonly Error OutcomeReasonNeeded = Error.Invalid("Give the reason for {0}: every laureate and every departure from the recommended sets needs one.", "Lines");
    public static readonly Error WithheldReasonNeeded = Error.Invalid("Fewer laureates than the quota: say why the rest is withheld.", "WithheldReason");
    public static readonly Error PresiderNeeded = Error.Invalid("You are recused from {0}. Name a member present who presided over it.", "Lines");

    public static readonly Error NotWriting = Error.Conflict("Citations are written after the decision and before the roll is published.");
    public static readonly Error CitationTextNeeded = Error.Invalid("Write the citation.", "Citation");
    public static readonly Error CitationOpen = Error.Conflict("{0} citations wait for a second person.", mend: "Approve or return each of them first.");
    public static readonly Error NoOpenCitation = Error.Conflict("This draft was answered already, or another came after it.");
    public static readonly Error SecondPersonNeeded = Error.Forbidden("A citation is approved by somebody other than the one who wrote it.");
    public static readonly Error CitationNoteNeeded = Error.Invalid("Say what is to be changed.", "Note");
    public static readonly Error ReleaseTimeNeeded = Error.Invalid("Enter day and hour of publication.", "At");
    public static readonly Error ReleaseNotAhead = Error.Invalid("Give a moment that is still to come.", "At");
    public static readonly Error ReleaseNotOnTheClock = Error.Invalid("The clock of {0} never shows this time, or shows it twice.", "At", "Choose an hour earlier or later.");
    public static readonly Error NotPrepared = Error.Conflict("The roll is not prepared.");
    public static readonly Error RollIsPrepared = Error.Conflict("The roll is prepared; its words stand.", mend: "Hold it back first.");
    public static readonly Error NotOnTheRoll = Error.Conflict("The title stands on no published roll.");
    public static readonly Error TitleWithdrawnAlready = Error.Conflict("This title was withdrawn already.");
    public static readonly Error TitleNotWithdrawn = Error.Conflict("This title was not withdrawn.");
    public static readonly Error DecisionNeeded = Error.Invalid("Name the decision it rests on, such as the minutes of a meeting.", "Decision");
    public static readonly Error NoCeremony = Error.NotFound("No ceremony is planned for this edition.");
    public static readonly Error PlaceNeeded = Error.Invalid("Enter the place, at most {0} characters.", "Place");
    public static readonly Error CeremonyTimeNeeded = Error.Invalid("Enter day and time of the beginning.", "Day");
    public static readonly Error ItemTitleNeeded = Error.Invalid("Enter what happens, at most {0} characters.", "Title");
    public static readonly Error ItemMinutesLimits = Error.Invalid("Minutes must be between 1 and {0}.", "Minutes");
    public static readonly Error NoSuchItem = Error.NotFound("There is no such point in the running order.");
    public static readonly Error AdministrationNeeded = Error.Invalid("Enter the Administration's name, at most {0} characters.", "Administration");
    public static readonly Error NoticeNotYet = Error.Conflict("A courtesy notice goes out once the roll is prepared or published.");
    public static readonly Error NoticeOfUnnamed = Error.Conflict("This laureate asked not to be named; nobody is told.");
    public static readonly Error NoticeSentAlready = Error.Conflict("This Administration has been told already.", "Administration");
    public static readonly Error NotOnThePanel = Error.NotFound("You did not sit on the panel of this edition.");
    public static readonly Error ServiceNotOver = Error.Conflict("A proof of service is given once the roll is published.");
    public static readonly Error NoJudgeProof = Error.NotFound("You have not asked for a proof of service of this edition.");
    public static readonly Error OrcidWrong = Error.Invalid("This is not an ORCID iD, such as 0000-0002-1825-0097.", "Orcid");
    public static readonly Error RorWrong = Error.Invalid("This is not a ROR identifier, such as https://ror.org/05a28rw58.", "Ror");
    public static readonly Error SignsMissing = Error.Invalid("No font holds these signs: {0}.", mend: "Put a font that has them into the folder named by the setting Palmares:Fonts.");
    public static readonly Error CodeUnknown = Error.NotFound("No paper with this code was issued here.", mend: "Compare it with the code on the paper, sign by sign.");
    public static readonly Error CitationsMissing = Error.Conflict("{0} laureates have no citation yet.");
}
