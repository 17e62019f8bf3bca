using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Linkage;

namespace Palmares.Records.Identity;

/// <summary>Computes who is who from the mentions of a snapshot and the decisions that bind, and keeps every id.</summary>
/// <remarks>Persons are few changed rows against many unchanged ones, so only differences are tracked.</remarks>
internal sealed class RelinkRecord(PalmaresDb db, IMentionSource source, IdSource ids, ActLog acts) : IRelinkRecord
{
    public async Task RelinkAsync(SnapshotId snapshot, Actor by, CancellationToken ct)
    {
        await StageAsync(snapshot, await db.Set<IdentityDecision>().AsNoTracking().ToListAsync(ct), by, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Stages everything without saving, so that a decision and its effect are one transaction.</summary>
    public async Task<RecordLinked> StageAsync(SnapshotId snapshot, IReadOnlyCollection<IdentityDecision> ledger, Actor by, CancellationToken ct)
    {
        var mentions = await source.MentionsOfAsync(snapshot, ct);
        var demand = BindingDecisions.Of(ledger).Demand(mentions.Select(mention => mention.Id).ToHashSet());
        var linked = Linker.Run(MentionRows.Table(mentions), Palmares.Linkage.PersonRecord.Cautious, demand, progress: null, ct);

        var settled = await SettlePersonsAsync(mentions, linked, ct);
        await SettleQuestionsAsync(linked, ct);
        var act = new RecordLinked(snapshot, Palmares.Linkage.PersonRecord.Cautious.ModelVersion, mentions.Count, linked.Statistics.Clusters, settled.Appeared, settled.Redirected, settled.Returned);
        acts.Record(act, by);
        return act;
    }

    private async Task<(int Appeared, int Redirected, int Returned)> SettlePersonsAsync(
        IReadOnlyList<Mention> mentions, LinkageResult linked, CancellationToken ct)
    {
        var persons = await db.Set<Person>().ToDictionaryAsync(person => person.Id, ct);
        var before = await db.Set<PersonMention>().AsNoTracking().ToDictionaryAsync(row => row.Mention, row => row.Person, ct);
        var plan = KeepingIds.Plan(
            linked.Clusters, before, [.. persons.Values.Select(person => new KnownPerson(person.Id, person.PrimaryMention, person.MergedInto is not null))]);
        var members = mentions.ToLookup(mention => linked.Clusters[mention.Id.Value]);

        var (appeared, redirected, returned) = (0, 0, 0);
        var after = new Dictionary<MentionId, PersonId>(mentions.Count);
        foreach (var cluster in plan)
        {
            var name = NamesToShow.Present(members[cluster.Cluster]);
            var keeper = cluster.Keeper is { } known ? persons[known] : Appear(name, cluster.Cluster);
            appeared += cluster.Keeper is null ? 1 : 0;
            returned += keeper.MergedInto is null ? 0 : 1;
            keeper.MergedInto = null;
            keeper.DisplayName = Shortened(name);
            foreach (var other in cluster.Redirected.Select(id => persons[id]).Where(other => other.MergedInto != keeper.Id))
            {
                other.MergedInto = keeper.Id;
                redirected++;
            }
            foreach (var mention in members[cluster.Cluster])
                after[mention.Id] = keeper.Id;
        }
        Write(before, after);
        return (appeared, redirected, returned);
    }

    private Person Appear(string name, string cluster)
    {
        var person = new Person { Id = ids.New<PersonId>(), DisplayName = Shortened(name), PrimaryMention = new MentionId(cluster) };
        db.Set<Person>().Add(person);
        return person;
    }

    private void Write(Dictionary<MentionId, PersonId> before, Dictionary<MentionId, PersonId> after)
    {
        foreach (var (mention, person) in after)
        {
            var row = new PersonMention { Mention = mention, Person = person };
            if (!before.TryGetValue(mention, out var old))
                db.Set<PersonMention>().Add(row);
            else if (old != person)
                db.Set<PersonMention>().Update(row);
        }
        foreach (var (mention, person) in before.Where(pair => !after.ContainsKey(pair.Key)))
            db.Set<PersonMention>().Remove(new PersonMention { Mention = mention, Person = person });
    }

    private async Task SettleQuestionsAsync(LinkageResult linked, CancellationToken ct)
    {
        var before = await db.Set<OpenQuestion>().AsNoTracking().ToDictionaryAsync(question => (question.Left, question.Right), ct);
        foreach (var edge in linked.Edges.Where(edge => edge.Outcome == Outcome.Unresolved))
        {
            var reason = edge.Explanation.ToString();
            var question = new OpenQuestion { Left = new(edge.Left), Right = new(edge.Right), Reason = reason[..Math.Min(reason.Length, OpenQuestion.ReasonLimit)] };
            if (!before.Remove((question.Left, question.Right), out var old))
                db.Set<OpenQuestion>().Add(question);
            else if (old.Reason != question.Reason)
                db.Set<OpenQuestion>().Update(question);
        }
        db.Set<OpenQuestion>().RemoveRange(before.Values);
    }

    private static string Shortened(string name) => name[..Math.Min(name.Length, Person.NameLimit)];
}
