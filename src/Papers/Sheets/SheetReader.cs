using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Palmares.Papers.Csv;
using Palmares.Papers.Word;

namespace Palmares.Papers.Sheets;

/// <summary>A sheet of a workbook as text.</summary>
public sealed record SheetText(string Name, IReadOnlyList<TableRow> Rows);

/// <summary>Reads the sheets of an .xlsx as text: what a cell shows when it is text or a number, its date as ISO 8601 when it is formatted as one. Formulas give the value they had when the file was saved.</summary>
public static class SheetReader
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <exception cref="UnreadableFileException">The file is not an .xlsx, carries macros, or is beyond the limits.</exception>
    public static IReadOnlyList<SheetText> Read(Stream file, ReadLimits? limits = null)
    {
        try
        {
            using var package = new SheetPackage(file, limits ?? ReadLimits.Default);
            var targets = package.Xml("xl/_rels/workbook.xml.rels").Root!.Elements().ToDictionary(one => (string)one.Attribute("Id")!, one => ((string)one.Attribute("Target")!).TrimStart('/'));
            var (shared, dates) = (Shared(package), Dates(package));
            return
            [
                .. package.Xml("xl/workbook.xml").Descendants(XName.Get("sheet", Main)).Select(sheet =>
                {
                    var target = targets[(string)sheet.Attribute(XName.Get("id", Relations))!];
                    return new SheetText((string)sheet.Attribute("name")!, package.Read(target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target, xml => Rows(xml, shared, dates, limits ?? ReadLimits.Default)));
                }),
            ];
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or KeyNotFoundException or NullReferenceException or ArgumentException or FormatException)
        {
            throw new UnreadableFileException("The file is not a workbook (.xlsx), or it is damaged. Open it in a spreadsheet, save it as .xlsx and send it again.", fault);
        }
    }

    private static List<string> Shared(SheetPackage package) => !package.Has("xl/sharedStrings.xml") ? [] :
    [
        .. package.Xml("xl/sharedStrings.xml").Root!.Elements(XName.Get("si", Main)).Select(Words),
    ];

    // Text in runs; what is written above East Asian letters (rPh) is left out.
    private static string Words(XElement item) => string.Concat(item.Descendants(XName.Get("t", Main)).Where(text => text.Parent!.Name.LocalName != "rPh").Select(text => text.Value));

    /// <summary>Which cell formats show a date.</summary>
    private static HashSet<int> Dates(SheetPackage package)
    {
        if (!package.Has("xl/styles.xml"))
            return [];
        var styles = package.Xml("xl/styles.xml").Root!;
        var own = styles.Descendants(XName.Get("numFmt", Main)).ToDictionary(format => (int)format.Attribute("numFmtId")!, format => (string?)format.Attribute("formatCode") ?? "");
        return
        [
            .. (styles.Element(XName.Get("cellXfs", Main))?.Elements() ?? []).Index()
                .Where(format => (int?)format.Item.Attribute("numFmtId") is { } id && (id is >= 14 and <= 17 or 22 || (own.TryGetValue(id, out var code) && ShowsDate(code)))).Select(format => format.Index),
        ];
    }

    private static bool ShowsDate(string code)
    {
        var plain = System.Text.RegularExpressions.Regex.Replace(code, "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return plain.Contains('y', StringComparison.OrdinalIgnoreCase) && plain.Contains('m', StringComparison.OrdinalIgnoreCase);
    }

    private static List<TableRow> Rows(XmlReader xml, List<string> shared, HashSet<int> dates, ReadLimits limits)
    {
        var rows = new List<TableRow>();
        var number = 0;
        while (xml.ReadToFollowing("row", Main))
        {
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : number + 1;
            var cells = new List<string>();
            using (var row = xml.ReadSubtree())
            {
                foreach (var cell in XElement.Load(row).Elements(XName.Get("c", Main)))
                {
                    var column = Column((string?)cell.Attribute("r")) ?? cells.Count;
                    if (column is < 0 or > 16_383)
                        throw new FormatException();
                    while (cells.Count < column)
                        cells.Add("");
                    cells.Add(Value(cell, shared, dates));
                }
            }

            if (cells.Exists(cell => cell.Length > 0))
                rows.Add(new TableRow(number, cells));
            if (rows.Count > limits.Paragraphs)
                throw new UnreadableFileException($"A sheet holds more than {limits.Paragraphs} rows. Send its parts one by one.");
        }

        return rows;
    }

    private static string Value(XElement cell, List<string> shared, HashSet<int> dates)
    {
        var value = cell.Element(XName.Get("v", Main))?.Value ?? "";
        switch ((string?)cell.Attribute("t"))
        {
            case "s": return shared[int.Parse(value, CultureInfo.InvariantCulture)].Trim();
            case "inlineStr": return Words(cell).Trim();
            case "b": return value == "1" ? "TRUE" : "FALSE";
            case "e": return "";
        }

        return value.Length > 0 && (int?)cell.Attribute("s") is { } style && dates.Contains(style) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var day) && day is >= 1 and < 2_958_466
            ? DateTime.FromOADate(day).ToString(day % 1 == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : value.Trim();
    }

    /// <summary>From 0: AB12 is 27.</summary>
    private static int? Column(string? place)
    {
        if (place is null)
            return null;
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }
}
