using System.Globalization;

namespace Palmares.Review.Listing;

public enum FieldKind
{
    Text,

    /// <summary>One of a few words.</summary>
    Choice,
    Number,
    Date,
}

/// <summary>A field of a list: its name in searches, its words on the page, and what a row holds in it.</summary>
/// <param name="Label">English, the key of its translations.</param>
internal sealed record ListField(string Name, string Label, FieldKind Kind, Func<ListedRow, ListCell> Read)
{
    /// <summary>Other names it answers to.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Words without a field are looked for here too.</summary>
    public bool IsSearched { get; init; }

    /// <summary>Its place among those that say the same to everybody who may know them; null for others.</summary>
    public int? Place { get; init; }

    /// <summary>Needs the scores read.</summary>
    public bool IsScore { get; init; }

    /// <summary>Long texts stand in files and in searches; on the page only when asked for.</summary>
    public bool IsLong { get; init; }
}

/// <summary>What a row holds in a field. Empty where there is nothing, and where the viewer may not know.</summary>
internal readonly record struct ListCell(string? Text = null, double? Number = null, DateOnly? Day = null, IReadOnlyList<string>? Also = null)
{
    public bool IsEmpty => string.IsNullOrEmpty(Text) && Number is null && Day is null;

    /// <summary>As files hold it: invariant.</summary>
    public string Shown => Text
        ?? Number?.ToString("0.###", CultureInfo.InvariantCulture)
        ?? Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ?? "";

    /// <summary>Its texts as searches compare them.</summary>
    public IReadOnlyList<string> Folded => Also is { } several ? [.. several.Select(Listing.Folded.Of)] : string.IsNullOrEmpty(Text) ? [] : [Listing.Folded.Of(Text)];

    public static ListCell Of(string? text) => new(Text: text);

    public static ListCell Of(double? number) => new(Number: number);

    /// <summary>Several texts, shown one after another and found each by itself.</summary>
    public static ListCell Of(IReadOnlyList<string> texts) => texts.Count == 0 ? default : new(Text: string.Join("; ", texts), Also: texts);
}
