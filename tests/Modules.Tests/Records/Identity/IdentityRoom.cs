using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Identity;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Records.Identity;

/// <summary>A world with a small record in it, whose mentions the test chooses.</summary>
internal sealed class IdentityRoom : IAsyncDisposable
{
    private static readonly SnapshotId Snapshot = new("5e7d");
    private readonly World world;
    private readonly Shelf shelf;

    private IdentityRoom(World world, Shelf shelf) => (this.world, this.shelf) = (world, shelf);

    public World World => world;

    public Actor Steward => world.As(Role.Steward);

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<IdentityRoom> OnAsync(Engine engine, params Mention[] mentions)
    {
        var shelf = new Shelf([.. mentions]);
        var world = await World.OnAsync(engine, services => services.AddScoped<IMentionSource>(_ => shelf));
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PalmaresDb>();
        db.Set<SnapshotPointer>().Add(new SnapshotPointer { Snapshot = Snapshot, PublishedAt = world.Clock.GetUtcNow() });
        scope.ServiceProvider.GetRequiredService<ActLog>().Record(new PointerPlaced(Snapshot), Actor.System);
        await db.SaveChangesAsync(Ct);
        return new IdentityRoom(world, shelf);
    }

    /// <summary>A mention by a short key; the id says what it stands for in a failing test.</summary>
    public static Mention Said(string key, string name, string? organisation = null, string? document = null, string? person = null, int year = 2020) =>
        new(new MentionId(key), new RecordRef("quarry", document ?? "Q " + key), 0, name, "author")
        {
            Organisation = organisation,
            PersonKey = person,
            Date = new PartialDate(year),
        };

    public void Print(params Mention[] more) => shelf.Mentions.AddRange(more);

    public void Rewrite(params Mention[] mentions)
    {
        shelf.Mentions.Clear();
        shelf.Mentions.AddRange(mentions);
    }

    public Task<Result<RecordLinked>> LinkAsync() => world.RunAsync((LinkRecord use) => use.RunAsync(Steward, Ct));

    public async Task<Result<DecisionId>> SameAsync(params string[] keys) => (await SayAsync(Steward, keys)).Then<DecisionId>(outcome => outcome.Decision);

    /// <summary>That mentions are of one person, as a steward of one's choice says it.</summary>
    public Task<Result<DecideSame.Outcome>> SayAsync(Actor steward, params string[] keys) =>
        world.RunAsync((DecideSame use) => use.RunAsync(new([.. keys.Select(MentionId.From)], Because), steward, Ct));

    public Task<Result<DecisionId>> DifferentAsync(string key, params string[] against) =>
        world.RunAsync((DecideDifferent use) => use.RunAsync(new([new MentionId(key)], [.. against.Select(MentionId.From)], Because), Steward, Ct));

    public Task<Result<DecisionId>> VerifyAsync(string key) =>
        world.RunAsync((VerifyMention use) => use.RunAsync(new(new MentionId(key), Because), Steward, Ct));

    public Task<Result<DecisionId>> RetractAsync(DecisionId decision) =>
        world.RunAsync((RetractDecision use) => use.RunAsync(new(decision, Because), Steward, Ct));

    public async Task<PersonId> PersonOfAsync(string key) =>
        (await world.QueryAsync(db => db.Set<PersonMention>().SingleAsync(row => row.Mention == new MentionId(key), Ct))).Person;

    /// <summary>Everything identity says, as text, to be held against another moment.</summary>
    public async Task<string> StateAsync()
    {
        var owners = await world.QueryAsync(db => db.Set<PersonMention>().ToListAsync(Ct));
        var persons = await world.QueryAsync(db => db.Set<Person>().ToListAsync(Ct));
        var questions = await world.QueryAsync(db => db.Set<OpenQuestion>().ToListAsync(Ct));
        return string.Join('\n', owners.Select(row => $"{row.Mention} {row.Person}")
            .Concat(persons.Select(person => $"{person.Id} {person.DisplayName} {person.PrimaryMention} {person.MergedInto}"))
            .Concat(questions.Select(question => $"{question.Left} {question.Right} {question.Reason}"))
            .Order(StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private static readonly Grounds Because = new("They share a biography.", "Biography in Q 7");

    [ActName("test.pointer-placed")]
    private sealed record PointerPlaced(SnapshotId Snapshot) : Act;

    private sealed class Shelf(List<Mention> mentions) : IMentionSource
    {
        public List<Mention> Mentions => mentions;

        public Task<IReadOnlyList<Mention>> MentionsOfAsync(SnapshotId snapshot, CancellationToken ct) => Task.FromResult<IReadOnlyList<Mention>>(mentions);
    }
}
