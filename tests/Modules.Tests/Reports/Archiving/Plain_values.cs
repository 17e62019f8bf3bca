using System.Text;
using System.Text.Json;
using CsCheck;
using Palmares.Reports.Archiving;

namespace Palmares.Modules.Tests.Reports.Archiving;

public sealed class Plain_values
{
    [Fact]
    public void Every_value_reads_back_as_it_was_written()
    {
        Gen.Double.Where(double.IsFinite).Sample(number => Same(number, typeof(double)));
        Gen.Long.Sample(number => Same(number, typeof(long)));
        Gen.Int.Sample(number => Same(number, typeof(int)));
        Gen.String[Gen.Char.Where(letter => !char.IsSurrogate(letter))].Sample(text => Same(text, typeof(string)));
        Gen.Guid.Sample(id => Same(id, typeof(Guid)));
        Gen.DateTimeOffset.Sample(moment =>
        {
            var kept = new DateTimeOffset(moment.UtcDateTime.Ticks / 10 * 10, TimeSpan.Zero);
            Assert.Equal(kept, Back(moment, typeof(DateTimeOffset)));
        });
    }

    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(-1e300, "-1E+300")]
    public void A_fraction_stays_one(double number, string written) => Assert.Equal(written, Written(number));

    private static void Same<T>(T value, Type type) => Assert.Equal(value, Back(value, type));

    private static object? Back(object? value, Type type)
    {
        using var json = JsonDocument.Parse(Written(value));
        return PlainValue.To(PlainValue.Read(json.RootElement), type);
    }

    private static string Written(object? value)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, ArchiveJson.Lines))
            PlainValue.Write(json, PlainValue.Of(value));
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
