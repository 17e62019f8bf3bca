using CsCheck;
using Palmares.Kernel;

namespace Palmares.Modules.Tests.Kernel;

public sealed class Words_tests
{
    private static readonly Error TooLong = Error.Invalid("The statement has {0} words; the limit is {1}.", "Statement", "Shorten it.");

    private static readonly Gen<PartialDate> Dates = Gen.Date.Select(Gen.Enum<DatePrecision>(), (day, precision) => precision switch
    {
        DatePrecision.Year => new PartialDate(day.Year),
        DatePrecision.Month => new PartialDate(day.Year, day.Month),
        _ => new PartialDate(day.Year, day.Month, day.Day),
    });

    [Fact]
    public void A_result_is_a_value_or_a_refusal()
    {
        Result<int> value = 3;
        Result<int> refusal = TooLong;

        Assert.Equal(3, value.Value);
        Assert.Equal(TooLong, refusal.Error);
        Assert.Throws<InvalidOperationException>(() => refusal.Value);
        Assert.Throws<InvalidOperationException>(() => value.Error);
        Assert.Equal("3", value.Then<string>(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Value);
        Assert.Equal(TooLong, refusal.Then<string>(_ => "never").Error);
    }

    [Fact]
    public void A_refusal_says_what_where_and_how_to_mend_it()
    {
        var refusal = TooLong.With(612, 500);

        Assert.Equal("TooLong", refusal.Code);
        Assert.Equal("Statement: The statement has 612 words; the limit is 500. Shorten it.", refusal.ToString());
        Assert.Equal("Summary", refusal.At("Summary").Place);
    }

    [Fact]
    public void A_date_is_read_back_as_it_was_written() => Dates.Sample(date => PartialDate.Parse(date.ToString()) == date);

    [Fact]
    public void Dates_sort_by_their_earliest_day() => Gen.Select(Dates, Dates).Sample((a, b) => a.Earliest == b.Earliest || (a < b) == (a.Earliest < b.Earliest));

    [Fact]
    public void A_date_spans_the_days_its_source_leaves_open() => Dates.Sample(date => date.Earliest <= date.Latest && (date.Precision == DatePrecision.Day) == (date.Earliest == date.Latest));

    [Theory]
    [InlineData("")]
    [InlineData("69")]
    [InlineData("1969-13")]
    [InlineData("1969-02-30")]
    [InlineData("1969-4")]
    [InlineData("1969-04-01-01")]
    [InlineData("0000")]
    public void What_is_no_date_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));
}
