using Palmares.Accounts.Users;
using Palmares.Awards.Nominating;
using Palmares.Demo.Record;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Review.Panels;

namespace Palmares.Demo.Programme;

/// <summary>Who plays what in the demo: accounts, seats, and the qualities the scores are drawn around.</summary>
internal sealed class Cast(Stage stage, InventedBody body)
{
    private readonly Dictionary<int, PersonId> _persons = [];
    private readonly Dictionary<string, double> _qualities = [];
    private readonly Dictionary<string, (InventedPerson Person, UserId User)> _seats = [];

    public sealed record NominatorPart(Actor Actor, StartNomination.Nominator As);

    public required string CurrentSlug { get; init; }

    public Actor Secretary { get; private set; } = Actor.System;

    public Actor Chair { get; private set; } = Actor.System;

    public List<NominatorPart> Nominators { get; } = [];

    /// <summary>Each judge with how much above or below the others they mark.</summary>
    public List<(Actor Actor, double Leniency)> Judges { get; } = [];

    /// <summary>Makes every account. The judges are people of long standing in the record.</summary>
    public async Task EnterAsync(Random chance, int year, CancellationToken ct)
    {
        foreach (var account in DemoAccounts.ToTry.Where(a => a.Role is not (Role.Judge or Role.Chair or Role.Nominator)))
            await AccountAsync(account.Email, account.Name, account.Role, account.Role == Role.Delegate ? "Administration of Lower Tidewell" : null, null, ct);
        Secretary = await stage.ActorAsync(DemoAccounts.At("secretary"), ct);

        var senior = body.People.Where(p => p.Key is not null && p.First <= year - 9 && p.Last >= year - 1).OrderByDescending(p => p.Zeal).DistinctBy(p => p.EmployerIn(year)).Take(DemoAccounts.Judges + 1).ToList();
        await SeatAsync(DemoAccounts.At("chair"), senior[0], Role.Chair, 0, year, ct);
        Chair = await stage.ActorAsync(DemoAccounts.At("chair"), ct);
        for (var i = 1; i <= DemoAccounts.Judges; i++)
            await SeatAsync(DemoAccounts.At($"judge{i}"), senior[i % senior.Count], Role.Judge, (chance.NextDouble() * 1.4) - 0.7, year, ct);

        var employers = senior.Select(p => p.EmployerIn(year)).ToHashSet();
        foreach (var (index, organisation) in InventedWords.Organisations.Where(o => !employers.Contains(o)).Take(DemoAccounts.Nominators).Index())
            await NominatorAsync(index, organisation, ct);
    }

    /// <summary>The person of the record, found as a nominator finds one: by name.</summary>
    public async Task<PersonId> PersonAsync(InventedPerson person, CancellationToken ct)
    {
        if (_persons.TryGetValue(person.Number, out var known))
            return known;
        var found = await stage.RunAsync((FindPeople find) => find.RunAsync(person.Name, 1, ct));
        return _persons[person.Number] = found.Items.First(f => f.DisplayName == person.Name).Person;
    }

    public IEnumerable<InventedPerson> EndorsersOf(InventedPerson person, Random chance)
    {
        var peers = body.People.Where(p => p.Group == person.Group && p != person && p.Last >= person.First).ToList();
        var first = peers[chance.Next(peers.Count)];
        var second = peers.Where(p => p.Name != first.Name && p.Employers[^1].Name != first.Employers[^1].Name).ElementAt(chance.Next(Math.Max(1, peers.Count / 2)));
        return [first, second];
    }

    public Member SeatOf(string email, bool isChair, int maxLoad)
    {
        var (person, user) = _seats[email];
        var group = InventedWords.Groups[person.Group];
        return new Member(user, person.Name, person.Employers[^1].Name, null, $"{group.Title}, {InventedWords.Subjects[person.Number % InventedWords.Subjects.Count]}", 0, maxLoad, isChair, _persons.TryGetValue(person.Number, out var id) ? id : null);
    }

    public InventedPerson Named(string name) => body.People.First(p => p.Key is not null && p.Name == name);

    public double QualityOf(string nominee) => _qualities[nominee];

    public void SetQuality(InventedPerson person, Random chance) => _qualities[person.Name] = 1.2 + (3.2 * chance.NextDouble());

    private async Task SeatAsync(string email, InventedPerson person, Role role, double leniency, int year, CancellationToken ct)
    {
        var id = await PersonAsync(person, ct);
        var user = await AccountAsync(email, person.Name, role, person.EmployerIn(year), id, ct);
        _seats[email] = (person, user);
        Judges.Add((await stage.ActorAsync(email, ct), leniency));
    }

    private async Task NominatorAsync(int index, string organisation, CancellationToken ct)
    {
        var email = DemoAccounts.At(index == 0 ? "nominator" : $"nominator{index + 1}");
        var name = index == 0 ? DemoAccounts.ToTry.Single(a => a.Role == Role.Nominator).Name : $"Member Focal-Point {index + 1}";
        await AccountAsync(email, name, Role.Nominator, organisation, null, ct);
        Nominators.Add(new NominatorPart(await stage.ActorAsync(email, ct), new StartNomination.Nominator(name, email, organisation)));
    }

    private Task<UserId> AccountAsync(string email, string name, Role role, string? organisation, PersonId? person, CancellationToken ct) =>
        stage.MustAsync((CreateUser create) => create.RunAsync(new(email, name, [role], DemoAccounts.Password, organisation, person?.Value), Actor.System, ct));
}
