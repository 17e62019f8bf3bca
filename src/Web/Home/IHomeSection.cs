using Palmares.Kernel;

namespace Palmares.Web.Home;

/// <summary>What waits for somebody in one role, on the home page. A room plugs in by a class of its own here; found by reflection.</summary>
public interface IHomeSection
{
    Role Role { get; }

    /// <summary>Null when the room has nothing to say to this person.</summary>
    Task<HomeSection?> BuildAsync(Actor by, CancellationToken ct);
}

/// <param name="Title">A heading in the reader's language.</param>
/// <param name="Lines">What waits, most pressing first.</param>
/// <param name="Nothing">Said when nothing waits.</param>
public sealed record HomeSection(string Title, IReadOnlyList<HomeLine> Lines, string? Nothing = null);

/// <param name="Text">What to do, as a link.</param>
/// <param name="Url">Where to do it.</param>
/// <param name="Aside">A state or number beside it.</param>
/// <param name="Due">By when.</param>
/// <param name="Zone">The zone of <paramref name="Due"/>.</param>
public sealed record HomeLine(string Text, string Url, string? Aside = null, DateTimeOffset? Due = null, string? Zone = null);
