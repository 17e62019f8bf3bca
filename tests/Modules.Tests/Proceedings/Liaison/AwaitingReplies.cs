using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Liaison;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings.Liaison;

public sealed class AwaitingReplies
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_statement_is_awaited_until_its_reply_comes(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var sent = await SentAsync(world);
        Assert.Equal(["TDAG"], (await ShowAsync(world, sent)).Line.Awaited);

        var reply = Ok(await world.RunAsync((RecordIncoming record) => record.RunAsync(Reply() with { InReplyTo = sent }, world.As(Role.Rapporteur), Ct)));

        var shown = await ShowAsync(world, sent);
        Assert.Empty(shown.Line.Awaited);
        Assert.Equal(reply, Assert.Single(shown.Replies).Id);
        Assert.Equal(shown.Line.Target, shown.Replies[0].Target);
        Assert.Equal(["liaison-drafted", "liaison-sent", "liaison-received"], (await world.ActsAsync()).Select(act => act.Name["proceedings.".Length..]));
    }

    [Fact]
    public async Task A_reply_that_came_without_saying_so_is_offered_what_it_may_answer_and_matched_by_hand()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var sent = await SentAsync(world);
        var other = await SentAsync(world, "TSAG-LS13", "LS/o on another matter");
        var reply = Ok(await world.RunAsync((RecordIncoming record) => record.RunAsync(Reply() with { Title = "LS/r on TSAG - LS 12" }, world.As(Role.Rapporteur), Ct)));

        Assert.Equal([sent, other], (await ShowAsync(world, reply)).MayAnswer.Select(one => one.Id));
        Assert.Equal(["TDAG"], (await ShowAsync(world, sent)).Line.Awaited);
        Ok(await world.RunAsync((MatchReply match) => match.RunAsync(new(reply, sent), world.As(Role.Rapporteur), Ct)));

        Assert.Empty((await ShowAsync(world, sent)).Line.Awaited);
        Assert.Equal(["TDAG"], (await ShowAsync(world, other)).Line.Awaited);
    }

    [Fact]
    public async Task The_day_of_the_deadline_still_counts()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var line = (await ShowAsync(world, await SentAsync(world))).Line;

        Assert.False(line.IsOverdue(new DateOnly(2099, 5, 1)));
        Assert.True(line.IsOverdue(new DateOnly(2099, 5, 2)));
    }

    [Theory]
    [InlineData("SG99-C12")]
    [InlineData("not a number")]
    public async Task It_is_sent_under_the_number_of_a_liaison_statement_and_once(string number)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var draft = Ok(await world.RunAsync((DraftLiaison use) => use.RunAsync(FrontDoors.Asking(), world.As(Role.Rapporteur), Ct)));

        Assert.Equal(nameof(ProceedingsErrors.NotALiaisonNumber), (await SendAsync(world, draft, number)).Error.Code);
        Ok(await SendAsync(world, draft, "TSAG - LS 12"));
        Assert.Equal(nameof(ProceedingsErrors.SentAlready), (await SendAsync(world, draft, "TSAG-LS14")).Error.Code);
        Assert.Equal("TSAG-LS12", (await ShowAsync(world, draft)).Line.Number);
    }

    [Fact]
    public async Task As_a_document_it_says_to_whom_for_what_and_by_when()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var sent = await SentAsync(world);

        var paper = Ok(await world.RunAsync((WriteLiaison write) => write.RunAsync(sent, world.As(Role.Delegate), Ct)));

        var header = HeaderReader.Read(new MemoryStream(paper.ToDocx())).Header;
        Assert.Equal(("LIAISON STATEMENT", "TSAG-LS12", "1 May 2099", "TSAG"), (header.Kind, header.Number, header.Deadline, header.Source));
        Assert.Equal(["TDAG"], header.ForAction);
        Assert.Equal(["ISCG"], header.ForInformation);
    }

    [Fact]
    public async Task A_restricted_statement_is_neither_found_nor_written_for_others()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var draft = Ok(await world.RunAsync((DraftLiaison use) => use.RunAsync(FrontDoors.Asking() with { Access = AccessClass.Restricted }, world.As(Role.Rapporteur), Ct)));

        Assert.Empty(Ok(await world.RunAsync((FindLiaisons find) => find.RunAsync(new(), world.As(Role.Delegate), Ct))));
        Assert.True((await world.RunAsync((WriteLiaison write) => write.RunAsync(draft, world.As(Role.Delegate), Ct))).IsError);
    }

    private static RecordIncoming.Input Reply() => new() { From = "TDAG", Title = "LS/r on age rules", Text = "The rule is 18 to 28.", ForAction = ["TSAG"], On = new DateOnly(2026, 3, 2) };

    private static async Task<LiaisonId> SentAsync(World world, string number = "TSAG-LS12", string title = "LS/o on the age rules of existing schemes")
    {
        var draft = Ok(await world.RunAsync((DraftLiaison use) => use.RunAsync(FrontDoors.Asking(title), world.As(Role.Rapporteur), Ct)));
        Ok(await SendAsync(world, draft, number));
        return draft;
    }

    private static Task<Result<Done>> SendAsync(World world, LiaisonId id, string number) => world.RunAsync((SendLiaison send) => send.RunAsync(new(id, number), world.As(Role.Rapporteur), Ct));

    private static async Task<ShowLiaison.Shown> ShowAsync(World world, LiaisonId id) => Ok(await world.RunAsync((ShowLiaison show) => show.RunAsync(id, world.As(Role.Delegate), Ct)));

    private static T Ok<T>(Result<T> result) => result.IsError ? throw new InvalidOperationException(result.Error.ToString()) : result.Value;
}
