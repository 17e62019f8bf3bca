namespace Palmares.Records.Identity;

/// <summary>What persons side by side share in the record: pure.</summary>
internal static class InCommon
{
    public static CompareIdentities.Common Of(IReadOnlyList<PersonId> persons, ILookup<PersonId, Mention> mentions, IEnumerable<Mention> all)
    {
        var records = persons.SelectMany(person => mentions[person]).Select(mention => mention.Record).ToHashSet();
        var company = all.Where(mention => records.Contains(mention.Record)).ToLookup(mention => mention.Record);
        return new(
            Shared(persons, person => mentions[person].Select(mention => mention.Organisation)),
            Shared(persons, person => mentions[person].SelectMany(mention => company[mention.Record].Where(other => other.Id != mention.Id && !mentions[person].Contains(other)).Select(other => other.Name))),
            Shared(persons, person => mentions[person].Select(mention => mention.Group)),
            [.. persons.SelectMany(person => mentions[person].Select(mention => (mention.Record, mention.Role)).Distinct())
                .CountBy(place => place).Where(place => place.Value > 1).Select(place => place.Key.Record).Distinct().OrderBy(record => record.ToString(), StringComparer.Ordinal)]);
    }

    // As first written; two spellings that fold alike are one.
    private static List<string> Shared(IReadOnlyList<PersonId> persons, Func<PersonId, IEnumerable<string?>> of)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in persons)
            foreach (var value in of(person).OfType<string>().DistinctBy(Palmares.Linkage.Names.TextFold.Fold))
            {
                var folded = Palmares.Linkage.Names.TextFold.Fold(value);
                written.TryAdd(folded, value);
                counts[folded] = counts.GetValueOrDefault(folded) + 1;
            }
        return [.. counts.Where(count => count.Value > 1).Select(count => written[count.Key]).Order(StringComparer.Ordinal)];
    }
}
