using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Linkage;

namespace Palmares.Records.Identity;

/// <summary>Computes who is who from the mentions of a snapshot and the decisions that bind, and keeps every id.</summary>
/// <remarks>Persons are few changed rows against many unchanged ones, so only differences are written: in bulk, past the change tracker, in the transaction of the act.</remarks>
internal sealed class RelinkRecord(PalmaresDb db, IMentionSource source, IdSource ids, ActLog acts) : IRelinkRecord
{
    private const int Tries = 3;

    public async Task RelinkAsync(SnapshotId snapshot, Actor by, CancellationToken ct) => await RelinkedAsync(snapshot, by, ct);

    /// <summary>Links outside any transaction, since that may take minutes in which others write; if a decision was taken meanwhile, once more.</summary>
    public async Task<RecordLinked> RelinkedAsync(SnapshotId snapshot, Actor by, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ledger = await db.Set<IdentityDecision>().AsNoTracking().ToListAsync(ct);
            var linking = await LinkAsync(snapshot, ledger, ct);
            await using var transaction = await db.BeginAsync(ct);
            if (await db.Set<IdentityDecision>().CountAsync(ct) != ledger.Count)
            {
                if (attempt < Tries)
                    continue;
                linking = await LinkAsync(snapshot, await db.Set<IdentityDecision>().AsNoTracking().ToListAsync(ct), ct);
            }

            var act = await SettleAsync(snapshot, linking, by, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return act;
        }
    }

    /// <summary>Stages everything without saving, so that a decision and its effect are one transaction, which the caller has begun.</summary>
    public async Task<RecordLinked> StageAsync(SnapshotId snapshot, IReadOnlyCollection<IdentityDecision> ledger, Actor by, CancellationToken ct) =>
        await SettleAsync(snapshot, await LinkAsync(snapshot, ledger, ct), by, ct);

    private async Task<Linking> LinkAsync(SnapshotId snapshot, IReadOnlyCollection<IdentityDecision> ledger, CancellationToken ct)
    {
        var mentions = await source.MentionsOfAsync(snapshot, ct);
        var demand = BindingDecisions.Of(ledger).Demand(mentions.Select(mention => mention.Id).ToHashSet());
        return new Linking(mentions, Linker.Run(MentionRows.Table(mentions), Palmares.Linkage.PersonRecord.Cautious, demand, ct: ct));
    }

    private async Task<RecordLinked> SettleAsync(SnapshotId snapshot, Linking linking, Actor by, CancellationToken ct)
    {
        var settled = await SettlePersonsAsync(linking.Mentions, linking.Result, ct);
        await SettleQuestionsAsync(linking.Result, ct);
        var act = new RecordLinked(
            snapshot, Palmares.Linkage.PersonRecord.Cautious.ModelVersion, linking.Mentions.Count, linking.Result.Statistics.Clusters, settled.Appeared, settled.Redirected, settled.Returned);
        acts.Record(act, by);
        return act;
    }

    private async Task<(int Appeared, int Redirected, int Returned)> SettlePersonsAsync(
        IReadOnlyList<Mention> mentions, LinkageResult linked, CancellationToken ct)
    {
        var persons = await db.Set<Person>().AsNoTracking().ToDictionaryAsync(person => person.Id, ct);
        var before = await db.Set<PersonMention>().AsNoTracking().ToDictionaryAsync(row => row.Mention, row => row.Person, ct);
        var plan = KeepingIds.Plan(
            linked.Clusters, before, [.. persons.Values.Select(person => new KnownPerson(person.Id, person.PrimaryMention, person.MergedInto is not null))]);
        var members = mentions.ToLookup(mention => linked.Clusters[mention.Id.Value]);

        var (appeared, redirected, returned) = (0, 0, 0);
        var changed = new HashSet<Person>();
        var after = new Dictionary<MentionId, PersonId>(mentions.Count);
        foreach (var cluster in plan)
        {
            var name = Shortened(NamesToShow.Present(members[cluster.Cluster]));
            var keeper = cluster.Keeper is { } known ? persons[known] : new Person { Id = ids.New<PersonId>(), DisplayName = name, PrimaryMention = new MentionId(cluster.Cluster) };
            if (cluster.Keeper is null || keeper.MergedInto is not null || keeper.DisplayName != name)
                changed.Add(keeper);
            appeared += cluster.Keeper is null ? 1 : 0;
            returned += keeper.MergedInto is null ? 0 : 1;
            keeper.MergedInto = null;
            keeper.DisplayName = name;
            foreach (var other in cluster.Redirected.Select(id => persons[id]).Where(other => other.MergedInto != keeper.Id))
            {
                other.MergedInto = keeper.Id;
                changed.Add(other);
                redirected++;
            }

            foreach (var mention in members[cluster.Cluster])
                after[mention.Id] = keeper.Id;
        }

        await WriteAsync(changed, before, after, ct);
        return (appeared, redirected, returned);
    }

    private async Task WriteAsync(HashSet<Person> persons, Dictionary<MentionId, PersonId> before, Dictionary<MentionId, PersonId> after, CancellationToken ct)
    {
        Forget<Person>();
        Forget<PersonMention>();
        await new BulkRows(db, "records_persons", [nameof(Person.Id)], nameof(Person.DisplayName), nameof(Person.PrimaryMention), nameof(Person.MergedInto)).UpsertAsync(
            persons.Select(person => new object?[] { person.Id.Value, person.DisplayName, person.PrimaryMention?.Value, person.MergedInto?.Value }), ct);
        var rows = new BulkRows(db, "records_person_mentions", [nameof(PersonMention.Mention)], nameof(PersonMention.Person));
        var gone = before.Keys.Where(mention => !after.ContainsKey(mention)).Select(mention => new object?[] { mention.Value });
        await rows.DeleteAsync(gone, ct);
        var moved = after.Where(pair => !before.TryGetValue(pair.Key, out var old) || old != pair.Value).OrderBy(pair => pair.Key.Value, StringComparer.Ordinal);
        await rows.UpsertAsync(moved.Select(pair => new object?[] { pair.Key.Value, pair.Value.Value }), ct);
    }

    private async Task SettleQuestionsAsync(LinkageResult linked, CancellationToken ct)
    {
        Forget<OpenQuestion>();
        var before = await db.Set<OpenQuestion>().AsNoTracking().ToDictionaryAsync(question => (question.Left, question.Right), question => question.Reason, ct);
        var after = new Dictionary<(MentionId Left, MentionId Right), string>();
        foreach (var edge in linked.Edges.Where(edge => edge.Outcome == Outcome.Unresolved))
        {
            var reason = edge.Explanation.ToString();
            after[(new(edge.Left), new(edge.Right))] = reason[..Math.Min(reason.Length, OpenQuestion.ReasonLimit)];
        }

        var rows = new BulkRows(db, "records_open_questions", [nameof(OpenQuestion.Left), nameof(OpenQuestion.Right)], nameof(OpenQuestion.Reason));
        await rows.DeleteAsync(before.Keys.Where(pair => !after.ContainsKey(pair)).Select(pair => new object?[] { pair.Left.Value, pair.Right.Value }), ct);
        var changed = after.Where(pair => before.GetValueOrDefault(pair.Key) != pair.Value);
        await rows.UpsertAsync(changed.Select(pair => new object?[] { pair.Key.Left.Value, pair.Key.Right.Value, pair.Value }), ct);
    }

    /// <summary>What the session still holds of rows that are written past it would be read again as it was.</summary>
    private void Forget<T>()
        where T : class
    {
        foreach (var entry in db.ChangeTracker.Entries<T>().ToList())
            entry.State = EntityState.Detached;
    }

    private sealed record Linking(IReadOnlyList<Mention> Mentions, LinkageResult Result);

    private static string Shortened(string name) => name[..Math.Min(name.Length, Person.NameLimit)];
}
