namespace Palmares.Review.Listing;

/// <summary>Whether a row answers a search. Looks at nothing but what the row's viewer may see.</summary>
internal static class QueryMatch
{
    public static bool Holds(Query query, ListedRow row, ListFields fields) => query switch
    {
        Query.Everything => true,
        Query.All all => all.Parts.All(one => Holds(one, row, fields)),
        Query.Any any => any.Parts.Any(one => Holds(one, row, fields)),
        Query.Not not => !Holds(not.Part, row, fields),
        Query.Words words => fields.Searched.Any(field => row.Folded(field).Any(text => text.Contains(words.Folded, StringComparison.Ordinal))),
        Query.Has has => !has.Field.Read(row).IsEmpty && has.Field.Read(row).Number is not 0,
        Query.Asked asked => asked.AnyOf.Any(test => Holds(test, asked.Field, row)),
        _ => throw new ArgumentException($"No rule for {query.GetType().Name}."),
    };

    private static bool Holds(ValueTest test, ListField field, ListedRow row) => test switch
    {
        ValueTest.Text text => row.Folded(field).Any(held => text.Whole ? held == text.Folded : held.Contains(text.Folded, StringComparison.Ordinal)),
        ValueTest.Number number => field.Read(row).Number is { } value
            && (number.LowIn ? value >= number.Low : value > number.Low) && (number.HighIn ? value <= number.High : value < number.High),
        ValueTest.Days days => field.Read(row).Day is { } day && day >= days.First && day <= days.Last,
        _ => throw new ArgumentException($"No rule for {test.GetType().Name}."),
    };
}
