namespace Palmares.Records;

/// <summary>When two people's affiliations tie them.</summary>
internal static class TieRules
{
    /// <param name="on">The day of asking.</param>
    /// <param name="years">How far back a tie counts. An older affiliation ties nobody, even if it is the last one known.</param>
    public static IEnumerable<Tie> Organisations(PersonId a, IReadOnlyList<Affiliation> ofA, PersonId b, IReadOnlyList<Affiliation> ofB, DateOnly on, int years)
    {
        var since = on.AddYears(-years);
        foreach (var mine in ofA.Where(affiliation => Reaches(affiliation, since, on)))
        {
            var theirs = ofB.FirstOrDefault(other => other.Organisation == mine.Organisation && Reaches(other, since, on));
            if (theirs is null)
                continue;
            var now = IsLatest(mine, ofA) && IsLatest(theirs, ofB);
            yield return new Tie(a, b, now ? TieKind.SameOrganisationNow : TieKind.SameOrganisationRecently, mine.Name, theirs.Source, theirs.To);
        }
    }

    private static bool Reaches(Affiliation affiliation, DateOnly since, DateOnly on) =>
        affiliation is { From: { } from, To: { } to } && to.Latest >= since && from.Earliest <= on;

    private static bool IsLatest(Affiliation affiliation, IReadOnlyList<Affiliation> all) =>
        all.All(other => other.To is not { } to || to.Latest <= affiliation.To!.Value.Latest);
}
