using System.Text;
using CsCheck;
using Palmares.Papers.Csv;

namespace Palmares.Papers.Tests.Csv;

public sealed class CsvIsSafe
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =cmd|'/c calc'!A0", "'  =cmd|'/c calc'!A0")]
    [InlineData("-3.2", "-3.2")]
    [InlineData("+1e5", "+1e5")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("plain", "plain")]
    public void Formulas_are_disarmed_and_numbers_are_not(string cell, string written) => Assert.Equal(written, CsvText.Guard(cell));

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Char["\",\n\ré漢"]), 0, 12].Array[3].Array[0, 6].Sample(rows =>
        {
            var text = CsvText.Write(["a", "b", "c"], rows);

            Assert.Equal(rows.Select(row => row.Select(CsvText.Guard)), Parse(text).Skip(1));
        });

    [Fact]
    public void No_written_cell_starts_a_formula() =>
        Gen.String[Gen.Char["=+-@\t1x "], 0, 6].Sample(cell =>
        {
            var written = CsvText.Guard(cell).TrimStart(' ');
            Assert.True(written.Length == 0 || !"=@\t".Contains(written[0]));
        });

    [Fact]
    public void A_ragged_row_is_refused() => Assert.Throws<ArgumentException>(() => CsvText.Write(["a", "b"], [["1"]]));

    private static List<List<string>> Parse(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted && c == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c == ',')
                Close();
            else if (!quoted && c == '\r')
            {
                Close();
                rows.Add(row);
                row = [];
                at++;
            }
            else
                cell.Append(c);
        }
        return rows;

        void Close()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
