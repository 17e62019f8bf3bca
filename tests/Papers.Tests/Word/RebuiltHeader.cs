using System.Globalization;
using System.Text;
using System.Text.Json;
using Palmares.Papers.Word;

namespace Palmares.Papers.Tests.Word;

/// <summary>The header of a real document, told field by field in the samples, laid out again as its family lays it out. Written without our writer.</summary>
internal sealed class RebuiltHeader(JsonElement sample)
{
    public HeaderFamily Family => Text("kind") switch
    {
        "TDAGDocument" or "ISCTDocument" or "CouncilDocument" or "PPDocument" or "WTSADocument" => HeaderFamily.Development,
        "RAGDocument" or "RADocument" or "RWPDocument" => HeaderFamily.Radiocommunication,
        _ => HeaderFamily.Standardization,
    };

    public string? Number => Text("docNumber");
    public string? Language => Text("originalLanguage") ?? Text("language");
    public string? Questions => sample.TryGetProperty("questions", out var questions) ? Joined(questions) is { Length: > 0 } some ? some : null : null;
    public string? Source => sample.TryGetProperty("source", out var source) ? Joined(source) : null;
    public string? Title => Text("title");
    public string? Purpose => Text("purpose");
    public string? Contact => Text("contactRole");
    public string? Abstract => Text("abstract");
    public string? Action => Text("action");
    public string? AgendaItem => Text("agendaItem");
    public string? Period => Text("studyPeriod");
    public string? Group => Family == HeaderFamily.Standardization ? Text("group") is { } group && group.StartsWith("SG", StringComparison.Ordinal) ? "STUDY GROUP " + group[2..] : Text("group")?.Split(' ')[0] : null;
    public string? PlaceAndDates => Text("dates") is { } dates ? $"{Text("place")}, {dates}" : null;
    public IReadOnlyList<string> Keywords => Many("keywords");
    public IReadOnlyList<string> References => Many("references");

    /// <summary>As a document prints it: the samples hold some days in ISO form.</summary>
    public string? Date => Text("date") is not { } date ? null
        : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : date;

    private string LanguageLine => Language is null ? "" : Language.EndsWith("only", StringComparison.Ordinal) ? Language : "Original: " + Language;

    public MemoryStream Docx() => RawDocx.Of(Family switch
    {
        HeaderFamily.Standardization => Labelled(),
        HeaderFamily.Development => Top() + Centred() + Box() + Body(),
        _ => Top() + Centred() + Body(),
    });

    private string Labelled()
    {
        var rows = new StringBuilder();
        rows.Append(Row(Cell(Line("")), Cell(Line("INTERNATIONAL TELECOMMUNICATION UNION"), Line("TELECOMMUNICATION STANDARDIZATION SECTOR"), Line(Period is null ? "" : "STUDY PERIOD " + Period)), Cell(Line(Number, "Docnumber"))));
        rows.Append(Row(Cell(Line("")), Cell(Line("")), Cell(Line(Group, "TSBHeaderRight14"))));
        rows.Append(Row(Cell(Line("")), Cell(Line("")), Cell(Line(Date), Line(LanguageLine))));
        rows.Append(Row(Cell(Line("Question(s):")), Cell(Line(Questions, "TSBHeaderQuestion")), Cell(Line(PlaceAndDates, "VenueDate"))));
        rows.Append(Row(Cell(Line(Text("kind") switch { "Contribution" => "CONTRIBUTION", "Report" => "REPORT", _ => "TD" }))));
        rows.Append(Row(Cell(Line("Source:")), Cell(Line(Source, "TSBHeaderSource"))));
        rows.Append(Row(Cell(Line("Title:")), Cell(Line(Title, "TSBHeaderTitle"))));
        if (Purpose is not null)
            rows.Append(Row(Cell(Line("Purpose:")), Cell(Line(Purpose))));
        if (Contact is not null)
            rows.Append(Row(Cell(Line("Contact:")), Cell(Line(Contact)), Cell(Line("Tel: +00 00 00"), Line("E-mail: somebody@example.org"))));
        var second = new StringBuilder();
        if (Keywords.Count > 0)
            second.Append(Row(Cell(Line("Keywords:")), Cell(Line(string.Join("; ", Keywords)))));
        if (Abstract is not null)
            second.Append(Row(Cell(Line("Abstract:")), Cell(Line(Abstract, "TSBHeaderSummary"))));
        return $"<w:tbl>{rows}</w:tbl>{Line("")}" + (second.Length > 0 ? $"<w:tbl>{second}</w:tbl>" : "") + (Action is null ? "" : Line("Action: " + Action)) + Body();
    }

    private string Top() => $"<w:tbl>{Row(Cell(Line("Advisory Group"), Line(PlaceAndDates)), Cell(Line("Document " + Number), Line(Date), Line(LanguageLine), Line(AgendaItem is null ? "" : "Agenda item: " + AgendaItem)))}</w:tbl>";

    private string Centred() => Line(Source, "Source") + Line(Title, "Title1");

    private string Box()
    {
        var lines = new StringBuilder(Line("Summary:") + Line("What the document is about.") + Line("Action required:") + Line("The meeting is invited to note it."));
        if (References.Count > 0)
            lines.Append(Line("References:")).Append(string.Concat(References.Select(reference => Line(reference))));
        return $"<w:tbl>{Row(Cell(lines.ToString()))}</w:tbl>";
    }

    private static string Body() => Line("Introduction", "Heading1") + Line("Source: this is text of the body, not of the head.");

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(params string[] lines) => $"<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>{string.Concat(lines)}</w:tc>";

    /// <summary>Hyphens as such files write them: not as text, but as an element of their own.</summary>
    private static string Line(string? text, string? style = null)
    {
        var runs = string.Join("<w:noBreakHyphen/>", (text ?? "").Split('-').Select(part => $"<w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(part)}</w:t>"));
        return $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}</w:pPr><w:r>{runs}</w:r></w:p>";
    }

    private string? Text(string name) => sample.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private IReadOnlyList<string> Many(string name) => sample.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(one => one.GetString()!)] : [];

    private static string Joined(JsonElement value) => value.ValueKind == JsonValueKind.Array ? string.Join(", ", value.EnumerateArray().Select(one => one.GetString())) : value.GetString() ?? "";
}
