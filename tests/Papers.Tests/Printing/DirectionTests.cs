using System.Text;
using CsCheck;
using Palmares.Papers.Printing;

namespace Palmares.Papers.Tests.Printing;

public sealed class DirectionTests
{
    /// <summary>Capital letters stand for letters written to the left, as in the annex itself.</summary>
    [Theory]
    [InlineData("car is THE CAR in arabic", false, "car is RAC EHT in arabic")]
    [InlineData("CAR IS the car IN ENGLISH", true, "HSILGNE NI the car SI RAC")]
    [InlineData("GROUP 17 (itu) IN 2026.", true, ".2026 NI (itu) 17 PUORG")]
    [InlineData("in 2026 THE 3.14 end", false, "in 2026 3.14 EHT end")]
    [InlineData("", true, "")]
    public void A_line_stands_on_paper_as_the_annex_says(string logical, bool toTheLeft, string visual)
    {
        var signs = logical.EnumerateRunes().Select(sign => sign.Value is >= 'A' and <= 'Z' ? new Rune(0x05D0 + sign.Value - 'A') : sign).ToList();
        var levels = Directions.Levels(signs, toTheLeft);

        var shown = new StringBuilder();
        foreach (var range in Directions.Visual(levels))
        {
            var (start, length) = range.GetOffsetAndLength(signs.Count);
            shown.Append(levels[start] % 2 == 1 ? new string([.. logical.Substring(start, length).Reverse()]) : logical.Substring(start, length));
        }

        // A bracket that runs to the left is drawn mirrored by the font.
        Assert.Equal(visual.Replace('(', '?').Replace(')', '?'), shown.ToString().Replace('(', '?').Replace(')', '?'));
    }

    [Fact]
    public void Each_sign_stands_once_whatever_is_mixed()
    {
        const string signsMixed = "abcאבתابج012٣٤ .,()-%中";
        var sign = Gen.Int[0, signsMixed.Length - 1].Select(at => signsMixed[at]);
        Gen.Select(sign.Array[0, 40], Gen.Bool).Sample((text, toTheLeft) =>
        {
            var signs = new string(text).EnumerateRunes().ToList();
            var places = Directions.Visual(Directions.Levels(signs, toTheLeft)).SelectMany(range => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value)).ToList();
            Assert.Equal(Enumerable.Range(0, signs.Count), places.Order());
        });
    }

    [Theory]
    [InlineData("2026 لجنة", true)]
    [InlineData("ITU لجنة", false)]
    [InlineData("17", false)]
    public void The_first_letter_says_where_a_text_begins(string text, bool toTheLeft) => Assert.Equal(toTheLeft, Directions.RunsToTheLeft(text));
}
