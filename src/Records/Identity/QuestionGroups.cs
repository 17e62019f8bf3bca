namespace Palmares.Records.Identity;

internal sealed record QuestionGroup(IReadOnlyList<PersonId> Persons, IReadOnlyList<string> Reasons);

/// <summary>Open questions that hang together are one question: a hundred persons of one name are not a hundred rows.</summary>
internal static class QuestionGroups
{
    public static IReadOnlyList<QuestionGroup> Of(IEnumerable<OpenQuestion> questions, IReadOnlyDictionary<MentionId, PersonId> owners)
    {
        var parent = new Dictionary<PersonId, PersonId>();
        var asked = questions.Where(question => owners.ContainsKey(question.Left) && owners.ContainsKey(question.Right))
            .Select(question => (Left: owners[question.Left], Right: owners[question.Right], question.Reason))
            .Where(question => question.Left != question.Right).ToList();
        foreach (var (left, right, _) in asked)
            parent[Root(parent, left)] = Root(parent, right);

        var reasons = asked.ToLookup(question => Root(parent, question.Left), question => question.Reason);
        return [.. asked.SelectMany(question => new[] { question.Left, question.Right }).Distinct()
            .GroupBy(person => Root(parent, person))
            .Select(group => new QuestionGroup([.. group], [.. reasons[group.Key].Distinct().Order(StringComparer.Ordinal)]))];
    }

    private static PersonId Root(Dictionary<PersonId, PersonId> parent, PersonId person)
    {
        while (parent.TryGetValue(person, out var next) && next != person)
            person = next;
        return person;
    }
}
