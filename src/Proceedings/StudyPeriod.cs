namespace Palmares.Proceedings;

/// <summary>The periods between assemblies, by the code that begins document identifiers.</summary>
/// <remarks>A table, not a formula: the period of 2022 was shortened. Source: the public lists of documents and groups; what is not in the table is not guessed.</remarks>
public static class StudyPeriod
{
    private static readonly (string Code, int From, int To)[] Known =
    [
        ("T97", 1997, 2000), ("T01", 2001, 2004), ("T05", 2005, 2008), ("T09", 2009, 2012), ("T13", 2013, 2016), ("T17", 2017, 2021), ("T22", 2022, 2024), ("T25", 2025, 2028),
    ];

    /// <summary>The code of the period a year lies in, such as <c>T25</c>; null when the table does not say.</summary>
    public static string? Of(int year) => Known.FirstOrDefault(period => year >= period.From && year <= period.To).Code;

    /// <summary>As printed on documents: <c>2025-2028</c>.</summary>
    public static string? Span(int year) => Known.FirstOrDefault(period => year >= period.From && year <= period.To) is { Code: not null } found ? $"{found.From}-{found.To}" : null;
}
