using Palmares.Kernel;

namespace Palmares.Webhooks;

/// <summary>Every refusal of Webhooks.</summary>
public static class WebhooksErrors
{
    public static readonly Error AddressNeeded = Error.Invalid("Enter the receiver's address, beginning with https://.", "Address", "It holds no user name, no password and no fragment.");
    public static readonly Error AddressTooLong = Error.Invalid("The address has {0} characters; the limit is {1}.", "Address");
    public static readonly Error AddressPrivate = Error.Invalid("This address lies in a private network or on this machine; nothing is sent there.", "Address", "Where receivers stand inside, whoever runs this installation sets Palmares:Webhooks:PrivateAddresses to true.");
    public static readonly Error WebhookNameNeeded = Error.Invalid("Say who receives it, in at most {0} characters.", "Name");
    public static readonly Error KindsNeeded = Error.Invalid("Choose at least one kind of act.", "Kinds");
    public static readonly Error NoSuchKind = Error.Invalid("Acts of the kind {0} are not sent out.", "Kinds", "Choose among those listed.");
    public static readonly Error NoSuchWebhook = Error.NotFound("There is no such webhook.");
    public static readonly Error NoSuchDelivery = Error.NotFound("There is no such delivery.");
    public static readonly Error StoppedAlready = Error.Conflict("The webhook is stopped already.");
    public static readonly Error RunsAlready = Error.Conflict("The webhook is not stopped.");
    public static readonly Error StoppedNow = Error.Conflict("The webhook is stopped; nothing is sent.", mend: "Resume it first.");
}
