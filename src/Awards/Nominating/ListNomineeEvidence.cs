using Palmares.Records;

namespace Palmares.Awards.Nominating;

/// <summary>What the record says of a person, as lines a claim can be tied to.</summary>
public sealed class ListNomineeEvidence(ReadPerson people)
{
    public async Task<IReadOnlyList<EvidenceText>> RunAsync(PersonId person, CancellationToken ct)
    {
        var read = await people.RunAsync(person, null, ct);
        if (read.IsError)
            return [];
        var record = read.Value;
        var works = record.Works.Select(w => new EvidenceText(default, $"{string.Join(", ", w.Roles)}: {w.Title}", w.Record, record.Snapshot, w.Date, null));
        var mandates = record.Mandates.Select(m => new EvidenceText(default, $"{m.Role}, {m.GroupName}", m.Record, record.Snapshot, m.FirstSeen, m.LastSeen));
        return [.. works, .. mandates];
    }
}
