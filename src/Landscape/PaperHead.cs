using Palmares.Papers.Word;
using Palmares.Proceedings;

namespace Palmares.Landscape;

/// <summary>The head of a standards document on a paper of these rooms, with the host's name when it gave one. Pure.</summary>
public static class PaperHead
{
    /// <summary>What a head says of a group that the paper does not know.</summary>
    public const string UnknownGroup = "[group to be named]";

    public const int GroupLength = 60;

    private const int AbstractWords = 150;

    /// <summary>The group as somebody named it, in one line; without one, a place to write it.</summary>
    public static string Group(string? named) =>
        string.Join(' ', (named ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } group ? group[..Math.Min(GroupLength, group.Length)] : UnknownGroup;

    /// <summary>The rows under the title become the abstract, first headings become clauses that the word processor numbers.</summary>
    /// <param name="paper">With a date.</param>
    /// <param name="host">Whose document it is.</param>
    /// <param name="kind">A member's contribution, or a paper of the secretariat.</param>
    /// <param name="group">Before which it comes.</param>
    /// <param name="access">Who may read it.</param>
    public static Paper Headed(this Paper paper, HostBody host, PaperKind kind, string group, AccessClass access = AccessClass.MembersOnly)
    {
        var form = new PaperForm
        {
            Kind = kind, Group = group, On = DateOnly.FromDateTime(paper.Date!.Value.UtcDateTime), Source = paper.Author ?? "Secretariat", Title = paper.Title, Access = access, Abstract = Abstract(paper.Meta),
        };
        return PaperForms.Write(form, host, [.. paper.Blocks.Select(Numbered)]).Value;
    }

    private static string Abstract(IReadOnlyList<MetaRow> rows)
    {
        var words = string.Join("; ", rows.Where(row => row.Label != "Made").Select(row => $"{row.Label}: {row.Value}")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(AbstractWords)) + (words.Length > AbstractWords ? " …" : ".");
    }

    private static Block Numbered(Block block) => block is Heading { Level: 1 } heading ? new Papers.Word.Clause(1, WithoutNumber(heading.Text)) : block;

    private static string WithoutNumber(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && text[..space].All(char.IsAsciiDigit) ? text[(space + 1)..] : text;
    }
}
