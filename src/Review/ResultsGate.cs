using Palmares.Awards;

namespace Palmares.Review;

/// <summary>When results may be computed and seen: once scoring is closed, or before where the phase shows them to the chair. Pure.</summary>
internal static class ResultsGate
{
    public static bool Open(EditionFacts edition) =>
        edition.Phase >= EditionPhase.Deciding || edition.Phases.Any(terms => terms.Phase == edition.Phase && terms.Is(PhaseSwitch.ResultsToChair));
}
