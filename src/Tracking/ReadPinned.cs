using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking.Evidence;

namespace Palmares.Tracking;

/// <summary>Reads a line of a dossier again from the snapshot it was pinned to, whatever the record has become since.</summary>
public sealed class ReadPinned(ReadDeeds readDeeds)
{
    public async Task<Result<EvidenceLine>> RunAsync(PersonId person, RecordRef source, EvidenceKind kind, SnapshotId snapshot, CancellationToken ct)
    {
        var record = await readDeeds.RunAsync(person, snapshot, ct);
        if (record.IsError)
            return record.Error;
        var line = EvidenceLines.Of(record.Value).FirstOrDefault(l => l.Source == source && l.Kind == kind);
        return line is null ? TrackingErrors.LineNotFound.With(snapshot.Short, source) : line;
    }
}
