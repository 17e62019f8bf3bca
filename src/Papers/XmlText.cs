using System.Globalization;
using System.Text;
using System.Xml;

namespace Palmares.Papers;

/// <summary>Text made safe for XML, and numbers written the same on every machine.</summary>
internal static class XmlText
{
    /// <summary>Drops what XML 1.0 cannot hold at all (control characters, lone surrogates); everything else stays.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
                clean.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                clean.Append(text[at]).Append(text[++at]);
        }
        return clean.ToString();
    }

    public static string Escape(string? text) => Clean(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>At most <paramref name="decimals"/> decimals, a point, no thousands mark, never "-0".</summary>
    public static string Number(double value, int decimals = 2)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
