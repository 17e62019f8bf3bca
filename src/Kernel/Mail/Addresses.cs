namespace Palmares.Kernel;

/// <summary>E-mail addresses, as far as a form can judge them.</summary>
public static class Addresses
{
    /// <summary>Characters; RFC 5321 leaves room for no more.</summary>
    public const int Longest = 254;

    public static bool LooksRight(string? email)
    {
        var text = Fold(email);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && text.Length <= Longest && !text.Any(char.IsWhiteSpace) && !text.Any(char.IsControl);
    }

    public static string Fold(string? email) => (email ?? "").Trim().ToLowerInvariant();

    public static bool Same(string? a, string? b) => !string.IsNullOrWhiteSpace(a) && Fold(a) == Fold(b);
}
