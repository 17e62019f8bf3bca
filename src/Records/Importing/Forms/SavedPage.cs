using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Palmares.Records.Importing.Forms;

/// <summary>A web page that somebody saved: its elements, where it was, and the day it was read.</summary>
/// <remarks>
/// The day is that of the archive's copy (<c>web.archive.org/web/20240301…</c>), else the one in the file's name, else the one that the SingleFile extension writes. A page without a day is refused by its
/// readers: what it says would stand at no time.
/// </remarks>
internal sealed partial class SavedPage
{
    public const string NoDay = "the page does not say when it was saved: write the day into the file's name, as in management-13-2024-03-01.html";

    private readonly string _text;

    public SavedPage(FormFile file)
    {
        _text = file.Text();
        Document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(_text);
        Address = AddressIn(_text);
        Day = Archived().Match(Address ?? "") is { Success: true } copy ? $"{copy.Groups[1].Value}-{copy.Groups[2].Value}-{copy.Groups[3].Value}"
            : file.DayInName ?? (Saved().Match(_text) is { Success: true } saved ? FormText.Date($"{saved.Groups[2].Value} {saved.Groups[1].Value} {saved.Groups[3].Value}") : null);
    }

    public IHtmlDocument Document { get; }

    /// <summary>Where it was, as the saved page itself tells: its query holds group and period. Null when it does not.</summary>
    public string? Address { get; }

    public string? Day { get; }

    /// <summary>A parameter of the address, or of the form that the page would send back to itself.</summary>
    public string? Parameter(string name)
    {
        foreach (var address in new[] { Address }.Concat(Document.QuerySelectorAll("form[action]").Select(form => form.GetAttribute("action"))).OfType<string>())
        {
            var found = Regex.Match(address, $@"[?&]{Regex.Escape(name)}=([^&#]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            if (found.Success)
                return Uri.UnescapeDataString(found.Groups[1].Value);
        }

        return null;
    }

    public static int LineOf(IElement? element) => element?.SourceReference?.Position.Line ?? 1;

    /// <summary>The element's text with its line breaks, without blank lines.</summary>
    public static IReadOnlyList<string> Lines(IElement? element)
    {
        if (element is null)
            return [];
        var text = string.Concat(element.GetDescendants().Select(node => node is IHtmlBreakRowElement ? "\n" : node is IText words ? words.Data.Replace('\n', ' ').Replace('\r', ' ') : ""));
        return [.. text.Split('\n').Select(FormText.Clean).OfType<string>()];
    }

    public static string? Text(IElement? element) => FormText.Clean(element?.TextContent);

    /// <summary>The element whose id is the name, alone or at the end of the ids of what it stands in.</summary>
    public IElement? ById(string name) => Document.All.FirstOrDefault(element => element.Id is { } id && (id == name || id.EndsWith("_" + name, StringComparison.Ordinal)));

    private static string? AddressIn(string text)
    {
        var browser = FromBrowser().Match(text);
        return browser.Success ? browser.Groups[1].Value : FromSingleFile().Match(text) is { Success: true } single ? single.Groups[1].Value : null;
    }

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex FromBrowser();

    [GeneratedRegex(@"Page saved with SingleFile\s+url:\s*(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex FromSingleFile();

    [GeneratedRegex(@"saved date:\s*\w{3} (\w{3}) (\d{2}) (\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Saved();

    [GeneratedRegex(@"/web/(\d{4})(\d\d)(\d\d)\d*", RegexOptions.CultureInvariant)]
    private static partial Regex Archived();
}
