using Palmares.Kernel;

namespace Palmares.Review.Deliberating;

/// <summary>Whom a remark can be told to, by what stands after the sign @.</summary>
internal sealed record Tellable(string Name, UserId? User, Voice? Office);

/// <summary>Finds in a text whom it mentions. Pure.</summary>
/// <remarks>Only those on the list are found. A name that is not on it and a name that nobody bears are the same to this rule, so that its refusal tells neither.</remarks>
internal static class MentionRules
{
    public const int Most = 20;

    /// <param name="Unknown">The first word after an @ that stands for nobody on the list.</param>
    public sealed record Found(IReadOnlyList<Tellable> Told, string? Unknown);

    public static Found Find(string text, IReadOnlyList<Tellable> tellable)
    {
        var told = new List<Tellable>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            // Inside a word, as in an address of mail, it mentions nobody.
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                continue;
            var rest = text[(at + 1)..];
            var named = tellable.Where(one => Begins(rest, one.Name)).MaxBy(one => one.Name.Length);
            if (named is null)
                return new Found([], FirstWord(rest));
            if (!told.Contains(named))
                told.Add(named);
        }

        return new Found(told, null);
    }

    private static bool Begins(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));

    private static string FirstWord(string text) => new([.. text.TakeWhile(c => !char.IsWhiteSpace(c)).Take(40)]);
}
