using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Reports.Archiving;

/// <summary>When a whole edition may leave: once nothing in it is hidden from the secretary who takes it. Pure.</summary>
/// <remarks>An archive shows everything at once. What a phase hides (sealed nominations, marks while marking runs, an objection in somebody's hands) would be seen in it.</remarks>
internal static class ArchiveGate
{
    /// <param name="cases">Objections and appeals: those without an answer, whether the taker may read them at all, and is a party.</param>
    /// <param name="hasConflict">Whether the taker sits on the panel and has a conflict there.</param>
    public static Error? Refuse(EditionFacts edition, ReadCases.View cases, bool hasConflict)
    {
        bool Is(PhaseSwitch one) => edition.Phases.Any(terms => terms.Phase == edition.Phase && terms.Is(one));
        if (cases.IsParty || hasConflict)
            return ReportsErrors.ExporterIsParty;
        if (edition.Phase == EditionPhase.Nominating && Is(PhaseSwitch.NominationsSealed))
            return ReportsErrors.NominationsSealed;
        if (edition.Phase == EditionPhase.Reviewing && !Is(PhaseSwitch.ResultsToChair))
            return ReportsErrors.MarksHidden;
        // How many wait is told to those alone who answer them.
        if (cases.AreHidden)
            return ReportsErrors.CasesHidden;
        return cases.Open > 0 ? ReportsErrors.CasesOpen.With(cases.Open) : null;
    }
}
