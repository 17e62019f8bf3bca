using Palmares.Kernel;
using Palmares.Modules.Tests.Proceedings.Meetings;
using Palmares.Proceedings;
using Palmares.Proceedings.Meetings;
using Palmares.Proceedings.Names;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings.Names;

public sealed class WritingNames
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly BodyNames Shipped = new([]);

    [Theory]
    [InlineData("Turkey", "Türkiye")]
    [InlineData("türkiye", "Türkiye")]
    [InlineData("Türkiye", null)]
    [InlineData("Ministry of Posts (Turkey)", "Türkiye")]
    [InlineData("Ministry of Posts, Viet Nam", null)]
    [InlineData("Ministry of Posts, Vietnam", "Viet Nam")]
    [InlineData("China, Hong Kong Special Administrative Region", null)]
    [InlineData("Iran (Islamic Republic of)", null)]
    [InlineData("Iran", "Iran (Islamic Republic of)")]
    [InlineData("Examplia Telecom", null)]
    [InlineData("Turkey Farms Association", null)]
    [InlineData("", null)]
    [InlineData("(", null)]
    public void A_name_in_a_list_is_written_as_the_list_has_it(string text, string? instead) => Assert.Equal(instead, Shipped.Instead(text)?.Name);

    [Fact]
    public void No_listed_name_asks_to_be_written_otherwise()
    {
        Assert.InRange(Shipped.All.Count, 30, 400);
        Assert.All(Shipped.All, listed => Assert.Null(Shipped.Instead(listed.Name)));
        Assert.All(Shipped.All, listed => Assert.All(listed.AlsoWritten, spelling => Assert.Equal(listed, Shipped.Instead(spelling))));
    }

    [Fact]
    public void A_bodys_own_way_of_writing_comes_before_the_shipped_one()
    {
        var own = new BodyNames(["# our members", "FAB\tTurkey\tTürkiye\tour list", "FAB\tExamplia Telecom\tExamplia|ExT\tour list"]);

        Assert.Null(own.Instead("Turkey"));
        Assert.Equal("Turkey", own.Instead("Türkiye")?.Name);
        Assert.Equal("Examplia Telecom", own.Instead("ExT")?.Name);
        Assert.Equal("Line 2", Assert.Throws<FormatException>(() => new BodyNames(["# fine", "FAB\tno source"])).Message[..6]);
    }

    [Fact]
    public async Task Inputs_and_participants_are_refused_under_another_spelling_and_nothing_is_kept()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var (meeting, _) = await RunningAMeeting.ConvenedAsync(world);
        var before = (await world.ActsAsync()).Count;

        var input = await Intake.ReceiveAsync(world, Intake.ByEmail() with { OnBehalfOf = "Turkey" });
        var list = await world.RunAsync((RecordParticipants record) => record.RunAsync(new(meeting, "R. Fable; Ministry of Posts (Turkey)"), world.As(Role.Rapporteur), Ct));

        Assert.Equal((nameof(ProceedingsErrors.NameWrittenOtherwise), "OnBehalfOf"), (input.Error.Code, input.Error.Place));
        Assert.Equal((nameof(ProceedingsErrors.NameWrittenOtherwise), "List"), (list.Error.Code, list.Error.Place));
        Assert.Contains("Türkiye", input.Error.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await world.ActsAsync()).Count);
    }

    [Fact]
    public async Task The_list_is_searched_by_any_spelling_by_those_who_read_documents()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var found = await world.RunAsync((ListNames list) => list.RunAsync(new("turkey"), world.As(Role.Delegate), Ct));

        Assert.Equal("Türkiye", Assert.Single(found.Value).Name);
        Assert.True((await world.RunAsync((ListNames list) => list.RunAsync(new(), Actor.Public, Ct))).IsError);
    }
}
