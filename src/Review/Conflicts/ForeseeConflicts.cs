using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Review.Conflicts;

/// <summary>What would speak against people as judges, before any of them is invited. Nothing is kept.</summary>
public sealed class ForeseeConflicts(TimeProvider clock, ReadEdition editions, Sight sight, FindTies ties)
{
    public sealed record Candidate(UserId User, string Name, string? Organisation, PersonId? Person);

    public sealed record Input(EditionId Edition, IReadOnlyList<Candidate> Candidates);

    /// <param name="Detail">What was found and where.</param>
    public sealed record Likely(UserId Candidate, string Number, ConflictKind Kind, string Detail);

    /// <param name="Nominations">Those the viewer sees; only they are compared.</param>
    public sealed record View(int Nominations, IReadOnlyList<Likely> Found);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FormPanel))
            return KernelErrors.NotPermitted;
        var edition = await editions.RunAsync(input.Edition, ct);
        if (edition.IsError)
            return edition.Error;
        var nominations = (await sight.OfAsync(input.Edition, by, ct)).Nominations;
        // A candidate has no seat yet: the account stands for it.
        Suspect[] suspects = [.. input.Candidates.Select(one => new Suspect(JudgeId.From(one.User.Value), one.User, one.Person, one.Name, one.Organisation))];
        PersonId[] persons = [.. suspects.Select(one => one.Person).OfType<PersonId>().Distinct()];
        PersonId[] nominees = [.. nominations.Select(one => one.Nominee).Distinct()];
        var found = await ties.RunAsync(persons, nominees, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), edition.Value.ConflictYears, ct);
        var numbers = nominations.ToDictionary(one => one.Id, one => one.Number);
        return new View(nominations.Count, [.. ConflictRules.Detect(suspects, nominations, found)
            .Select(one => new Likely(new UserId(one.Judge.Value), numbers[one.Nomination], one.Kind, one.Detail))
            .OrderBy(one => one.Number, StringComparer.Ordinal).ThenBy(one => one.Kind)]);
    }
}
