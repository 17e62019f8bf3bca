using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Records.Identity;

/// <summary>Persons side by side, for a steward who is to say whether they are one.</summary>
public sealed class CompareIdentities(PalmaresDb db, IMentionSource source, AtStake stakes)
{
    public const int MostPersons = 40;
    public const int LinesShown = 12;

    /// <param name="Primary">The mention that stands for the person in a decision.</param>
    /// <param name="Lines">The newest few; <paramref name="Mentions"/> has all.</param>
    /// <param name="Affiliations">Organisations, each with the first and last year it was named beside the person.</param>
    /// <param name="Nominations">Live nominations of the person.</param>
    public sealed record Side(
        PersonId Person, string DisplayName, MentionId Primary, IReadOnlyList<MentionId> Mentions, IReadOnlyList<ShowIdentity.MentionLine> Lines, IReadOnlyList<Stay> Affiliations, int Nominations);

    public sealed record Stay(string Organisation, int? From, int? To);

    /// <summary>What two or more of the sides share.</summary>
    /// <param name="Together">Records that name several of them in one role: then these are different people.</param>
    public sealed record Shared(IReadOnlyList<string> Organisations, IReadOnlyList<string> CoAuthors, IReadOnlyList<string> Groups, IReadOnlyList<RecordRef> Together);

    /// <param name="Proposal">That a colleague, or whoever asks, proposed to bring these very persons together.</param>
    public sealed record Comparison(IReadOnlyList<Side> Sides, Shared Shared, ListProposals.Proposal? Proposal)
    {
        /// <summary>A nominee of a live edition is among them: to make them one takes two stewards.</summary>
        public bool TakesTwo => Sides.Count > 1 && Sides.Any(side => side.Nominations > 0);
    }

    public async Task<Result<Comparison>> RunAsync(IReadOnlyCollection<PersonId> persons, Actor by, CancellationToken ct)
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
        var nominated = await stakes.RunAsync(ct);
        var all = await source.MentionsOfAsync(snapshot, ct);
        var mentions = all.Where(mention => owners.ContainsKey(mention.Id)).ToLookup(mention => owners[mention.Id]);
        List<PersonId> shown = [.. wanted.Distinct().Where(mentions.Contains)];
        var proposal = (await new StandingProposals(db).RunAsync(ct)).FirstOrDefault(standing => standing.Persons.SetEquals(shown));
        return new Comparison(
            [.. shown.Select(id => SideOf(known[id], [.. mentions[id]], nominated.GetValueOrDefault(id)))],
            SharedBetween.Of(shown, mentions, await CompanyAsync(mentions, all, ct)),
            proposal is null ? null : ListProposals.Told(proposal, known.ToDictionary(one => one.Key, one => one.Value.DisplayName), by));
    }

    /// <summary>Who else stands in the same records, by record and under the name of today: former names are not shown.</summary>
    private async Task<ILookup<RecordRef, SharedBetween.Companion>> CompanyAsync(ILookup<PersonId, Mention> mentions, IReadOnlyList<Mention> all, CancellationToken ct)
    {
        var records = mentions.SelectMany(own => own).Select(mention => mention.Record).ToHashSet();
        var company = all.Where(mention => records.Contains(mention.Record)).ToList();
        var ids = company.Select(mention => mention.Id).ToList();
        var named = await (
            from row in db.Set<PersonMention>()
            join person in db.Set<Person>() on row.Person equals person.Id
            where ids.Contains(row.Mention)
            select new { row.Mention, row.Person, person.DisplayName }).ToDictionaryAsync(one => one.Mention, ct);
        return company.Where(mention => named.ContainsKey(mention.Id)).ToLookup(mention => mention.Record, mention => new SharedBetween.Companion(named[mention.Id].Person, named[mention.Id].DisplayName));
    }

    private static Side SideOf(Person person, List<Mention> mentions, int nominations)
    {
        var ordered = mentions.OrderByDescending(mention => mention.Date?.Latest).ThenBy(mention => mention.Id.Value, StringComparer.Ordinal).ToList();
        var all = ordered.Select(mention => mention.Id).ToList();
        var primary = person.PrimaryMention is { } anchor && all.Contains(anchor) ? anchor : all[0];
        return new Side(person.Id, person.DisplayName, primary, all, [.. ordered.Take(LinesShown).Select(mention => ShowIdentity.LineOf(mention, person.DisplayName, verified: false))], Stays(mentions), nominations);
    }

    private static List<Stay> Stays(List<Mention> mentions) =>
        [.. mentions.Where(mention => mention.Organisation is not null).GroupBy(mention => OrganisationKey.Of(mention.Organisation!))
            .Select(stay => new Stay(stay.First().Organisation!, stay.Min(mention => mention.Date?.Year), stay.Max(mention => mention.Date?.Year)))
            .OrderBy(stay => stay.From ?? int.MaxValue).ThenBy(stay => stay.Organisation, StringComparer.Ordinal)];
}
