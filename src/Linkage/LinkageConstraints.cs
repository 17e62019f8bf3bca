namespace Palmares.Linkage;

/// <summary>A pair of mention ids.</summary>
public readonly record struct MentionPair(string Left, string Right);

/// <summary>
/// What is known for certain and binds every run. A must-link outweighs a cannot-link column (the same person can stand
/// twice in one document); must-links that join a cannot-link pair are a contradiction and refused.
/// </summary>
public sealed record LinkageConstraints
{
    public static LinkageConstraints None { get; } = new();

    public IReadOnlyList<MentionPair> MustLink { get; init; } = [];

    public IReadOnlyList<MentionPair> CannotLink { get; init; } = [];

    /// <summary>Beside those of the spec: mentions with an equal value here are never the same.</summary>
    public IReadOnlyList<string> CannotLinkColumns { get; init; } = [];
}
