using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Records.Identity;
using Palmares.TestKit;
using static Palmares.Modules.Tests.Records.Identity.IdentityRoom;

namespace Palmares.Modules.Tests.Records.Identity;

public class Deciding_who_is_who
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Linking_twice_changes_nothing(Engine engine)
    {
        await using var room = await OnAsync(engine, Said("a", "Zorana Quillby", "Orchard"), Said("b", "Zorana Quillby", "Orchard"), Said("c", "Z. Quillby"));
        var first = await room.LinkAsync();
        var before = await room.StateAsync();

        var second = await room.LinkAsync();

        Assert.Equal((2, 2), (first.Value.Persons, first.Value.Appeared));
        Assert.Equal((2, 0, 0, 0), (second.Value.Persons, second.Value.Appeared, second.Value.Redirected, second.Value.Returned));
        Assert.Equal(before, await room.StateAsync());
        Assert.Equal(await room.PersonOfAsync("a"), await room.PersonOfAsync("b"));
        Assert.NotEqual(await room.PersonOfAsync("a"), await room.PersonOfAsync("c"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_merge_keeps_the_id_of_the_larger_and_the_other_leads_there(Engine engine)
    {
        await using var room = await OnAsync(engine, Said("a", "Z. Quillby"), Said("b", "Zorana Quillby", "Orchard"), Said("c", "Zorana Quillby", "Orchard"));
        await room.LinkAsync();
        var (small, large) = (await room.PersonOfAsync("a"), await room.PersonOfAsync("b"));

        var decision = await room.SameAsync("a", "b");

        Assert.False(decision.IsError);
        Assert.Equal(large, await room.PersonOfAsync("a"));
        Assert.Equal(large, (await room.World.RunAsync((ResolvePerson use) => use.RunAsync(small, Ct))).Value);
        Assert.Equal(["records.identity-decided", "records.record-linked"], (await room.World.ActsAsync()).TakeLast(2).Select(act => act.Name));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Taking_a_merge_back_restores_exactly(Engine engine)
    {
        await using var room = await OnAsync(engine, Said("a", "Z. Quillby"), Said("b", "Zorana Quillby", "Orchard"), Said("c", "Zorana Quillby", "Orchard"), Said("d", "Milan Hestrup"));
        await room.LinkAsync();
        var before = await room.StateAsync();
        var decision = await room.SameAsync("a", "b", "d");
        Assert.NotEqual(before, await room.StateAsync());

        await room.RetractAsync(decision.Value);

        Assert.Equal(before, await room.StateAsync());
        Assert.Equal("records.identity-decision-retracted", (await room.World.ActsAsync())[^2].Name);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Different_beats_the_rule_and_the_old_id_stays_with_the_primary_mention(Engine engine)
    {
        await using var room = await OnAsync(engine, Said("a", "Zorana Quillby", "Orchard"), Said("b", "Zorana Quillby", "Orchard"));
        await room.LinkAsync();
        var id = await room.PersonOfAsync("a");

        var decision = await room.DifferentAsync("a", "b");

        Assert.Equal(id, await room.PersonOfAsync("a"));
        var split = await room.PersonOfAsync("b");
        Assert.NotEqual(id, split);
        await room.LinkAsync();
        Assert.Equal(split, await room.PersonOfAsync("b"));

        await room.RetractAsync(decision.Value);

        Assert.Equal(id, await room.PersonOfAsync("b"));
        Assert.Equal(id, (await room.World.RunAsync((ResolvePerson use) => use.RunAsync(split, Ct))).Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_verified_stays_when_the_key_that_joined_it_is_gone(Engine engine)
    {
        await using var room = await OnAsync(engine, Said("a", "Zorana Quillby", person: "p"), Said("b", "Milan Hestrup", person: "p"));
        await room.LinkAsync();

        await room.VerifyAsync("b");
        room.Rewrite(Said("a", "Zorana Quillby"), Said("b", "Milan Hestrup"));
        await room.LinkAsync();

        Assert.Equal(await room.PersonOfAsync("a"), await room.PersonOfAsync("b"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task New_mentions_join_a_person_and_the_id_and_newest_name_stand(Engine engine)
    {
        await using var room = await OnAsync(engine, Said("b", "Zorana Quillby", person: "p", year: 2019));
        await room.LinkAsync();
        var id = await room.PersonOfAsync("b");

        room.Print(Said("a", "Zorana Hestrup", person: "p", year: 2024));
        await room.LinkAsync();

        Assert.Equal(id, await room.PersonOfAsync("a"));
        var history = (await room.World.RunAsync((ShowIdentity use) => use.RunAsync(id, room.Steward, Ct))).Value;
        Assert.Equal("Zorana Hestrup", history.DisplayName);
        Assert.Equal(["Zorana Hestrup", null], history.Mentions.Select(line => line.Name));
        Assert.DoesNotContain("Quillby", System.Text.Json.JsonSerializer.Serialize(history), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_against_one_that_binds_is_refused_until_that_is_taken_back()
    {
        await using var room = await OnAsync(Engine.Sqlite, Said("a", "Zorana Quillby"), Said("b", "Zorana Quillby"), Said("c", "Zorana Quillby"));
        await room.LinkAsync();
        var same = await room.SameAsync("a", "b");
        await room.SameAsync("b", "c");
        var state = await room.StateAsync();

        var refused = await room.DifferentAsync("a", "c");

        Assert.Equal(RecordsErrors.Contradicts, refused.Error);
        Assert.Equal(state, await room.StateAsync());
        await room.RetractAsync(same.Value);
        Assert.False((await room.DifferentAsync("a", "c")).IsError);
    }

    [Fact]
    public async Task A_decision_is_taken_back_once_and_taking_back_is_not_taken_back()
    {
        await using var room = await OnAsync(Engine.Sqlite, Said("a", "Zorana Quillby"), Said("b", "Zorana Quillby"));
        await room.LinkAsync();
        var same = await room.SameAsync("a", "b");
        var back = await room.RetractAsync(same.Value);

        Assert.Equal(RecordsErrors.AlreadyRetracted, (await room.RetractAsync(same.Value)).Error);
        Assert.Equal(RecordsErrors.NotRetractable, (await room.RetractAsync(back.Value)).Error);
    }

    [Fact]
    public async Task Only_a_steward_decides_and_never_without_a_reason()
    {
        await using var room = await OnAsync(Engine.Sqlite, Said("a", "Zorana Quillby"), Said("b", "Zorana Quillby"));
        await room.LinkAsync();
        var input = new DecideSame.Input([new("a"), new("b")], new Grounds("Same biography."));

        var secretary = await room.World.RunAsync((DecideSame use) => use.RunAsync(input, room.World.As(Role.Secretary), Ct));
        var silent = await room.World.RunAsync((DecideSame use) => use.RunAsync(input with { Grounds = new(" ") }, room.Steward, Ct));

        Assert.Equal(KernelErrors.NotPermitted, secretary.Error);
        Assert.Equal(RecordsErrors.ReasonMissing, silent.Error);
        Assert.Equal(0, await room.World.QueryAsync(db => db.Set<IdentityDecision>().CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_queue_puts_first_what_would_move_most_mentions(Engine engine)
    {
        await using var room = await OnAsync(
            engine, Said("a", "Milan Hestrup"), Said("b", "Milan Hestrup"), Said("c", "Z. Quillby"), Said("d", "Z. Quillby"), Said("e", "Zorana Quillby"), Said("f", "Ann Alone"));
        await room.LinkAsync();

        var queue = (await room.World.RunAsync((ListUnresolved use) => use.RunAsync(new(), room.Steward, Ct))).Value;

        Assert.Equal([(2, 3), (1, 2)], queue.Items.Select(question => (question.Effect, question.Candidates.Count)));
        Assert.Equal("Milan Hestrup", queue.Items[1].Name);
        Assert.Equal(2, queue.Total);
    }
}
