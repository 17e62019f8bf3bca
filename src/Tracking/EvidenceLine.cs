using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

public enum EvidenceKind
{
    Document,
    Mandate,
    Affiliation,
}

/// <summary>One thing the record says about a person, in a sentence, with its source row and the snapshot that holds it.</summary>
public sealed record EvidenceLine(string Text, RecordRef Source, SnapshotId Snapshot, EvidenceKind Kind, PartialDate? From, PartialDate? To);
