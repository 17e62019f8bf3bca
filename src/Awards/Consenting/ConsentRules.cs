namespace Palmares.Awards.Consenting;

/// <summary>Until when a nominee may say what. Pure.</summary>
public static class ConsentRules
{
    /// <summary>Agreeing, declining and contesting end with screening: the judges read what then stands.</summary>
    public static bool MayAnswer(EditionPhase phase, DateTimeOffset screeningCloses, DateTimeOffset now) =>
        phase is EditionPhase.Nominating or EditionPhase.Screening && now <= screeningCloses;

    /// <summary>Being named and being followed can be reconsidered until the roll is published.</summary>
    public static bool MayChoose(EditionPhase phase, Consent consent) => consent == Consent.Agreed && phase < EditionPhase.Published;
}
