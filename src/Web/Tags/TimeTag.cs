using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Palmares.Web.Tags;

/// <summary>A moment in a named zone: <c>&lt;pm-time value="@x" zone="Europe/Zurich" deadline /&gt;</c>. With <c>deadline</c> it says how long is left; with <c>day</c> only the day.</summary>
/// <remarks>Without <c>zone</c> it takes <c>ViewData["TimeZone"]</c>, else UTC.</remarks>
[HtmlTargetElement("pm-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTag(IStringLocalizer<Texts> texts, TimeProvider clock) : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public string? Zone { get; set; }

    public bool Deadline { get; set; }

    public bool Day { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Value is not { } value)
            return;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone ?? View.ViewData["TimeZone"] as string ?? "UTC");
        var there = TimeZoneInfo.ConvertTime(value, zone);
        var culture = CultureInfo.CurrentUICulture;
        var text = there.ToString(Day ? "d MMMM yyyy" : "dddd d MMMM yyyy, HH:mm", culture) + (Day ? "" : " " + Place(zone));
        output.Content.AppendHtml(Html.Element("time", null, text).With("datetime", value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        if (Deadline)
            output.Content.Append(", ").AppendHtml(Left(value - clock.GetUtcNow()));
    }

    // People at Geneva know their city, not the one the zone is named for.
    private static string Place(TimeZoneInfo zone) => zone.Id switch
    {
        "Europe/Zurich" => "Geneva",
        "UTC" or "Etc/UTC" => "UTC",
        _ => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' '),
    };

    private TagBuilder Left(TimeSpan left)
    {
        if (left < TimeSpan.Zero)
            return Html.Element("span", "pm-time__left", texts["passed"]);
        var text = left.TotalHours < 1 ? texts["less than an hour left"]
            : left.TotalHours < 48 ? texts["{0} hours left", (int)left.TotalHours]
            : texts["{0} days left", (int)left.TotalDays];
        return Html.Element("span", left.TotalDays < 3 ? "pm-time__left pm-time__left--soon" : "pm-time__left", text);
    }
}
