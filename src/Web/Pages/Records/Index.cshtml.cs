using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Palmares.Records;
using Palmares.Records.Searching;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Records;

public sealed class IndexModel(SearchRecord search) : PalmaresPage
{
    public const int ChoicesShown = 12;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public RecordKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "body")]
    public string? Body { get; set; }

    [BindProperty(SupportsGet = true, Name = "group")]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public string? HeldRole { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public int? To { get; set; }

    public SearchRecord.Found Found { get; private set; } = null!;

    public bool Asked => !string.IsNullOrWhiteSpace(Query);

    public IReadOnlyList<(RecordFacet Facet, string Heading, string Name)> Facets =>
        [(RecordFacet.Body, T["Body"], "body"), (RecordFacet.Year, T["Years"], "from"), (RecordFacet.Role, T["Role"], "role"), (RecordFacet.Group, T["Group"], "group")];

    /// <summary>What the search is narrowed to, each with the address that widens it again.</summary>
    public IReadOnlyList<(string Label, string Url)> Chosen =>
    [
        .. new[] { (Body, "body"), (Group, "group"), (HeldRole, "role") }.Where(one => one.Item1 is not null).Select(one => (one.Item1!, UrlWith(one.Item2, null))),
        .. (From ?? To) is null ? [] : new[] { ($"{From}–{To}", Address(Kept("from").Where(pair => pair.Name != "to"))) },
    ];

    // The route's own "page" value is the page's path, so the number is read from the query.
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var found = await search.RunAsync(new(Query ?? "", new(Kind, Body, Group, HeldRole, From, To), number), By, ct);
        if (found.IsError)
            return Refused(found.Error);
        Found = found.Value;
        return Page();
    }

    public static string Link(SearchRecord.Hit hit) => RecordLinks.To(hit.Kind, hit.Target, hit.Source);

    /// <summary>The query as it is, without one of its parts.</summary>
    public IEnumerable<(string Name, string Value)> Kept(string? without) =>
        new (string Name, string? Value)[] { ("q", Query), ("kind", Kind?.ToString()), ("body", Body), ("group", Group), ("role", HeldRole), ("from", Text(From)), ("to", Text(To)) }
            .Where(pair => pair.Value is not null && pair.Name != without).Select(pair => (pair.Name, pair.Value!));

    public string UrlWith(string name, string? value) => Address(value is null ? Kept(name) : Kept(name).Append((name, value)));

    /// <summary>A decade narrows to its ten years.</summary>
    public string FacetUrl(RecordFacet facet, string name, string value) => facet != RecordFacet.Year
        ? UrlWith(name, value)
        : Address(Kept("from").Where(pair => pair.Name != "to").Append(("from", value)).Append(("to", Text(int.Parse(value, CultureInfo.InvariantCulture) + 9)!)));

    public string KindName(RecordKind kind) => kind switch
    {
        RecordKind.Person => T["People"],
        RecordKind.Document => T["Documents"],
        RecordKind.Organisation => T["Organisations"],
        _ => T["Groups"],
    };

    public string KindOfOne(RecordKind kind) => kind switch
    {
        RecordKind.Person => T["Person"],
        RecordKind.Document => T["Document"],
        RecordKind.Organisation => T["Organisation"],
        _ => T["Group"],
    };

    private static string Address(IEnumerable<(string Name, string Value)> parts) =>
        "/records?" + string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
