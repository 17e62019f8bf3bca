using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Tracking;

/// <summary>Begins to follow a person. A step for the module above: it stages rows and the act and leaves the saving to its caller.</summary>
public sealed class AddToCohort(PalmaresDb db, ActLog acts, TimeProvider clock)
{
    /// <summary>A person who is in the cohort already stays there from the earlier day.</summary>
    /// <param name="agreed">Where the person's agreement is kept, where it is not kept here.</param>
    public void Stage(PersonId person, string cohortKey, DateOnly from, Actor by, string? agreed = null)
    {
        var cohort = new CohortId(cohortKey);
        if (db.Set<CohortMember>().Find(cohort, person) is not null)
            return;
        if (db.Set<Cohort>().Find(cohort) is null)
            db.Set<Cohort>().Add(new Cohort { Id = cohort, OpenedAt = clock.GetUtcNow() });
        db.Set<CohortMember>().Add(new CohortMember { Cohort = cohort, Person = person, From = from });
        acts.Record(new PersonFollowed(person, cohort, from), by, agreed);
    }
}
