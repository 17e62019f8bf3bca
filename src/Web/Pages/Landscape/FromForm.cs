using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Palmares.Landscape;
using Palmares.Proceedings;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Landscape;

/// <summary>From whom an input comes: the same three fields under every form of these rooms.</summary>
public sealed class FromForm
{
    public string? Member { get; set; }

    public string? Document { get; set; }

    public bool OnBehalf { get; set; }

    public Origin ToOrigin() => new(Member ?? "", OnBehalf, string.IsNullOrWhiteSpace(Document) ? null : Document.Trim());
}

/// <summary>The values of an enumeration as choices, in the reader's language.</summary>
internal static class EnumChoices
{
    public static IReadOnlyList<Choice> Of<T>(Func<string, string> told)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), told(Labels.Of(value))))];
}

/// <summary>What files of these rooms are sent as.</summary>
internal static class FileKinds
{
    public const string Csv = "text/csv; charset=utf-8";
}

/// <summary>The address of a page that is called about a thing of these rooms.</summary>
internal static class TargetAddress
{
    /// <param name="access">Who may see what is made there, as the form first proposes it.</param>
    public static string Of(string page, Target target, AccessClass? access = null) => QueryHelpers.AddQueryString(
        page,
        new Dictionary<string, string?> { ["kind"] = target.Kind.Value, ["reference"] = target.Reference, ["label"] = target.Label, ["path"] = target.Path, ["access"] = access?.ToString() });
}
