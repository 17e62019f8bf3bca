using System.Text.RegularExpressions;
using Palmares.Kernel;
using Palmares.Privacy;
using Palmares.Records;

namespace Palmares.Tracking.Cohorts;

/// <summary>Laureates and shortlisted people of years before the award was run here enter a cohort, each from the day of the decision about them, and only who agreed to it.</summary>
/// <remarks>An award that comes here with a history is not followed from zero: what became of earlier laureates is in the record already.</remarks>
public sealed partial class FollowEarlier(PalmaresDb db, ProcessingStands stands, ResolvePerson resolve, ExcludedSubjects excluded, AddToCohort cohort, TimeProvider clock)
{
    private const int AgreedLimit = 300;

    /// <param name="Decided">The day of the decision, t0.</param>
    /// <param name="Agreed">Where it is written down that this person agreed to be followed. It stands beside the act and can be erased.</param>
    public sealed record Entry(PersonId Person, DateOnly Decided, string Agreed);

    public sealed record Input(string Cohort, IReadOnlyList<Entry> People);

    /// <returns>How many people the list names. Who is in the cohort already stays there from the earlier day.</returns>
    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.RunProgramme))
            return KernelErrors.NotPermitted;
        if (!await stands.RunAsync(ProcessingPurpose.OutcomeStudies, ct))
            return TrackingErrors.PurposeNotStated;
        var key = (input.Cohort ?? "").Trim();
        if (!Key().IsMatch(key))
            return TrackingErrors.CohortKeyInvalid;
        if (input.People.Count == 0)
            return TrackingErrors.NobodyNamed;
        var objected = await excluded.RunAsync(ProcessingPurpose.OutcomeStudies, ct);
        foreach (var entry in input.People)
        {
            var person = await TakeableAsync(entry, objected, ct);
            if (person.IsError)
                return person.Error;
            cohort.Stage(person.Value, key, entry.Decided, by, entry.Agreed.Trim());
        }

        await db.SaveChangesAsync(ct);
        return input.People.Count;
    }

    private async Task<Result<PersonId>> TakeableAsync(Entry entry, IReadOnlySet<Guid> objected, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(entry.Agreed))
            return TrackingErrors.AgreementMissing.With(entry.Person);
        if (entry.Agreed.Trim().Length > AgreedLimit)
            return TrackingErrors.AgreementTooLong.With(entry.Agreed.Trim().Length, AgreedLimit);
        if (entry.Decided > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            return TrackingErrors.DecidedAhead.With(entry.Person);
        var person = await resolve.RunAsync(entry.Person, ct);
        if (person.IsError)
            return person.Error;
        return objected.Contains(person.Value.Value) || objected.Contains(entry.Person.Value) ? TrackingErrors.ObjectedBefore.With(entry.Person) : person.Value;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex Key();
}
