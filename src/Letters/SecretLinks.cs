using System.Text.RegularExpressions;
using Palmares.Kernel;

namespace Palmares.Letters;

/// <summary>Links in a letter that open something for its reader alone. Pure.</summary>
public static partial class SecretLinks
{
    /// <summary>Whether the letter has reached whom it was written to: then nobody has to pass its links on, and they are its reader's alone.</summary>
    public static bool AreGone(OutboxState state) => state is OutboxState.Sent or OutboxState.Digested;

    /// <summary>The text with every secret left out.</summary>
    public static string Struck(string text) => Secret().Replace(text, "…");

    [GeneratedRegex("(?<=/)[A-Za-z0-9_-]{40,}(?![A-Za-z0-9_-])")]
    private static partial Regex Secret();
}
