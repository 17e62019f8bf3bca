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
    public static readonly Error NotYourself = Error.Conflict("You cannot disable your own account.");
}
