using Palmares.Kernel;

namespace Palmares.Engagement;

/// <summary>What any text of this module must keep to.</summary>
internal static class TextRules
{
    public static bool IsWebAddress(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    public static Error? Missing(string text, Error error) => string.IsNullOrWhiteSpace(text) ? error : null;

    public static Error? TooLong(string text, int limit, string place) => text.Trim().Length > limit ? EngagementErrors.TextTooLong.With(text.Trim().Length, limit).At(place) : null;
}
