using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>Persons side by side, for a steward who is to say whether they are one.</summary>
public sealed class CompareIdentities(PalmaresDb db, IMentionSource source)
{
    public const int MostPersons = 40;
    public const int LinesShown = 12;

    /// <param name="Primary">The mention that stands for the person in a decision.</param>
    /// <param name="Lines">The newest few; <paramref name="Mentions"/> has all.</param>
    public sealed record Side(PersonId Person, string DisplayName, MentionId Primary, IReadOnlyList<MentionId> Mentions, IReadOnlyList<ShowIdentity.MentionLine> Lines);

    public async Task<Result<IReadOnlyList<Side>>> RunAsync(IReadOnlyCollection<PersonId> persons, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.DecideIdentity))
            return KernelErrors.NotPermitted;
        if (await new CurrentSnapshot(db).RunAsync(ct) is not { } snapshot)
            return RecordsErrors.NothingImported;
        var wanted = new List<PersonId>();
        foreach (var person in persons.Distinct().Take(MostPersons))
        {
            var resolved = await new ResolvePerson(db).RunAsync(person, ct);
            if (resolved.IsError)
                return resolved.Error;
            wanted.Add(resolved.Value);
        }

        var owners = await db.Set<PersonMention>().Where(row => wanted.Contains(row.Person)).ToDictionaryAsync(row => row.Mention, row => row.Person, ct);
        var known = await db.Set<Person>().Where(person => wanted.Contains(person.Id)).ToDictionaryAsync(person => person.Id, ct);
        var mentions = (await source.MentionsOfAsync(snapshot, ct)).Where(mention => owners.ContainsKey(mention.Id)).ToLookup(mention => owners[mention.Id]);
        return Result<IReadOnlyList<Side>>.Of([.. wanted.Distinct().Where(mentions.Contains).Select(id => SideOf(known[id], [.. mentions[id]]))]);
    }

    private static Side SideOf(Person person, List<Mention> mentions)
    {
        var ordered = mentions.OrderByDescending(mention => mention.Date?.Latest).ThenBy(mention => mention.Id.Value, StringComparer.Ordinal).ToList();
        var all = ordered.Select(mention => mention.Id).ToList();
        var primary = person.PrimaryMention is { } anchor && all.Contains(anchor) ? anchor : all[0];
        return new Side(person.Id, person.DisplayName, primary, all, [.. ordered.Take(LinesShown).Select(mention => ShowIdentity.LineOf(mention, person.DisplayName, verified: false))]);
    }
}
