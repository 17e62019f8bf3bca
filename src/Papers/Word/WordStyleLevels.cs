using System.Globalization;
using System.Xml;

namespace Palmares.Papers.Word;

/// <summary>Which styles are headings, and of which level: by outline level, by name, or through the style they rest on.</summary>
internal static class WordStyleLevels
{
    public static Dictionary<string, int> Read(XmlReader xml, ReadLimits limits)
    {
        var (levels, parents) = (new Dictionary<string, int>(), new Dictionary<string, string>());
        var style = "";
        while (xml.Read())
        {
            if (xml.Depth > limits.Depth)
                throw new UnreadableFileException("The file nests its parts too deeply.");
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            var value = WordTextReader.Attribute(xml, "val");
            switch (xml.LocalName)
            {
                case "style": style = WordTextReader.Attribute(xml, "styleId") ?? ""; break;
                case "basedOn" when value is not null: parents[style] = value; break;
                case "outlineLvl" when int.TryParse(value, CultureInfo.InvariantCulture, out var outline) && outline is >= 0 and < 9: levels[style] = outline + 1; break;
                case "name" when value is not null && Named(value) is { } level: levels.TryAdd(style, level); break;
            }
        }
        Inherit(levels, parents);
        return levels;
    }

    private static int? Named(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), CultureInfo.InvariantCulture, out var level) && level is > 0 and < 10 ? level : null;

    private static void Inherit(Dictionary<string, int> levels, Dictionary<string, string> parents)
    {
        foreach (var style in parents.Keys.Where(style => !levels.ContainsKey(style)).ToList())
        {
            var at = style;
            for (var hops = 0; hops < 20 && parents.TryGetValue(at, out var parent); hops++, at = parent)
                if (levels.TryGetValue(parent, out var level))
                {
                    levels[style] = level;
                    break;
                }
        }
    }
}
