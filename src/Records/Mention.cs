using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>A person's name in one place of the record, with what stands beside it. The keys are pseudonyms: compared, never shown.</summary>
public sealed record Mention(MentionId Id, RecordRef Record, int Position, string Name, string Role)
{
    public string? Given { get; init; }

    public string? Surname { get; init; }

    public string? Initials { get; init; }

    public string? Organisation { get; init; }

    public string? Country { get; init; }

    public PartialDate? Date { get; init; }

    public string? Group { get; init; }

    public string? EmailKey { get; init; }

    public string? AccountKey { get; init; }

    public string? PersonKey { get; init; }
}
