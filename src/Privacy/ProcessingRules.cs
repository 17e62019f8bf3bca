using Palmares.Kernel;

namespace Palmares.Privacy;

/// <summary>What must be stated of which purpose.</summary>
public static class ProcessingRules
{
    /// <summary>These follow people: they are off until they were assessed.</summary>
    public static bool NeedsAssessment(ProcessingPurpose purpose) => purpose is ProcessingPurpose.Tracking or ProcessingPurpose.OutcomeStudies;

    /// <summary>Consent alone does not bear a permanent public roll: what is accepted and how one comes off is stated.</summary>
    public static bool NeedsTerms(ProcessingPurpose purpose) => purpose is ProcessingPurpose.Roll;
}
