using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Palmares.Papers.Word;

/// <summary>Bullets, clause numbers and numbered lists, counted by the word processor.</summary>
internal static class WordNumbering
{
    public const int Bullets = 1, Clauses = 2, FirstList = 3;

    /// <param name="lists">How many numbered lists the paper has.</param>
    public static W.Numbering Of(int lists)
    {
        var numbering = new W.Numbering(
            Single(0, W.NumberFormatValues.Bullet, "•"),
            new W.AbstractNum([new W.MultiLevelType { Val = W.MultiLevelValues.Multilevel }, .. Enumerable.Range(0, 3).Select(ClauseLevel)]) { AbstractNumberId = 1 },
            Single(2, W.NumberFormatValues.Decimal, "%1)"));
        numbering.Append(new W.NumberingInstance(new W.AbstractNumId { Val = 0 }) { NumberID = Bullets }, new W.NumberingInstance(new W.AbstractNumId { Val = 1 }) { NumberID = Clauses });
        for (var list = 0; list < lists; list++)
            numbering.Append(new W.NumberingInstance(
                new W.AbstractNumId { Val = 2 },
                new W.LevelOverride(new W.StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }) { NumberID = FirstList + list });
        return numbering;
    }

    private static W.AbstractNum Single(int id, W.NumberFormatValues format, string text) => new(
        new W.MultiLevelType { Val = W.MultiLevelValues.SingleLevel },
        new W.Level(
            new W.StartNumberingValue { Val = 1 }, new W.NumberingFormat { Val = format },
            new W.LevelText { Val = text }, new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Indentation { Start = format == W.NumberFormatValues.Bullet ? "454" : "567", Hanging = format == W.NumberFormatValues.Bullet ? "227" : "454" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };

    private static OpenXmlElement ClauseLevel(int level) => new W.Level(
        new W.StartNumberingValue { Val = 1 }, new W.NumberingFormat { Val = W.NumberFormatValues.Decimal },
        new W.ParagraphStyleIdInLevel { Val = string.Create(CultureInfo.InvariantCulture, $"Clause{level + 1}") },
        new W.LevelText { Val = string.Join('.', Enumerable.Range(1, level + 1).Select(n => $"%{n}")) },
        new W.LevelJustification { Val = W.LevelJustificationValues.Left },
        new W.PreviousParagraphProperties(new W.Indentation { Start = "794", Hanging = "794" }))
    { LevelIndex = level };
}
