using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Palmares.Papers.Word;

/// <summary>The look of our documents: the styles a screen reader and a table of contents know by name.</summary>
internal static class WordStyles
{
    private const string Deep = "0B4F4A";

    public static W.Styles Styles(Paper paper) => new([
        new W.DocDefaults(new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
            !IsPlain(paper)
                ? new W.RunFonts { Ascii = "Noto Sans", HighAnsi = "Noto Sans", ComplexScript = "Noto Sans Arabic", EastAsia = "Noto Sans SC" }
                : new W.RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman", EastAsia = "SimSun" },
            new W.FontSize { Val = IsPlain(paper) ? "24" : "21" }, new W.FontSizeComplexScript { Val = IsPlain(paper) ? "24" : "21" },
            new W.Languages { Val = paper.RightToLeft ? "en-US" : paper.Language, Bidi = paper.RightToLeft ? paper.Language : "ar-SA" })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(new W.SpacingBetweenLines { After = "120", Line = "276", LineRule = W.LineSpacingRuleValues.Auto }))),
        Named("Normal", "Normal", null, isDefault: true),
        Headed("Title", "Title", 36, outline: null, IsPlain(paper)),
        Headed("Heading1", "heading 1", 30, outline: 0, IsPlain(paper)),
        Headed("Heading2", "heading 2", 25, outline: 1, IsPlain(paper)),
        Headed("Heading3", "heading 3", 22, outline: 2, IsPlain(paper)),
        Numbered(1, 26), Numbered(2, 24), Numbered(3, 24),
        Named("ListNumber", "List Number", new W.StyleParagraphProperties(new W.ContextualSpacing())),
        .. HeaderStyles.Select(style => Named(style.Id, style.Name, new W.StyleParagraphProperties(
            new W.SpacingBetweenLines { Before = "40", After = "40" }, new W.Justification { Val = style.At }))),
        Centred("Source", "Source"), Centred("Title1", "Title 1"),
        Named("ListBullet", "List Bullet", new W.StyleParagraphProperties(
            new W.NumberingProperties(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = 1 }), new W.ContextualSpacing())),
        Named("TableText", "Table Text", new W.StyleParagraphProperties(new W.SpacingBetweenLines { Before = "40", After = "40" })),
        Named("Caption", "caption", new W.StyleParagraphProperties(new W.KeepNext(), new W.SpacingBetweenLines { Before = "160", After = "60" })),
        new W.Style(new W.StyleName { Val = "Hyperlink" }, new W.UIPriority { Val = 99 },
            new W.StyleRunProperties(new W.Color { Val = Deep }, new W.Underline { Val = W.UnderlineValues.Single }))
        { Type = W.StyleValues.Character, StyleId = "Hyperlink" },
        Grid()]);

    /// <summary>The paragraph styles by which the fields of a header are found.</summary>
    private static readonly (string Id, string Name, W.JustificationValues At)[] HeaderStyles =
    [
        ("Docnumber", "Docnumber", W.JustificationValues.Right), ("TSBHeaderRight14", "TSBHeaderRight14", W.JustificationValues.Right), ("TableTextRight", "Table Text Right", W.JustificationValues.Right),
        ("TSBHeaderQuestion", "TSBHeaderQuestion", W.JustificationValues.Left), ("VenueDate", "VenueDate", W.JustificationValues.Right),
        ("TSBHeaderSource", "TSBHeaderSource", W.JustificationValues.Left), ("TSBHeaderTitle", "TSBHeaderTitle", W.JustificationValues.Left),
        ("TSBHeaderKeywords", "TSBHeaderKeywords", W.JustificationValues.Left), ("TSBHeaderSummary", "TSBHeaderSummary", W.JustificationValues.Left),
        ("LSForAction", "LSForAction", W.JustificationValues.Left), ("LSForComment", "LSForComment", W.JustificationValues.Left), ("LSForInfo", "LSForInfo", W.JustificationValues.Left),
        ("LSApproval", "LSApproval", W.JustificationValues.Left), ("LSDeadline", "LSDeadline", W.JustificationValues.Left),
        ("HeaderKind", "Header Kind", W.JustificationValues.Center), ("HeaderGap", "Header Gap", W.JustificationValues.Left),
    ];

    /// <summary>Who writes and what it is called, large and in the middle, where the head has no labels.</summary>
    private static W.Style Centred(string id, string name)
    {
        var style = Named(id, name, new W.StyleParagraphProperties(new W.SpacingBetweenLines { Before = "240", After = "160" }, new W.Justification { Val = W.JustificationValues.Center }));
        style.Append(new W.StyleRunProperties(new W.Bold(), new W.BoldComplexScript(), new W.FontSize { Val = "28" }, new W.FontSizeComplexScript { Val = "28" }));
        return style;
    }

    /// <summary>A body's own papers are set as the body sets them.</summary>
    private static bool IsPlain(Paper paper) => paper.Plain || paper.Header is not null;

    private static W.Style Numbered(int level, int halfPoints)
    {
        var style = Headed($"Clause{level}", $"Clause {level}", halfPoints, outline: level - 1, plain: true);
        style.GetFirstChild<W.StyleParagraphProperties>()!.InsertAfter(
            new W.NumberingProperties(new W.NumberingLevelReference { Val = level - 1 }, new W.NumberingId { Val = WordNumbering.Clauses }), style.GetFirstChild<W.StyleParagraphProperties>()!.GetFirstChild<W.KeepNext>());
        return style;
    }

    private static W.Style Named(string id, string name, W.StyleParagraphProperties? paragraph, bool isDefault = false)
    {
        var style = new W.Style(new W.StyleName { Val = name }) { Type = W.StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        else
            style.Append(new W.BasedOn { Val = "Normal" });
        style.Append(new W.PrimaryStyle());
        if (paragraph is not null)
            style.Append(paragraph);
        return style;
    }

    private static W.Style Headed(string id, string name, int halfPoints, int? outline, bool plain)
    {
        var spacing = new W.StyleParagraphProperties(new W.KeepNext(), new W.SpacingBetweenLines { Before = "280", After = "120" });
        if (outline is { } level)
            spacing.Append(new W.OutlineLevel { Val = level });
        var style = Named(id, name, spacing);
        style.InsertAfter(new W.NextParagraphStyle { Val = "Normal" }, style.GetFirstChild<W.BasedOn>());
        var size = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var look = new W.StyleRunProperties(new W.Bold(), new W.BoldComplexScript());
        if (!plain)
            look.Append(new W.Color { Val = Deep });
        look.Append(new W.FontSize { Val = size }, new W.FontSizeComplexScript { Val = size });
        style.Append(look);
        return style;
    }

    private static W.Style Grid()
    {
        static T Rule<T>() where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = 4, Space = 0, Color = "B4BFBD" };
        return new W.Style(
            new W.StyleName { Val = "Table Grid" },
            new W.StyleTableProperties(
                new W.TableBorders(Rule<W.TopBorder>(), Rule<W.LeftBorder>(), Rule<W.BottomBorder>(), Rule<W.RightBorder>(), Rule<W.InsideHorizontalBorder>(), Rule<W.InsideVerticalBorder>()),
                new W.TableCellMarginDefault(new W.TableCellLeftMargin { Width = 90, Type = W.TableWidthValues.Dxa }, new W.TableCellRightMargin { Width = 90, Type = W.TableWidthValues.Dxa })))
        { Type = W.StyleValues.Table, StyleId = "TableGrid" };
    }
}
