using Palmares.Kernel;

namespace Palmares.Web.Pages.Audit;

/// <summary>The user an actor's token in the ledger names; null for the software, a link, the public.</summary>
internal static class ActingUser
{
    public static UserId? Of(string actor) =>
        LedgerActor.Read(actor).User;
}
