using System.Text.RegularExpressions;
using Palmares.Demo.Record;
using Palmares.Records;

namespace Palmares.Browser.Tests.Walking;

/// <summary>The four who are nominated in a walk: invented people whose invented record holds enough.</summary>
internal sealed partial class Players
{
    public required IReadOnlyList<InventedPerson> Nominees { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Ids in the record, once it is imported.</summary>
    public Dictionary<string, PersonId> Ids { get; } = [];

    public static async Task<Players> CastAsync(string folder)
    {
        var body = InventedBody.Invent(20260711, 2026);
        var files = await WriteRecord.ToAsync(folder, body, new DateOnly(2021, 1, 1), new DateOnly(2026, 1, 31), last: true, CancellationToken.None);
        var written = body.Documents.Where(d => d.Year is > 2020 and < 2026).SelectMany(d => d.Authors).CountBy(p => p).ToDictionary();
        return new Players
        {
            Files = files,
            // Plain letters only: the walk types their names into the search.
            Nominees =
            [
                .. body.People.Where(p => p.Key is not null && p.First > 2018 && PlainName().IsMatch(p.Name) && written.GetValueOrDefault(p) >= 3)
                    .Where(p => body.People.Count(q => q.Name == p.Name) == 1)
                    .OrderByDescending(p => written[p]).DistinctBy(p => p.EmployerIn(2026)).Take(4),
            ],
        };
    }

    [GeneratedRegex("^[A-Za-z]+ [A-Za-z]+$")]
    private static partial Regex PlainName();
}
