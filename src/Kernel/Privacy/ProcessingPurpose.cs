namespace Palmares.Kernel;

/// <summary>What personal data is used for here.</summary>
public enum ProcessingPurpose
{
    /// <summary>The public record of standardisation: who wrote, edited, chaired what.</summary>
    Record,

    Nominations,
    Judging,

    /// <summary>The public roll of laureates.</summary>
    Roll,

    /// <summary>Indicators of people, and the pipeline of those who come.</summary>
    Tracking,

    /// <summary>Laureates followed beside comparable people.</summary>
    OutcomeStudies,

    /// <summary>Letters about calls, deadlines and events.</summary>
    Contact,
}
