using System.Text;
using System.Xml;

namespace Palmares.Papers.Word;

/// <summary>Walks the text part once, without building a tree.</summary>
internal sealed class WordTextReader(Dictionary<string, int> levels, ReadLimits limits)
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private readonly List<WordBlock> _blocks = [];
    private readonly List<WordLine> _lines = [];
    private readonly List<IReadOnlyList<string>> _rows = [];
    private readonly List<string> _cells = [];
    private readonly StringBuilder _text = new(), _cell = new();
    private string? _style;
    private int? _outline;
    private int _tables, _allTables, _table = -1;

    public WordText Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.Depth > limits.Depth)
                throw new UnreadableFileException("The file nests its parts too deeply.");
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "Fallback" or "pict" or "moveFrom")
                Skip(xml);
            else if (xml.NodeType is XmlNodeType.Element && xml.NamespaceURI is Namespace or Strict)
                Begin(xml);
            else if (xml.NodeType is XmlNodeType.EndElement && xml.NamespaceURI is Namespace or Strict)
                Finish(xml.LocalName);
        }
        return new WordText(_blocks, _lines);
    }

    public static string? Attribute(XmlReader xml, string name) =>
        xml.GetAttribute(name, Namespace) ?? xml.GetAttribute(name, Strict);

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tbl" when !xml.IsEmptyElement: BeginTable(); break;
            case "pStyle": _style = Attribute(xml, "val"); break;
            case "outlineLvl" when int.TryParse(Attribute(xml, "val"), out var outline) && outline is >= 0 and < 9: _outline = outline + 1; break;
            case "t" when !xml.IsEmptyElement: _text.Append(Content(xml)); break;
            case "noBreakHyphen": _text.Append('-'); break;
            case "tab" when Attribute(xml, "val") is null: _text.Append(' '); break;
            case "br" or "cr": _text.Append('\n'); break;
            case "p" when xml.IsEmptyElement: Finish("p"); break;
        }
    }

    private void Finish(string name)
    {
        switch (name)
        {
            case "p": EndParagraph(); break;
            case "tc" when _tables == 1: _cells.Add(Take(_cell)); break;
            case "tr" when _tables == 1: _rows.Add([.. _cells]); _cells.Clear(); break;
            case "tbl": EndTable(); break;
        }
    }

    private void BeginTable()
    {
        if (++_allTables > limits.Tables)
            throw new UnreadableFileException($"The file holds more than {limits.Tables} tables. Send its parts one by one.");
        if (++_tables == 1)
            _table++;
    }

    private void EndParagraph()
    {
        var text = Take(_text);
        if (_lines.Count >= limits.Paragraphs)
            throw new UnreadableFileException($"The file holds more than {limits.Paragraphs} paragraphs. Send its parts one by one.");
        if (text.Length > 0)
            _lines.Add(_tables > 0 ? new WordLine(_table, _rows.Count, _cells.Count, _style, text) : new WordLine(-1, -1, -1, _style, text, Level() ?? 0));
        if (_tables > 0)
            _cell.Append(_cell.Length > 0 && text.Length > 0 ? "\n" : "").Append(text);
        else if (text.Length > 0)
            _blocks.Add(Level() is { } level
                ? new WordBlock(WordBlockKind.Heading, text, level, [], _style)
                : new WordBlock(WordBlockKind.Paragraph, text, 0, [], _style));
        (_style, _outline) = (null, null);
    }

    /// <summary>A table within a table is read as text of the cell it stands in.</summary>
    private void EndTable()
    {
        if (--_tables > 0)
            return;
        _blocks.Add(new WordBlock(WordBlockKind.Table, "", 0, [.. _rows]));
        _rows.Clear();
    }

    private int? Level() => _outline ?? (_style is not null && levels.TryGetValue(_style, out var level) ? level : null);

    private static string Take(StringBuilder text)
    {
        var taken = text.ToString().Replace('\u00a0', ' ').Trim();
        text.Clear();
        return taken;
    }

    /// <summary>Text of the element; the reader is left on its end tag.</summary>
    private static string Content(XmlReader xml)
    {
        var text = new StringBuilder();
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                text.Append(xml.Value);
        return text.ToString();
    }

    /// <summary>Passes over what repeats, in an older form or at an older place, a text that stands elsewhere.</summary>
    private static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;) { }
    }
}
