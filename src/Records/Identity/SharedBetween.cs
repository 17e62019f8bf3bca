using Palmares.Linkage.Names;

namespace Palmares.Records.Identity;

/// <summary>What persons side by side share in the record: pure.</summary>
internal static class SharedBetween
{
    /// <summary>Somebody who stands in a record, under the name of today.</summary>
    internal sealed record Companion(PersonId Person, string Name);

    public static CompareIdentities.Shared Of(IReadOnlyList<PersonId> persons, ILookup<PersonId, Mention> mentions, ILookup<RecordRef, Companion> company) => new(
        Several(persons, person => mentions[person].Select(mention => mention.Organisation)),
        Several(persons, person => mentions[person].SelectMany(mention => company[mention.Record]).Where(other => !persons.Contains(other.Person)).Select(other => other.Name)),
        Several(persons, person => mentions[person].Select(mention => mention.Group)),
        [.. persons.SelectMany(person => mentions[person].Select(mention => (mention.Record, mention.Role)).Distinct())
            .CountBy(place => place).Where(place => place.Value > 1).Select(place => place.Key.Record).Distinct().OrderBy(record => record.ToString(), StringComparer.Ordinal)]);

    // As first written; two spellings that fold alike are one.
    private static List<string> Several(IReadOnlyList<PersonId> persons, Func<PersonId, IEnumerable<string?>> of) =>
        [.. persons.SelectMany(person => of(person).OfType<string>().DistinctBy(TextFold.Fold))
            .GroupBy(TextFold.Fold, StringComparer.Ordinal).Where(spellings => spellings.Count() > 1).Select(spellings => spellings.First()).Order(StringComparer.Ordinal)];
}
