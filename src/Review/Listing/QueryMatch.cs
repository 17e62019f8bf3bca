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
        Query.Words words => Stands(words.Folded, row, fields.Searched),
        Query.Has has => has.Field.Read(row) is { IsEmpty: false, Number: not 0 },
        Query.Asked asked => asked.AnyOf.Any(test => Holds(test, asked.Field, row)),
        _ => throw new ArgumentException($"No rule for {query.GetType().Name}."),
    };

    // Loops, not queries: every row of every search comes by here.
    private static bool Stands(string folded, ListedRow row, IReadOnlyList<ListField> searched)
    {
        for (var at = 0; at < searched.Count; at++)
        {
            if (Stands(folded, row.Folded(searched[at])))
                return true;
        }

        return false;
    }

    private static bool Stands(string folded, IReadOnlyList<string> texts)
    {
        for (var at = 0; at < texts.Count; at++)
        {
            if (texts[at].Contains(folded, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool Holds(ValueTest test, ListField field, ListedRow row) => test switch
    {
        ValueTest.Text text => text.Whole ? row.Folded(field).Contains(text.Folded) : Stands(text.Folded, row.Folded(field)),
        ValueTest.Number number => field.Read(row).Number is { } value
            && (number.LowIn ? value >= number.Low : value > number.Low) && (number.HighIn ? value <= number.High : value < number.High),
        ValueTest.Days days => field.Read(row).Day is { } day && day >= days.First && day <= days.Last,
        _ => throw new ArgumentException($"No rule for {test.GetType().Name}."),
    };
}
