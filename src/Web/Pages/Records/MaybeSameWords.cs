using Microsoft.Extensions.Localization;
using Palmares.Records.Reading;

namespace Palmares.Web.Pages.Records;

/// <summary>What tells somebody who may be the same person from others of one name.</summary>
public static class MaybeSameWords
{
    // Names and years keep their own direction in a line of the other.
    private const string Name = "\u2068", Figures = "\u2066", End = "\u2069";

    public static string Of(ListMaybeSame.Traits told, IStringLocalizer<Texts> texts)
    {
        var organisation = told.Organisation is { } named ? Name + named + End : null;
        var years = told.FirstYear is not { } first ? null : Figures + (first == told.LastYear ? $"{first}" : $"{first}–{told.LastYear}") + End;
        var mentions = texts["mentions in {0}: {1}", Name + string.Join(", ", told.Sources) + End, told.Mentions].Value;
        return string.Join("; ", new[] { organisation, years, mentions }.OfType<string>());
    }
}
