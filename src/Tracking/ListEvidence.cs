using Palmares.Kernel;
using Palmares.Records;
using Palmares.Tracking.Evidence;

namespace Palmares.Tracking;

/// <summary>What a nomination of this person can rest on: every document, mandate and affiliation as a line with its source.</summary>
public sealed class ListEvidence(ReadDeeds readDeeds)
{
    public async Task<Result<IReadOnlyList<EvidenceLine>>> RunAsync(PersonId person, CancellationToken ct)
    {
        var record = await readDeeds.RunAsync(person, null, ct);
        return record.IsError ? record.Error : Result<IReadOnlyList<EvidenceLine>>.Of(EvidenceLines.Of(record.Value));
    }
}
