using Palmares.Kernel;

namespace Palmares.Tracking;

/// <summary>Every refusal of the module.</summary>
public static class TrackingErrors
{
    public static readonly Error NoSuchCohort = Error.NotFound("There is no such cohort.");
    public static readonly Error LineNotFound = Error.NotFound("Snapshot {0} holds no {1} for this person.");
    public static readonly Error ReasonMissing = Error.Invalid("Give a reason.", place: "Reason", mend: "One sentence that those concerned may read.");
    public static readonly Error ReasonTooLong = Error.Invalid("The reason is {0} characters long; the limit is {1}.", place: "Reason", mend: "Shorten it.");
    public static readonly Error OneDocument = Error.Invalid("This is one and the same document.", place: "Other", mend: "Name another document.");
    public static readonly Error OneWorkAlready = Error.Conflict("The two are one piece of work already.", place: "Other");
    public static readonly Error TwoWorksAlready = Error.Conflict("The two are no piece of work together already.", place: "Other");
    public static readonly Error DecidedOtherwise = Error.Conflict("A word that still holds says the opposite.", place: "Other", mend: "Take it back first.");
    public static readonly Error NoSuchDecision = Error.NotFound("Nobody said such a thing about two documents.");
    public static readonly Error TakenBackAlready = Error.Conflict("It was taken back already.");
    public static readonly Error NotComputed = Error.NotFound("No figures have been computed yet.", mend: "Compute them on the page of indicators, or with palmares track indicators --compute.");
    public static readonly Error PurposeNotStated = Error.Conflict("People are not followed here: the purpose, its legal basis and its assessment are not stated.", mend: "The secretary states them on the page of privacy.");
    public static readonly Error AddressMissing = Error.Invalid("Enter the person's e-mail address.", place: "Email");
    public static readonly Error PersonMissing = Error.Invalid("Enter the number of the person in the record.", place: "Person", mend: "It stands in the address of the person's page.");
    public static readonly Error AskedAlready = Error.Conflict("This person was asked already, or asked not to be.", place: "Person");
    public static readonly Error NoSuchLink = Error.NotFound("This link leads nowhere.");
    public static readonly Error NothingWithout = Error.NotFound("No work and no role of {0} stands without a successor, or there is no such group.");
    public static readonly Error NoSuchBody = Error.NotFound("Nobody is compared in {0}. There are: {1}.");
    public static readonly Error CohortKeyInvalid = Error.Invalid("A cohort's key is of small letters, figures and hyphens, 60 at most.", place: "Cohort", mend: "Such as laureates-2014-2022.");
    public static readonly Error NobodyNamed = Error.Invalid("Name at least one person.", place: "People");
    public static readonly Error AgreementMissing = Error.Invalid("Say of {0} where the agreement to be followed is kept.", place: "Agreed", mend: "Whoever did not agree is not followed.");
    public static readonly Error AgreementTooLong = Error.Invalid("Where the agreement is kept takes {0} characters; the limit is {1}.", place: "Agreed", mend: "Shorten it.");
    public static readonly Error DecidedAhead = Error.Invalid("The day of the decision about {0} lies ahead.", place: "Decided");
    public static readonly Error ObjectedBefore = Error.Conflict("{0} objected to being studied, and is left out.", place: "People");
    public static readonly Error NoSuchStudy = Error.NotFound("There is no such study.");
    public static readonly Error StudyKeyInvalid = Error.Invalid("A study's key is of small letters, figures and hyphens, 60 at most.", place: "Key", mend: "Such as laureates-2024-2026.");
    public static readonly Error StudyTaken = Error.Conflict("There is a study of this key.", place: "Key", mend: "Choose another.");
    public static readonly Error CohortsMissing = Error.Invalid("Choose at least one cohort.", place: "Cohorts");
    public static readonly Error FrozenAlready = Error.Conflict("The list is frozen and stays as it is.");
    public static readonly Error NotFrozen = Error.Conflict("Outcomes are looked at only after the list is frozen.", mend: "Freeze it first.");
    public static readonly Error MatchingMoved = Error.Conflict("The record moved since the matching was shown.", mend: "Look at it again, then freeze.");
    public static readonly Error NothingToFreeze = Error.Conflict("No laureate of these cohorts could be matched with five people.", mend: "Wait for more laureates, or for more of the record.");
}
