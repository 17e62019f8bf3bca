using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>Persons that may be one, as a queue: first where a live nomination hangs on it, then where a decision would move most mentions.</summary>
public sealed class ListUnresolved(PalmaresDb db, AtStake stakes)
{
    public const int PageSize = 20;

    public sealed record Input(int Page = 1);

    /// <param name="Effect">How many mentions would change hands, were all of them one person.</param>
    /// <param name="Nominations">Live nominations of the candidates.</param>
    public sealed record Question(string Name, int Effect, int Nominations, IReadOnlyList<Candidate> Candidates, IReadOnlyList<string> Reasons);

    public sealed record Candidate(PersonId Person, string DisplayName, int Mentions);

    public async Task<Result<Page<Question>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DecideIdentity))
            return KernelErrors.NotPermitted;

        var questions = await db.Set<OpenQuestion>().AsNoTracking().ToListAsync(ct);
        var owners = await db.Set<PersonMention>().AsNoTracking().ToDictionaryAsync(row => row.Mention, row => row.Person, ct);
        var names = await db.Set<Person>().AsNoTracking().Where(person => person.MergedInto == null).ToDictionaryAsync(person => person.Id, person => person.DisplayName, ct);
        var sizes = owners.Values.CountBy(person => person).ToDictionary();

        var nominated = await stakes.RunAsync(ct);
        var queue = QuestionGroups.Of(questions, owners)
            .Select(group => Ask(group, names, sizes, nominated))
            .OrderByDescending(question => question.Nominations)
            .ThenByDescending(question => question.Effect)
            .ThenBy(question => question.Name, StringComparer.Ordinal)
            .ThenBy(question => question.Candidates[0].Person.ToString(), StringComparer.Ordinal)
            .ToList();
        var page = Math.Max(1, input.Page);
        return new Page<Question>([.. queue.Skip((page - 1) * PageSize).Take(PageSize)], queue.Count, page, PageSize);
    }

    private static Question Ask(QuestionGroup group, Dictionary<PersonId, string> names, Dictionary<PersonId, int> sizes, IReadOnlyDictionary<PersonId, int> nominated)
    {
        var candidates = group.Persons.Select(person => new Candidate(person, names.GetValueOrDefault(person, ""), sizes.GetValueOrDefault(person)))
            .OrderByDescending(candidate => candidate.Mentions).ThenBy(candidate => candidate.Person.ToString(), StringComparer.Ordinal).ToList();
        return new Question(candidates[0].DisplayName, candidates.Skip(1).Sum(candidate => candidate.Mentions), group.Persons.Sum(person => nominated.GetValueOrDefault(person)), candidates, group.Reasons);
    }
}
