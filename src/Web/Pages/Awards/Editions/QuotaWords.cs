using System.Globalization;
using Microsoft.Extensions.Localization;
using Palmares.Awards;
using Palmares.Awards.Programming;

namespace Palmares.Web.Pages.Awards.Editions;

/// <summary>A category in one line: <c>code | name | quota | soft | always given | organisation 1 | answer:region 40%</c>. What follows the quota may be left out.</summary>
internal static class QuotaWords
{
    private const string Soft = "soft", AlwaysGiven = "always given";

    public static CategoryDraft Category(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var more = parts.Skip(3).Where(part => part.Length > 0).ToList();
        return new CategoryDraft(parts[0], parts.ElementAtOrDefault(1) ?? "", int.TryParse(parts.ElementAtOrDefault(2), NumberStyles.None, CultureInfo.InvariantCulture, out var quota) ? quota : 0)
        {
            QuotaKind = more.Contains(Soft) ? QuotaKind.Soft : QuotaKind.Hard,
            MayWithhold = !more.Contains(AlwaysGiven),
            Caps = [.. more.Where(part => part is not (Soft or AlwaysGiven)).Select(Cap)],
        };
    }

    /// <summary>The quota of a category in a sentence for each of its limits.</summary>
    public static IEnumerable<string> Say(CategoryFacts category, IStringLocalizer texts)
    {
        yield return category.QuotaKind == QuotaKind.Hard ? texts["At most {0}.", category.Quota] : texts["As a rule {0}; more with a reason.", category.Quota];
        if (!category.MayWithhold)
            yield return texts["May not be withheld."];
        foreach (var cap in category.Caps)
        {
            var what = cap.By == QuotaRules.Organisation ? texts["Organisation"].Value : cap.By[QuotaRules.AnswerPrefix.Length..];
            var limit = cap.Most is { } most ? texts["At most {0} of the same {1}.", most, what] : texts["At most {0} % of the same {1}.", cap.SharePercent!.Value, what];
            yield return cap.Kind == QuotaKind.Hard ? limit.Value : limit.Value + " " + texts["More with a reason."];
        }
    }

    /// <summary>What cannot be read becomes a limit that the rules refuse.</summary>
    private static QuotaCap Cap(string text)
    {
        var soft = text.EndsWith(" " + Soft, StringComparison.Ordinal);
        var bare = soft ? text[..^(Soft.Length + 1)].TrimEnd() : text;
        var space = bare.LastIndexOf(' ');
        var (by, amount) = space < 0 ? (bare, "") : (bare[..space].Trim(), bare[(space + 1)..]);
        var share = amount.EndsWith('%');
        int? number = int.TryParse(share ? amount[..^1] : amount, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return new QuotaCap(by, share ? null : number, share ? number : null, soft ? QuotaKind.Soft : QuotaKind.Hard);
    }
}
