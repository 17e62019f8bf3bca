using Palmares.Kernel;

namespace Palmares.Proceedings.Documents;

/// <summary>What was entered, checked: the rules of a register entry.</summary>
internal sealed record DocumentEntry(DocumentNumber Number, IReadOnlyList<DocumentNames.Name> Names, string Title, IReadOnlyList<string> Sources, string? Group, RegisterDocument.Input Input)
{
    public static Result<DocumentEntry> Check(RegisterDocument.Input input)
    {
        var number = NumberOf(input.Number, "Number");
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
        if (input.Abstract?.Length > RegisteredDocument.AbstractLength)
            return ProceedingsErrors.AbstractTooLong.With(input.Abstract.Length, RegisteredDocument.AbstractLength);
        return Others(input, group).Then<DocumentEntry>(others =>
        {
            DocumentNames.Name[] names = [.. DocumentNames.Of(number.Value, group, input.Date?.Year).Concat(others).DistinctBy(name => (name.Canonical, name.Period))];
            return new DocumentEntry(number.Value, names, title, sources, group, input);
        });
    }

    public static Result<DocumentNumber> NumberOf(string text, string place)
    {
        if (DocumentNumber.Recognise(text) is not { } number)
        {
            var nearest = DocumentNumber.Nearest(text);
            return ProceedingsErrors.NotANumber.With(Shown(text), nearest.Name, nearest.Examples[0]).At(place);
        }
        return number.DenotesDocument ? number : ProceedingsErrors.NotADocument.With(number.Text, number.Grammar.Name).At(place);
    }

    public RegisteredDocument ToDocument(DocumentId id, DateTimeOffset now) => new()
    {
        Id = id, Number = Number.Text, Canonical = Names[0].Canonical, Grammar = Number.Grammar.Name, Kind = DocumentKinds.Of(Number), Title = Title, Sources = [.. Sources],
        Group = Group, Date = Input.Date, Access = Input.Access, RegisteredAt = now, Meeting = Input.Meeting,
        Abstract = string.IsNullOrWhiteSpace(Input.Abstract) ? null : Input.Abstract.Trim(),
        Folded = Fold($"{Number.Text}\n{string.Join('\n', Names.Select(name => name.Canonical))}\n{Title}"),
    };

    public IEnumerable<DocumentName> NamesOf(DocumentId document) =>
        Names.Select(name => new DocumentName { Canonical = name.Canonical, Period = name.Period, Document = document, Standing = name.Standing, Written = name.Standing == NameStanding.Main ? Number.Text : name.Canonical });

    public static string Fold(string text) => text.ToLowerInvariant();

    private static Result<IReadOnlyList<DocumentNames.Name>> Others(RegisterDocument.Input input, string? group)
    {
        var others = new List<DocumentNames.Name>();
        foreach (var text in input.OtherNumbers.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            var number = NumberOf(text, "OtherNumbers");
            if (number.IsError)
                return number.Error;
            others.AddRange(DocumentNames.Of(number.Value, group, input.Date?.Year).Select(name => name with { Standing = name.Standing == NameStanding.Main ? NameStanding.Also : name.Standing }));
        }

        return others.Count > RegisteredDocument.MaxOtherNumbers ? ProceedingsErrors.NumbersTooMany.With(RegisteredDocument.MaxOtherNumbers) : others;
    }

    /// <summary>The group as entered, or else as the number says it.</summary>
    private static string? GroupOf(RegisterDocument.Input input, DocumentNumber number) =>
        !string.IsNullOrWhiteSpace(input.Group) ? input.Group.Trim()
        : number.Fields.TryGetValue("group", out var group) ? group.Replace(" ", "", StringComparison.Ordinal)
        : number.Fields.TryGetValue("body", out var body) ? body
        : null;

    private static string Shown(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
