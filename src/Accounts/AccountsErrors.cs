using Palmares.Kernel;

namespace Palmares.Accounts;

/// <summary>Every refusal of Accounts.</summary>
public static class AccountsErrors
{
    public static readonly Error NoSuchUser = Error.NotFound("There is no user with the address {0}.");
    public static readonly Error EmailNeeded = Error.Invalid("Enter an e-mail address, such as name@example.org.", "Email");
    public static readonly Error NameNeeded = Error.Invalid("Enter a name.", "DisplayName");
    public static readonly Error EmailTaken = Error.Conflict("There is already a user with this address.", "Email");
    public static readonly Error PasswordRefused = Error.Invalid("{0}", "Password", "Use at least 12 characters, with 5 different ones.");
    public static readonly Error LinkNotValid = Error.NotFound("This link was used already, has expired, or is not one of ours.", mend: "Ask the secretary for a new one.");
    public static readonly Error AlreadySetUp = Error.Conflict("This installation already has users.");
    public static readonly Error LastSecretary = Error.Conflict("This is the last secretary; somebody has to hold that role.");
    public static readonly Error WrongPassword = Error.Invalid("This is not your present password.", "Present");
    public static readonly Error WrongCode = Error.Invalid("This code is not right, or it is too old.", "Code", "Check the clock of your device and enter the next code.");
    public static readonly Error NoSuchPasskey = Error.NotFound("There is no such passkey.");
    public static readonly Error RoleNameNeeded = Error.Invalid("Enter the role's name, in at most {0} characters.", "Name");
    public static readonly Error RoleNameTaken = Error.Conflict("There is already a role of this name.", "Name");
    public static readonly Error NoSuchRole = Error.NotFound("There is no such role of your own.");
    public static readonly Error OwnRoleGrantsNothing = Error.Invalid("Choose at least one thing its holders may do.", "Grants");
    public static readonly Error PlayedInPerson = Error.Invalid("Marking, deciding, declaring conflicts, nominating and answering for oneself come with a seat or a nomination.", "Grants", "Give the built-in role instead.");
    public static readonly Error StaysWithTheSecretary = Error.Invalid("Managing users, acting for them and moving whole editions stay with the secretary: their holder could take everything else.", "Grants");
    public static readonly Error MarkingApartFromRunning = Error.Conflict("Who marks or decides does not run the edition, screen, publish or write its letters.", "Grants");
    public static readonly Error MarkingApartFromTheRecord = Error.Conflict("Who marks or decides does not change the record that the evidence stands on.", "Grants");
    public static readonly Error NominatingApartFromInside = Error.Conflict("Who nominates does not see results, screen, form panels or publish.", "Grants");
    public static readonly Error NomineeApartFromInside = Error.Conflict("Who can be nominated does not see results, screen, form panels or publish.", "Grants");
    public static readonly Error ObjectingApartFromInside = Error.Conflict("Who may object to a slate has no part in how it comes about.", "Grants");
    public static readonly Error AuditorActsInNothing = Error.Conflict("Who checks the ledger reads, and acts in nothing that it holds.", "Grants");
    public static readonly Error HolderOutOfBounds = Error.Conflict("{0} holds this role beside others that it would not go with.", "Grants");
    public static readonly Error NotYourself = Error.Conflict("You cannot disable your own account.");
    public static readonly Error TokenNotValid = Error.Forbidden("This access token is not one of ours, has expired or was revoked.", mend: "Make a new one under your account.");
    public static readonly Error TokenNameNeeded = Error.Invalid("Say what the token is for, in at most {0} characters.", "Name");
    public static readonly Error TokenDaysOutOfBounds = Error.Invalid("A token lasts from 1 day to {0} days.", "Days");
    public static readonly Error NoSuchScope = Error.Invalid("There is no scope {0}.", "Scopes", "Choose among those listed; a nomination's id may follow nominations:read# and nominations:write#.");
    public static readonly Error ScopeNeeded = Error.Invalid("Choose at least one scope.", "Scopes");
    public static readonly Error TooManyScopes = Error.Invalid("These are too many scopes for one token.", "Scopes", "Make several tokens.");
    public static readonly Error NoSuchToken = Error.NotFound("There is no such token, or it is not yours.");
    public static readonly Error OnlyInPerson = Error.Forbidden("Only you yourself can do this, signed in: nobody for you and no program.");
    public static readonly Error NotForYourself = Error.Conflict("You cannot act for yourself.");
    public static readonly Error NothingToHelpWith = Error.Conflict("This user only judges or answers for themselves; nobody can do that for them.");
    public static readonly Error NotLessPower = Error.Forbidden("You can act only for somebody who may less than you.");
    public static readonly Error HelpReasonNeeded = Error.Invalid("Say why you act for this user, in at most {0} characters. They are told.", "Reason");
    public static readonly Error NoSuchHelp = Error.NotFound("Nobody acts for you, and you act for nobody.");
}
