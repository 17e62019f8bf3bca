using System.Text;
using System.Text.RegularExpressions;

namespace Palmares.Awards;

/// <summary>A passage to black out, and where.</summary>
/// <param name="Part">Which answer or endorsement; empty where the place is one.</param>
internal sealed record RedactedPassage(RedactionPlace Place, string Part, string Words);

/// <summary>Blacks passages out of a text. Pure.</summary>
/// <remarks>
/// A passage is found as whole words, in capitals or not, however its words are spaced. All passages are looked for in what was written, so that of two that overlap nothing is left
/// between; one block stands for each run of what is covered, of one length whatever it covers.
/// </remarks>
public static class RedactionRules
{
    /// <summary>Stands for what is blacked out, in any language.</summary>
    public const string Block = "███";

    public static string Redact(string text, IEnumerable<string> passages)
    {
        var covered = passages.SelectMany(passage => Spans(text, passage)).OrderBy(span => span.Start).ToList();
        if (covered.Count == 0)
            return text;
        var (shown, end) = (new StringBuilder(), 0);
        foreach (var span in covered)
        {
            // What lies between two blocks and is only space would tell that there were two.
            var joined = end > 0 && (span.Start <= end || string.IsNullOrWhiteSpace(text[end..span.Start]));
            if (!joined)
                shown.Append(text, end, span.Start - end).Append(Block);
            end = Math.Max(end, span.End);
        }

        return shown.Append(text, end, text.Length - end).ToString();
    }

    public static bool Stands(string text, string passage) => Spans(text, passage).Any();

    private static IEnumerable<(int Start, int End)> Spans(string text, string passage)
    {
        var words = passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape).ToList();
        return words.Count == 0
            ? []
            : Regex.Matches(text, @"(?<![\p{L}\p{N}])" + string.Join(@"\s+", words) + @"(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
                .Select(match => (match.Index, match.Index + match.Length));
    }
}
