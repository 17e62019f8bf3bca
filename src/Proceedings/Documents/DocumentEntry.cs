using Palmares.Kernel;

namespace Palmares.Proceedings.Documents;

/// <summary>What was entered, checked: the rules of a register entry.</summary>
internal sealed record DocumentEntry(DocumentNumber Number, string Title, IReadOnlyList<string> Sources, string? Group, PartialDate? Date, AccessClass Access)
{
    public static Result<DocumentEntry> Check(RegisterDocument.Input input)
    {
        var number = NumberOf(input.Number);
        if (number.IsError)
            return number.Error;
        var title = input.Title.Trim();
        if (title.Length == 0)
            return ProceedingsErrors.TitleMissing;
        if (title.Length > RegisteredDocument.TitleLength)
            return ProceedingsErrors.TitleTooLong.With(title.Length, RegisteredDocument.TitleLength);
        string[] sources = [.. input.Sources.Select(source => source.Trim()).Where(source => source.Length > 0).Distinct()];
        if (sources.Length == 0)
            return ProceedingsErrors.SourceMissing;
        if (sources.Length > RegisteredDocument.MaxSources || sources.Any(source => source.Length > RegisteredDocument.SourceLength))
            return ProceedingsErrors.SourcesTooMany.With(RegisteredDocument.MaxSources, RegisteredDocument.SourceLength);
        var group = GroupOf(input, number.Value);
        if (group?.Length > RegisteredDocument.GroupLength)
            return ProceedingsErrors.GroupTooLong.With(RegisteredDocument.GroupLength);
        return new DocumentEntry(number.Value, title, sources, group, input.Date, input.Access);
    }

    public static Result<DocumentNumber> NumberOf(string text)
    {
        if (DocumentNumber.Recognise(text) is not { } number)
        {
            var nearest = DocumentNumber.Nearest(text);
            return ProceedingsErrors.NotANumber.With(Shown(text), nearest.Name, nearest.Examples[0]);
        }
        return number.DenotesDocument ? number : ProceedingsErrors.NotADocument.With(number.Text, number.Grammar.Name);
    }

    public RegisteredDocument ToDocument(DocumentId id, DateTimeOffset now) => new()
    {
        Id = id, Number = Number.Text, Canonical = Number.Canonical, Grammar = Number.Grammar.Name, Title = Title, Sources = [.. Sources],
        Group = Group, Date = Date, Access = Access, RegisteredAt = now, Folded = Fold($"{Number.Text}\n{Number.Canonical}\n{Title}"),
    };

    public static string Fold(string text) => text.ToLowerInvariant();

    /// <summary>The group as entered, or else as the number says it.</summary>
    private static string? GroupOf(RegisterDocument.Input input, DocumentNumber number) =>
        !string.IsNullOrWhiteSpace(input.Group) ? input.Group.Trim()
        : number.Fields.TryGetValue("group", out var group) ? group.Replace(" ", "", StringComparison.Ordinal)
        : null;

    private static string Shown(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
