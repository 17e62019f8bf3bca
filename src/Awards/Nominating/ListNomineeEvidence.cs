using Palmares.Records;
using Palmares.Tracking;

namespace Palmares.Awards.Nominating;

/// <summary>What the record says of a nominee, as lines a claim can be tied to. Empty when the record knows nobody by this id.</summary>
public sealed class ListNomineeEvidence(ListEvidence record)
{
    public async Task<IReadOnlyList<EvidenceText>> RunAsync(PersonId person, CancellationToken ct)
    {
        var lines = await record.RunAsync(person, ct);
        return lines.IsError ? [] : [.. lines.Value.Select(l => new EvidenceText(default, l.Text, l.Source, l.Snapshot, l.From, l.To))];
    }
}
