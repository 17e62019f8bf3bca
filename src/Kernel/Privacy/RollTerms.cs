namespace Palmares.Kernel;

/// <summary>How a name comes off the public roll, as the organisation has adopted it.</summary>
public enum RollRemoval
{
    /// <summary>The laureate asks, and the secretary answers.</summary>
    OnRequest,

    /// <summary>The laureate's word is enough, at once.</summary>
    AtOnce,
}

/// <summary>What is stated of the roll.</summary>
/// <param name="Terms">What who is named accepts, and how a name is corrected or taken off.</param>
/// <param name="Desk">Where requests go.</param>
public sealed record RollTerms(RollRemoval Removal, string? Terms, string? Desk);

/// <summary>Reads what is stated of the roll. Privacy implements it; Awards, which keeps the roll, knows no register of processings.</summary>
public interface IRollTerms
{
    /// <returns>Null where nothing is stated: then it is asked for.</returns>
    Task<RollTerms?> StandingAsync(CancellationToken ct);
}
