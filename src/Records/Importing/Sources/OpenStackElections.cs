using System.Text.Json;

namespace Palmares.Records.Importing.Sources;

/// <summary>Elections: who stood and who was elected for a release cycle. The term is the cycle's, from the release before to the release itself.</summary>
internal sealed class OpenStackElections : ISourceAdapter
{
    // Months of release, as releases.openstack.org lists them.
    private static readonly Dictionary<string, (string From, string Until)> Terms = new()
    {
        ["ocata"] = ("2016-10", "2017-02"), ["pike"] = ("2017-02", "2017-08"), ["queens"] = ("2017-08", "2018-02"), ["rocky"] = ("2018-02", "2018-08"), ["stein"] = ("2018-08", "2019-04"),
        ["train"] = ("2019-04", "2019-10"), ["ussuri"] = ("2019-10", "2020-05"), ["victoria"] = ("2020-05", "2020-10"), ["wallaby"] = ("2020-10", "2021-04"), ["xena"] = ("2021-04", "2021-10"),
        ["yoga"] = ("2021-10", "2022-03"), ["zed"] = ("2022-03", "2022-10"), ["antelope"] = ("2022-10", "2023-03"), ["bobcat"] = ("2023-03", "2023-10"), ["2024.1"] = ("2023-10", "2024-04"),
        ["2024.2"] = ("2024-04", "2024-10"), ["2025.1"] = ("2024-10", "2025-04"), ["2025.2"] = ("2025-04", "2025-10"), ["2026.1"] = ("2025-10", "2026-04"), ["2026.2"] = ("2026-04", "2026-10"),
    };

    public RecordSource About { get; } = new(
        "openstack-election", "OpenStack", "Elections of project leads and of the technical committee, with candidates.", "A term is the release cycle's; who left early is not seen.");

    public ParsedRow Parse(JsonElement line, string source, string raw)
    {
        var row = DocumentForm.Parse(line, source, raw);
        if (row.Refused is not null || line.Text("group") is not { } group)
            return row;
        if (line.Text("cycle") is { } cycle && Terms.TryGetValue(cycle, out var term))
            Mandates.OfElection(row, mention => mention.Role.StartsWith("elected-", StringComparison.Ordinal), group, term.From, term.Until);
        else
            row.LeftOut.Add(new("cycle", $"no dates known for {line.Text("cycle")}"));
        return row;
    }
}
