using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Palmares.Architecture.Tests.Rules;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Importing;
using Palmares.Tracking.Indicators;

namespace Palmares.Architecture.Tests.Reading;

/// <summary>Documents that are made from the code they describe.</summary>
internal static partial class GeneratedDocuments
{
    private const string Note = "<!-- Made from the code by PALMARES_WRITE_DOCS=1 ./test Documents. Do not edit. -->\n\n";

    /// <summary>Every act that can stand in the ledger, with what it carries.</summary>
    public static string Acts()
    {
        var text = new StringBuilder("# Acts\n\n").Append(Note)
            .Append("What can stand in the ledger. An act is written with the change it tells of, in one transaction; a reason, where one was given, stands beside it as an erasable note.\n");
        foreach (var module in ActNames.In(Product.Types(Product.Projects)).GroupBy(act => act.Assembly.GetName().Name!["Palmares.".Length..]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {module.Key}\n\n| act | carries | meaning |\n|---|---|---|\n");
            foreach (var act in module.OrderBy(ActLog.NameOf, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"| `{ActLog.NameOf(act)}` | {Carries(act)} | {Summary(act)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The sources of the public record that an import knows.</summary>
    public static string Sources()
    {
        var text = new StringBuilder("# Sources of the public record\n\n").Append(Note)
            .Append("What `palmares record import` reads. A source is a class in `src/Records/Importing/Sources`; a new one is one more class in the list of `20_Parse.cs`.\n\n")
            .Append("| source | body | what it holds | what it cannot say |\n|---|---|---|---|\n");
        foreach (var source in RecordSources.All.OrderBy(source => source.Body, StringComparer.Ordinal).ThenBy(source => source.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| `{source.Name}` | {source.Body} | {source.Holds} | {source.Limits} |\n");
        text.Append("\n## Forms of files\n\nA file is recognised by what stands in it, or named with `--format`. A form is a class in `src/Records/Importing/Forms`, listed in `FormList.cs`.\n\n")
            .Append("| `--format` | files | what is read | what it can mean for a person |\n|---|---|---|---|\n");
        foreach (var form in FileForms.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{form.Name}` | {form.Files} | {form.Layout} | {form.Means} |\n");
        return text.ToString();
    }

    /// <summary>The indicators, from their definitions.</summary>
    public static string Indicators()
    {
        var text = new StringBuilder("# Indicators\n\n").Append(Note)
            .Append(CultureInfo.InvariantCulture, $"What `palmares track indicators` and the page of a person compute from the public record. Versions: {IndicatorDefinitions.Version}. A figure names them, the snapshot and the set it belongs to; a change of a rule, a weight or a formula is a new version. Weights are a convention, reviewed once a year.\n");
        foreach (var one in IndicatorDefinitions.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {one.Name}\n{one.Meaning}\n\n    {one.Formula}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"- **Source.** {one.Source}\n- **Limits.** {one.Limits}\n- **Where contributions name no authors** (ITU). {one.WithoutAuthors}\n");
        }

        foreach (var chapter in IndicatorNotes.All)
            text.Append(CultureInfo.InvariantCulture, $"\n## {chapter.Title}\n{chapter.Text.Trim()}\n");
        return text.ToString();
    }

    private static string Carries(Type act) => string.Join(", ", act.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != "EqualityContract")
        .Select(property => $"{Spaced(property.Name)}: {TypeName(property.PropertyType)}")) is { Length: > 0 } fields ? fields : "nothing";

    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } inner
        ? TypeName(inner) + "?"
        : type.IsGenericType ? $"list of {string.Join(" and ", type.GenericTypeArguments.Select(TypeName))}" : type.Name;

    private static string Spaced(string name) => Word().Replace(name, " $1").Trim().ToLowerInvariant();

    // The compiler writes documentation beside the assembly.
    private static string Summary(Type act)
    {
        var file = Path.ChangeExtension(act.Assembly.Location, ".xml");
        if (!File.Exists(file))
            return "";
        var summary = XDocument.Load(file).Descendants("member").FirstOrDefault(member => member.Attribute("name")?.Value == "T:" + act.FullName)?.Element("summary");
        return summary is null ? "" : Spaces().Replace(string.Concat(summary.Nodes().Select(Plain)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Plain(XNode node) => node is XElement element ? element.Attribute("cref")?.Value.Split('.')[^1] ?? element.Value : node.ToString();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Word();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
