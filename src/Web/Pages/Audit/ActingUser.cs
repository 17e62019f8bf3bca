using Palmares.Kernel;

namespace Palmares.Web.Pages.Audit;

/// <summary>The user an actor's token in the ledger names; null for the software, a link, the public.</summary>
internal static class ActingUser
{
    public static UserId? Of(string actor) =>
        actor.StartsWith("user:", StringComparison.Ordinal) && Guid.TryParse(actor[5..], out var id) ? UserId.From(id) : null;
}
