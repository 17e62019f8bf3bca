using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Identity;
using Palmares.TestKit;
using static Palmares.Modules.Tests.Records.Identity.IdentityRoom;

namespace Palmares.Modules.Tests.Records.Identity;

public class Two_stewards_for_a_nominee
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_first_proposes_and_the_second_decides(Engine engine)
    {
        await using var room = await NominatedAsync(engine);
        var (first, second) = (room.Steward, room.World.As(Role.Steward, "another steward"));
        var before = await room.StateAsync();

        var proposed = await room.SayAsync(first, "a", "b");
        var again = await room.SayAsync(first, "a", "b");
        var waiting = await ProposalsAsync(room, second);
        Assert.Equal(before, await room.StateAsync());
        var decided = await room.SayAsync(second, "a", "b");

        Assert.True(proposed.Value.Awaits);
        Assert.Equal(RecordsErrors.AwaitsAnother, again.Error);
        Assert.Equal((false, "They share a biography.", "Milan Hestrup, M. Hestrup"), (waiting.Single().Own, waiting.Single().Reason, string.Join(", ", waiting.Single().Persons.Select(person => person.DisplayName).Reverse())));
        Assert.False(decided.Value.Awaits);
        Assert.Equal(await room.PersonOfAsync("a"), await room.PersonOfAsync("b"));
        Assert.Empty(await ProposalsAsync(room, second));
        Assert.Equal(
            ["records.identity-decided", "records.identity-decided", "records.record-linked"],
            (await room.World.ActsAsync()).TakeLast(3).Select(act => act.Name));
    }

    [Fact]
    public async Task A_proposal_taken_back_is_none_and_others_merges_need_one_steward()
    {
        await using var room = await NominatedAsync(Engine.Sqlite);
        var second = room.World.As(Role.Steward, "another steward");
        var proposed = await room.SayAsync(room.Steward, "a", "b");

        await room.RetractAsync(proposed.Value.Decision);
        var anew = await room.SayAsync(second, "a", "b");
        var others = await room.SayAsync(second, "c", "d");

        Assert.True(anew.Value.Awaits);
        Assert.False(others.Value.Awaits);
        Assert.Equal(await room.PersonOfAsync("c"), await room.PersonOfAsync("d"));
    }

    [Fact]
    public async Task The_queue_begins_with_them_and_tells_no_secretary()
    {
        await using var room = await NominatedAsync(Engine.Sqlite);

        var queue = (await room.World.RunAsync((ListUnresolved use) => use.RunAsync(new(), room.Steward, Ct))).Value;

        Assert.Equal([("M. Hestrup", 1, 1), ("Z. Quillby", 0, 2)], queue.Items.Select(question => (question.Name, question.Nominations, question.Effect)));
        Assert.Equal(KernelErrors.NotPermitted, (await room.World.RunAsync((ListProposals use) => use.RunAsync(room.World.As(Role.Secretary), Ct))).Error);
    }

    [Fact]
    public async Task Side_by_side_stand_nominations_affiliations_and_what_they_share()
    {
        await using var room = await OnAsync(
            Engine.Sqlite,
            Said("a", "Milan Hestrup", "Orchard", document: "D1", year: 2018), Said("b", "M. Hestrup", "Orchard ", document: "D2", year: 2021), Said("b2", "M. Hestrup", "Quarry", document: "D4", year: 2022),
            Said("x", "Ann Earlier", "Harbour", document: "D1", person: "ann", year: 2018), Said("x2", "Ann Present", "Harbour", document: "D2", person: "ann", year: 2021),
            Said("c", "Milan Hestrup", document: "D3"), Said("d", "M. Hestrup", document: "D3"));
        await room.LinkAsync();

        var apart = await CompareAsync(room, "a", "b");
        var together = await CompareAsync(room, "c", "d");

        Assert.Equal(["Orchard"], apart.Shared.Organisations.Select(name => name.Trim()));
        Assert.Equal(["Ann Present"], apart.Shared.CoAuthors);
        Assert.Empty(apart.Shared.Together);
        Assert.Equal(("Orchard", 2018, 2018), (apart.Sides[0].Affiliations[0].Organisation, apart.Sides[0].Affiliations[0].From, apart.Sides[0].Affiliations[0].To));
        Assert.Equal("D3", together.Shared.Together.Single().Key);
        Assert.False(apart.TakesTwo);
        Assert.DoesNotContain("Earlier", System.Text.Json.JsonSerializer.Serialize(apart), StringComparison.Ordinal);
    }

    /// <summary>Two questions: about a nominee, and about more mentions of somebody else.</summary>
    private static async Task<IdentityRoom> NominatedAsync(Engine engine)
    {
        var room = await OnAsync(
            engine, Said("a", "Milan Hestrup"), Said("b", "M. Hestrup"), Said("c", "Zorana Quillby"), Said("d", "Z. Quillby"), Said("e", "Z. Quillby"));
        await room.LinkAsync();
        var awards = new AwardsBuilder(room.World);
        var nomination = await awards.NominateAsync(await awards.OpenAsync(), nominee: await room.PersonOfAsync("a"), submit: false);
        await using var scope = room.World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PalmaresDb>();
        (await db.Set<Nomination>().SingleAsync(one => one.Id == nomination, Ct)).State = NominationState.Submitted;
        scope.ServiceProvider.GetRequiredService<ActLog>().Record(new PutForward(nomination), Actor.System);
        await db.SaveChangesAsync(Ct);
        return room;
    }

    private static async Task<IReadOnlyList<ListProposals.Proposal>> ProposalsAsync(IdentityRoom room, Actor steward) => (await room.World.RunAsync((ListProposals use) => use.RunAsync(steward, Ct))).Value;

    private static async Task<CompareIdentities.Comparison> CompareAsync(IdentityRoom room, params string[] keys)
    {
        var persons = new List<PersonId>();
        foreach (var key in keys)
            persons.Add(await room.PersonOfAsync(key));
        return (await room.World.RunAsync((CompareIdentities use) => use.RunAsync(persons, room.Steward, Ct))).Value;
    }

    [ActName("test.put-forward")]
    private sealed record PutForward(NominationId Nomination) : Act;
}
