using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Inputs;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings.Inputs;

public sealed class AnsweringInputs
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly Actor Author = Actor.ByLink("input");

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_author_confirms_by_a_link_that_answers_once(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var id = await Intake.ReceiveAsync(world, Intake.ByEmail(email: "r.fable@example.org"));
        var secret = await SecretAsync(world);

        var view = await world.RunAsync((ReadConfirmation read) => read.RunAsync(secret, Ct));
        var first = await world.RunAsync((AnswerInput answer) => answer.RunAsync(new(secret), Author, Ct));
        var again = await world.RunAsync((AnswerInput answer) => answer.RunAsync(new(secret), Author, Ct));

        Assert.Equal("Examplia Telecom", view.Value.OnBehalfOf);
        Assert.False(first.IsError);
        Assert.Equal(nameof(ProceedingsErrors.LinkSpent), again.Error.Code);
        Assert.Equal(InputStanding.Confirmed, (await ShowAsync(world, id.Value, world.As(Role.Delegate))).Value.Line.Standing);
        Assert.Equal("link:input", Assert.Single(await world.ActsAsync(), act => act.Name == "proceedings.input-confirmed").Actor);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_correction_stands_beside_what_was_first_received(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var id = await Intake.ReceiveAsync(world, Intake.ByEmail(email: "r.fable@example.org"));

        await world.RunAsync(async (AnswerInput answer) => await answer.RunAsync(new(await SecretAsync(world), "It is: not yet 35."), Author, Ct));

        var shown = (await ShowAsync(world, id.Value, world.As(Role.Delegate))).Value;
        Assert.Equal((InputStanding.Corrected, "We read it as under 35."), (shown.Line.Standing, shown.Line.Text));
        var correction = (await ShowAsync(world, shown.CorrectedBy!.Value, world.As(Role.Delegate))).Value.Line;
        Assert.Equal((InputStanding.Confirmed, "It is: not yet 35.", (InputId?)id.Value), (correction.Standing, correction.Text, correction.Corrects));
        Assert.Single(await world.ActsAsync(), act => act.Name == "proceedings.input-corrected");
    }

    [Fact]
    public async Task An_original_is_handed_out_as_received_to_those_who_may_see_it()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var id = await Intake.ReceiveAsync(world, Intake.ByEmail(access: AccessClass.Restricted));

        var opened = await world.RunAsync((OpenOriginal open) => open.RunAsync(id.Value, world.As(Role.Secretary), Ct));
        var refused = await world.RunAsync((OpenOriginal open) => open.RunAsync(id.Value, world.As(Role.Delegate), Ct));

        Assert.Equal("From: R. Fable"u8.ToArray(), opened.Value.Bytes);
        Assert.Equal(ErrorKind.NotFound, refused.Error.Kind);
        Assert.Equal(ErrorKind.NotFound, (await ShowAsync(world, id.Value, world.As(Role.Delegate))).Error.Kind);
    }

    [Theory]
    [InlineData("palimpsest", 0, 1)]
    [InlineData("EXAMPLIA", 1, 2)]
    [InlineData("nothing of the kind", 0, 0)]
    public async Task Words_that_may_not_be_seen_are_neither_matched_nor_counted(string words, int byDelegate, int bySecretary)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        await Intake.ReceiveAsync(world, Intake.ByEmail("The palimpsest clause", AccessClass.Restricted));
        await Intake.ReceiveAsync(world, Intake.ByEmail("An open word"));

        var (few, all) = (await ListAsync(world, words, world.As(Role.Delegate)), await ListAsync(world, words, world.As(Role.Secretary)));

        Assert.Equal((byDelegate, bySecretary), (few.Value.Total, all.Value.Total));
    }

    private static Task<Result<Page<InputLine>>> ListAsync(World world, string words, Actor by) => world.RunAsync((ListInputs list) => list.RunAsync(new(words), by, Ct));

    private static Task<Result<ShowInput.Shown>> ShowAsync(World world, InputId id, Actor by) => world.RunAsync((ShowInput show) => show.RunAsync(id, by, Ct));

    private static async Task<string> SecretAsync(World world)
    {
        var text = await world.QueryAsync(db => db.Set<OutboxMessage>().OrderByDescending(mail => mail.QueuedAt).Select(mail => mail.Text).FirstAsync(Ct));
        return Regex.Match(text, "/confirm/([A-Za-z0-9_-]+)").Groups[1].Value;
    }
}
