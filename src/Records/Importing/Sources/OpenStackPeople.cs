using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Contributors with their addresses' keys and employers; an employer's end is written, its start is the end before it.</summary>
internal sealed class OpenStackPeople : ISourceAdapter
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public RecordSource About { get; } = new("openstack-people", "OpenStack", "Contributors to OpenStack with their employers.", "The start of an employment is not said.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        string? before = null;
        return PeopleForm.Parse(
            line, source, raw,
            span =>
            {
                var (from, until) = (before, Day(span.Text("until")));
                before = until;
                return (from, until);
            },
            approximate: false);
    }

    /// <summary><c>2014-Aug-01</c> as 2014-08-01; anything else as it stands.</summary>
    private static string? Day(string? written) => written?.Split('-') is [var year, var month, var day] && Array.IndexOf(Months, month) is var index and >= 0
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}-{index + 1:00}-{day}")
        : written;
}
