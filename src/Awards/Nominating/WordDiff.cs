namespace Palmares.Awards.Nominating;

public enum DiffKind
{
    Same,
    Added,
    Removed,
}

public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>What differs between two texts, word by word. Pure.</summary>
/// <remarks>A longest common subsequence of words, each with the white space after it, by dynamic programming; what is the same at both ends is set aside first. The parts that are the same or removed make the old text, those the same or added the new one, to the character.</remarks>
public static class WordDiff
{
    public static IReadOnlyList<DiffPart> Between(string before, string after)
    {
        string[] old = Words(before), now = Words(after);
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
            head++;
        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;
        var parts = new List<(DiffKind Kind, string Word)>();
        parts.AddRange(old.Take(head).Select(word => (DiffKind.Same, word)));
        parts.AddRange(Middle(old[head..^tail], now[head..^tail]));
        parts.AddRange(old.TakeLast(tail).Select(word => (DiffKind.Same, word)));
        return Joined(parts);
    }

    private static IEnumerable<(DiffKind Kind, string Word)> Middle(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var (at, to) = (0, 0);
        while (at < old.Length || to < now.Length)
        {
            if (at < old.Length && to < now.Length && old[at] == now[to])
            {
                yield return (DiffKind.Same, old[at++]);
                to++;
            }
            else if (to == now.Length || (at < old.Length && common[at + 1, to] >= common[at, to + 1]))
            {
                yield return (DiffKind.Removed, old[at++]);
            }
            else
            {
                yield return (DiffKind.Added, now[to++]);
            }
        }
    }

    private static List<DiffPart> Joined(IEnumerable<(DiffKind Kind, string Word)> words)
    {
        var parts = new List<DiffPart>();
        foreach (var (kind, word) in words)
        {
            if (parts.Count > 0 && parts[^1].Kind == kind)
                parts[^1] = parts[^1] with { Text = parts[^1].Text + word };
            else
                parts.Add(new DiffPart(kind, word));
        }

        return parts;
    }

    /// <summary>Words with the blanks that follow each; breaks of lines, and white space at the start, are words of their own.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at == text.Length || (char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at])) || (text[at] == '\n' && !char.IsWhiteSpace(text[at - 1])))
            {
                words.Add(text[start..at]);
                start = at;
            }
        }

        return [.. words];
    }
}
