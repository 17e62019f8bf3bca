using Palmares.Kernel;

namespace Palmares.Tracking;

/// <summary>Every refusal of the module.</summary>
public static class TrackingErrors
{
    public static readonly Error NoSuchCohort = Error.NotFound("There is no such cohort.");
    public static readonly Error LineNotFound = Error.NotFound("Snapshot {0} holds no {1} for this person.");
}
