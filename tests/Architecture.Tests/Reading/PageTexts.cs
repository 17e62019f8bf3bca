using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Palmares.Architecture.Tests.Reading;

/// <summary>The words that compiled pages write literally, that is, without passing by the translator.</summary>
/// <remarks>Razor compiles markup to <c>WriteLiteral("…")</c> and attribute values of tag helpers to property settings and constants.</remarks>
internal static partial class PageTexts
{
    private static readonly string[] SpokenAttributes = ["title", "alt", "placeholder", "aria-label", "aria-description", "label", "hint", "caption", "summary"];

    // What stands on its own in every language.
    private static readonly string[] SameEverywhere = ["Palmares", "ORCID", "JSON", "CSV", "PDF", "QR", "UTC", "OpenAPI", "English", "Français", "العربية"];

    public static IReadOnlyList<(string Page, string Text)> Literal(Assembly pages, Func<string, bool> isPage)
    {
        using var module = ModuleDefinition.ReadModule(pages.Location);
        return [.. module.GetTypes()
            .Where(type => isPage(Outermost(type).FullName))
            .SelectMany(type => type.Methods.Where(method => method.HasBody).SelectMany(method => Spoken(method).Select(text => (Outermost(type).FullName, text))))
            .Distinct()];
    }

    public static int PagesIn(Assembly pages, Func<string, bool> isPage)
    {
        using var module = ModuleDefinition.ReadModule(pages.Location);
        return module.Types.Count(type => isPage(type.FullName));
    }

    /// <summary>The runs of letters in a piece of markup that a reader would see or hear.</summary>
    public static IEnumerable<string> BareWords(string markup)
    {
        var spoken = SpokenInTags().Matches(markup).Where(m => SpokenAttributes.Contains(m.Groups[1].Value.ToLowerInvariant())).Select(m => m.Groups[2].Value);
        var visible = Tags().Replace(Hidden().Replace(markup, " "), " ");
        // A piece may begin inside a tag that an earlier piece opened, or end in one.
        visible = CutStart().Replace(CutEnd().Replace(visible, " "), " ");
        return spoken.Append(visible).Select(System.Net.WebUtility.HtmlDecode).Select(WithoutKnown!).Where(text => text!.Any(char.IsLetter)).Select(text => text!.Trim());
    }

    private static IEnumerable<string> Spoken(MethodDefinition method)
    {
        var markup = new StringBuilder();
        StringBuilder? attribute = null;
        string? last = null;
        var found = new List<string>();
        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.OpCode.Code == Mono.Cecil.Cil.Code.Ldstr)
                last = (string)instruction.Operand;
            if (instruction.Operand is not MethodReference called)
                continue;
            if (called.Name == "BeginWriteTagHelperAttribute")
                attribute = new StringBuilder();
            else if (called.Name == "EndWriteTagHelperAttribute")
                (last, attribute) = (attribute?.ToString(), null);
            else if (called.Name is "WriteLiteral" or "Write")
                (attribute ?? markup).Append(called.Name == "Write" ? " " : last);
            else if (called.Name.StartsWith("set_", StringComparison.Ordinal) && SpokenAttributes.Contains(called.Name[4..].ToLowerInvariant()) && last is not null)
                found.AddRange(BareWords(last));
            // The text of an attribute is set right after it was gathered; a literal, right after it was loaded.
            if (called.Name != "EndWriteTagHelperAttribute")
                last = null;
        }

        return found.Concat(BareWords(markup.ToString()));
    }

    private static string WithoutKnown(string text) => SameEverywhere.Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    [GeneratedRegex("""([\w-]+)\s*=\s*"([^"<>]*)["]""")]
    private static partial Regex SpokenInTags();

    [GeneratedRegex("<(style|script|template|code|kbd|pre|samp)\\b.*?</\\1>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^<>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex("^[^<>]*>", RegexOptions.Singleline)]
    private static partial Regex CutStart();

    [GeneratedRegex("<[^<>]*$", RegexOptions.Singleline)]
    private static partial Regex CutEnd();
}
