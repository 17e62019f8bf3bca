using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Web.Tests.Access;

namespace Palmares.Web.Tests.Privacy;

/// <summary>Every address that anybody is led to by a link or can ask for by a form, and every pattern of the site at least once.</summary>
internal sealed partial class SiteMap
{
    /// <summary>Words a reader may type: such as are there, such as are hidden, and one that nobody wrote.</summary>
    public static readonly string[] Words = ["beacon", HiddenFact.Word, "zzyzx"];

    /// <summary>How many addresses of a kind are read in the rooms where hidden facts live, and how many elsewhere; there one search a page.</summary>
    private const int PerKind = 3, PerKindElsewhere = 1;

    private static readonly string[] Rooms = ["awards", "review", "proceedings", "tracking", "admin", "audit", "home", "account", "api"];

    private readonly ConcurrentDictionary<string, byte> _addresses = new();
    private readonly ConcurrentDictionary<string, int> _byPattern = new();
    private readonly (TemplateMatcher Matcher, string Pattern)[] _patterns;

    private SiteMap(IReadOnlyList<Address> addresses)
    {
        All = addresses;
        _patterns =
        [
            .. addresses.Select(address => address.Pattern).Distinct()
                .Select(pattern => (new TemplateMatcher(TemplateParser.Parse(pattern), []), pattern))
                .OrderBy(one => one.pattern.Count(c => c == '{')),
        ];
    }

    public IReadOnlyList<Address> All { get; }

    public IReadOnlyList<string> Addresses => [.. _addresses.Keys.Order(StringComparer.Ordinal)];

    public static async Task<SiteMap> OfAsync(WebWorld site)
    {
        var map = new SiteMap(await Address.AllAsync(site.Services));
        foreach (var address in map.All.Where(address => address.Method == "GET"))
        {
            // With placeholders for what nobody has, and without what may be left out. They take no place of what is there.
            map._addresses[address.Request] = 0;
            if (address.Pattern.EndsWith("?}", StringComparison.Ordinal) && address.Handler is null)
                map._addresses["/" + string.Join('/', address.Pattern.Split('/')[..^1])] = 0;
        }

        return map;
    }

    /// <summary>Follows what this reader is shown, a few addresses of each pattern, and keeps what was answered.</summary>
    public async Task WalkAsync(WebWorld site, Reader reader, ConcurrentDictionary<string, Answer> answers, CancellationToken ct)
    {
        var waiting = new Queue<string>(["/", "/home", "/api", .. Addresses]);
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address))
                continue;
            var answer = await reader.GetAsync(site, address, ct);
            answers[address] = answer;
            // A page leads on by links and forms; what the API answers, and a page about something the API has too, to addresses of the API.
            foreach (var link in (answer.IsPage ? Links(answer.Text, address).Concat(Beside(address)) : ApiLinks(answer.Text)).Where(link => _addresses.ContainsKey(link) || Add(link)))
                waiting.Enqueue(link);
        }
    }

    /// <summary>Takes an address unless there are enough of its kind: of the same pattern, asking with the same fields.</summary>
    public bool Add(string address, bool always = false)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        // Signing out and choosing a language change the session, not what is shown.
        if (PatternOf(path) is not { } pattern || pattern.Contains("sign-out", StringComparison.Ordinal) || query.Contains("lang=", StringComparison.Ordinal))
            return false;
        // A handler and a format are kinds of their own; other fields count by name.
        var fields = query.Split('&').Where(field => field.Length > 0).Select(field => field.StartsWith("handler=", StringComparison.Ordinal) || field.StartsWith("format=", StringComparison.Ordinal) ? field : field.Split('=')[0]);
        var kind = $"{pattern}?{string.Join('&', fields.Order(StringComparer.Ordinal))}";
        if (_addresses.ContainsKey(address))
            return false;
        var isRoom = Rooms.Contains(pattern.Split('/')[0]);
        if (!isRoom && !always && query.Length > 0 && !query.Contains("handler=", StringComparison.Ordinal) && !query.Contains(HiddenFact.Word, StringComparison.Ordinal))
            return false;
        if (!isRoom && query.Contains(HiddenFact.Word, StringComparison.Ordinal))
            kind = pattern + "?search";
        if (_byPattern.AddOrUpdate(kind, 1, (_, count) => count + 1) > (isRoom ? PerKind : PerKindElsewhere) && !always)
            return false;
        return _addresses.TryAdd(address, 0);
    }

    /// <summary>The forms at these addresses, two of each kind.</summary>
    public IReadOnlyList<string> FormsAt(IEnumerable<string> addresses)
    {
        var posts = All.Where(address => address.Method == "POST" && !address.Pattern.Contains("sign-", StringComparison.Ordinal)).ToLookup(address => address.Pattern);
        return
        [
            .. addresses.Select(address => address.Split('?')[0]).Distinct()
                .SelectMany(path => posts[PatternOf(path) ?? ""].Select(post => (post, Address: path + (post.Handler is null ? "" : "?handler=" + post.Handler))))
                .GroupBy(form => form.post).SelectMany(forms => forms.Select(form => form.Address).Order(StringComparer.Ordinal).TakeLast(2)),
        ];
    }

    public string? PatternOf(string path) => _patterns.Where(one => one.Matcher.TryMatch(path, [])).Select(one => one.Pattern).FirstOrDefault();

    /// <summary>Where a page leads: its links, and its forms that ask by GET, each filled with every word and every choice.</summary>
    private static IEnumerable<string> Links(string page, string here)
    {
        foreach (Match link in Href().Matches(page))
        {
            if (Local(WebUtility.HtmlDecode(link.Groups[1].Value), here) is { } address)
                yield return address;
        }

        foreach (Match form in GetForm().Matches(page))
        {
            var to = Action().Match(form.Groups[1].Value) is { Success: true } action ? WebUtility.HtmlDecode(action.Groups[1].Value).Split('#')[0] : here.Split('?')[0];
            foreach (Match input in Input().Matches(form.Groups[2].Value))
                foreach (var word in Words)
                    yield return $"{to}?{input.Groups[1].Value}={word}";
            foreach (Match select in Select().Matches(form.Groups[2].Value))
                foreach (Match option in Option().Matches(select.Groups[2].Value))
                    yield return $"{to}?{select.Groups[1].Value}={Uri.EscapeDataString(WebUtility.HtmlDecode(option.Groups[1].Value))}";
        }
    }

    private static IEnumerable<string> ApiLinks(string json) => ApiLink().Matches(json).Select(match => match.Groups[1].Value);

    /// <summary>What a page shows may be asked of the API as well.</summary>
    private static IEnumerable<string> Beside(string address)
    {
        if (NominationPage().Match(address) is { Success: true } nomination)
            return [$"/api/v1/nominations/{nomination.Groups[1].Value}", $"/api/v1/nominations/{nomination.Groups[1].Value}/endorsements", $"/api/v1/nominations/{nomination.Groups[1].Value}/consent"];
        return address == "/home" ? ["/api/v1/editions", "/api/v1/nominations", "/api/v1/nominations?size=1", "/api/v1/consents", "/api/v1/me", "/api/v1/landscape", .. SmallProgramme.Editions.SelectMany(slug => new[] { $"/api/v1/editions/{slug}", $"/api/v1/nominations?edition={slug}", $"/api/v1/scores?edition={slug}", $"/api/v1/results/{slug}" })] : [];
    }

    private static string? Local(string link, string here)
    {
        link = link.Split('#')[0];
        if (link.StartsWith('?'))
            link = here.Split('?')[0] + link;
        return link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) ? link : null;
    }

    [GeneratedRegex("\"(/api/v1/[^\"{}]+)\"")]
    private static partial Regex ApiLink();

    [GeneratedRegex("^/awards/nominating/([0-9a-f-]{36})$")]
    private static partial Regex NominationPage();

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Href();

    [GeneratedRegex("<form([^>]*method=\"get\"[^>]*)>(.*?)</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex GetForm();

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input(?![^>]*type=\"hidden\")[^>]*name=\"([^\"]+)\"")]
    private static partial Regex Input();

    [GeneratedRegex("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Option();
}
