using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>Somebody who endorses, as far as known.</summary>
public sealed record EndorsingParty(string Name, PersonId? Person, UserId? User);

/// <summary>What the rules of an edition say of who nominates, endorses and is nominated. The module that knows panels answers; without one everything passes.</summary>
/// <remarks>Asked before the act is written, in its unit of work: what is to be looked at later may be added to it.</remarks>
public interface IPartyRules
{
    /// <returns>Why the nomination cannot be sent; null when it can.</returns>
    Task<Error?> SendingAsync(EditionId edition, ReviewableNomination nomination, Actor by, CancellationToken ct);

    /// <returns>Why this party cannot endorse it; null when it can.</returns>
    Task<Error?> EndorsingAsync(EditionId edition, ReviewableNomination nomination, EndorsingParty party, Actor by, CancellationToken ct);
}
