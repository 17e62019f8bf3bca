using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

[ActName("tracking.person-followed")]
public sealed record PersonFollowed(PersonId Person, CohortId Cohort, DateOnly From) : Act;
