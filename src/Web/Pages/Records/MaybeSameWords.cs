using Microsoft.Extensions.Localization;
using Palmares.Records.Reading;

namespace Palmares.Web.Pages.Records;

/// <summary>What tells somebody who may be the same person from others of one name.</summary>
public static class MaybeSameWords
{
    public static string Of(ListMaybeSame.Traits told, IStringLocalizer<Texts> texts)
    {
        var years = told.FirstYear is { } first ? first == told.LastYear ? $"{first}" : $"{first}–{told.LastYear}" : null;
        var mentions = texts["{0} mentions in {1}", told.Mentions, string.Join(", ", told.Sources)].Value;
        return string.Join("; ", new[] { told.Organisation, years, mentions }.OfType<string>());
    }
}
