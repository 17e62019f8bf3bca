namespace Palmares.Awards.Handling;

/// <summary>What may be done to many nominations at once. Pure.</summary>
public static class HandlingRules
{
    /// <summary>More are handled in parts: each is tried first, and nobody else writes while they are tried.</summary>
    public const int AtOnce = 500;

    /// <summary>A tag as it is kept: small letters and digits with single hyphens between them; null when nothing is left or it is too long.</summary>
    public static string? Tag(string? written)
    {
        var words = string.Concat((written ?? "").Trim().ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var tag = string.Join('-', words);
        return tag.Length is 0 or > NominationTag.TagLimit ? null : tag;
    }
}
