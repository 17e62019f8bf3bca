using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Palmares.Papers.Word;

/// <summary>The look of our documents: the styles a screen reader and a table of contents know by name.</summary>
internal static class WordStyles
{
    private const string Deep = "0B4F4A";

    public static W.Styles Styles(Paper paper) => new(
        new W.DocDefaults(new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
            new W.RunFonts { Ascii = "Noto Sans", HighAnsi = "Noto Sans", ComplexScript = "Noto Sans Arabic", EastAsia = "Noto Sans SC" },
            new W.FontSize { Val = "21" }, new W.FontSizeComplexScript { Val = "21" },
            new W.Languages { Val = paper.RightToLeft ? "en-US" : paper.Language, Bidi = paper.RightToLeft ? paper.Language : "ar-SA" })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(new W.SpacingBetweenLines { After = "120", Line = "276", LineRule = W.LineSpacingRuleValues.Auto }))),
        Named("Normal", "Normal", null, isDefault: true),
        Headed("Title", "Title", 36, outline: null),
        Headed("Heading1", "heading 1", 30, outline: 0),
        Headed("Heading2", "heading 2", 25, outline: 1),
        Headed("Heading3", "heading 3", 22, outline: 2),
        Named("ListBullet", "List Bullet", new W.StyleParagraphProperties(
            new W.NumberingProperties(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = 1 }), new W.ContextualSpacing())),
        Named("TableText", "Table Text", new W.StyleParagraphProperties(new W.SpacingBetweenLines { Before = "40", After = "40" })),
        Named("Caption", "caption", new W.StyleParagraphProperties(new W.KeepNext(), new W.SpacingBetweenLines { Before = "160", After = "60" })),
        new W.Style(new W.StyleName { Val = "Hyperlink" }, new W.UIPriority { Val = 99 },
            new W.StyleRunProperties(new W.Color { Val = Deep }, new W.Underline { Val = W.UnderlineValues.Single }))
        { Type = W.StyleValues.Character, StyleId = "Hyperlink" },
        Grid());

    public static W.Numbering Bullets() => new(
        new W.AbstractNum(
            new W.MultiLevelType { Val = W.MultiLevelValues.SingleLevel },
            new W.Level(
                new W.StartNumberingValue { Val = 1 }, new W.NumberingFormat { Val = W.NumberFormatValues.Bullet },
                new W.LevelText { Val = "•" }, new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(new W.Indentation { Start = "454", Hanging = "227" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new W.NumberingInstance(new W.AbstractNumId { Val = 0 }) { NumberID = 1 });

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

    private static W.Style Headed(string id, string name, int halfPoints, int? outline)
    {
        var spacing = new W.StyleParagraphProperties(new W.KeepNext(), new W.SpacingBetweenLines { Before = "280", After = "120" });
        if (outline is { } level)
            spacing.Append(new W.OutlineLevel { Val = level });
        var style = Named(id, name, spacing);
        style.InsertAfter(new W.NextParagraphStyle { Val = "Normal" }, style.GetFirstChild<W.BasedOn>());
        var size = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture);
        style.Append(new W.StyleRunProperties(new W.Bold(), new W.BoldComplexScript(), new W.Color { Val = Deep },
            new W.FontSize { Val = size }, new W.FontSizeComplexScript { Val = size }));
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
