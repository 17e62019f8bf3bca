using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Palmares.Papers.Charts;

namespace Palmares.Papers.Tests.Charts;

public sealed class EveryChart
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Is_well_formed_and_says_its_title_whatever_the_words_are() =>
        Gen.String[Gen.Char, 0, 60].Sample(words =>
        {
            foreach (var form in ChartSamples.All(words))
            {
                var svg = form.Draw().Parsed();
                Assert.Equal("img", svg.Attribute("role")!.Value);
                Assert.Equal(XmlText.Clean(words).ReplaceLineEndings("\n"), svg.Element(Svg + "title")!.Value.ReplaceLineEndings("\n"));
                Assert.NotNull(svg.Element(Svg + "desc"));
            }
        }, iter: 300);

    [Fact]
    public void Is_labelled_by_ids_that_it_holds()
    {
        foreach (var form in ChartSamples.All("Words"))
        {
            var svg = form.Draw().Parsed();
            var ids = svg.Elements().Select(e => e.Attribute("id")?.Value).OfType<string>();

            Assert.Equal(svg.Attribute("aria-labelledby")!.Value.Split(' '), ids);
        }
    }

    [Fact]
    public void Carries_no_style_no_script_and_no_event()
    {
        foreach (var form in ChartSamples.All("<script>alert(1)</script>\" onload=\"x"))
        {
            var svg = form.Draw().Parsed();
            Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Name.LocalName is "script" or "style" or "foreignObject");
            Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Is_the_same_to_the_byte_in_every_locale(string culture)
    {
        var before = ChartSamples.All("Words").Select(form => form.Draw().Svg).ToList();
        var kept = CultureInfo.CurrentCulture;

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var after = ChartSamples.All("Words").Select(form => form.Draw().Svg).ToList();
        CultureInfo.CurrentCulture = kept;

        Assert.Equal(before, after);
    }

    [Fact]
    public void Read_from_the_right_is_the_mirror_of_itself()
    {
        foreach (var (left, right) in ChartSamples.All("Words").Zip(ChartSamples.All("Words", rightToLeft: true)))
        {
            var (one, other) = (left.Draw().Parsed(), right.Draw().Parsed());
            var width = double.Parse(one.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);

            Assert.Equal("rtl", other.Attribute("direction")!.Value);
            foreach (var (a, b) in one.Elements(Svg + "line").Zip(other.Elements(Svg + "line")))
                Assert.Equal(width, Number(a, "x1") + Number(b, "x1"), 0.011);
        }
    }

    [Fact]
    public void Has_a_table_in_which_every_row_is_whole()
    {
        foreach (var form in ChartSamples.All("Words"))
        {
            var table = form.Draw().Table;
            Assert.NotEmpty(table.Rows);
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
        }
    }

    [Fact]
    public void Stays_within_its_own_edges() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[0, 1e5], Gen.Double[0, 1e5]).Array[1, 40].Sample(rows =>
        {
            var chart = new DotAndInterval
            {
                Title = "T", Description = "D",
                Rows = [.. rows.Select((row, at) => new IntervalRow($"Row {at}", row.Item1, row.Item1 - row.Item2, row.Item1 + row.Item3, at % 4))],
            }.Draw().Parsed();

            Assert.All(chart.Elements(Svg + "line"), line => Assert.InRange(Number(line, "x2"), 0, 720));
        }, iter: 200);

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
