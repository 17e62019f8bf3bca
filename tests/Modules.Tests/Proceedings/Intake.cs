using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Modules.Tests.Proceedings.Documents;
using Palmares.Proceedings;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings;

public sealed class Intake
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    internal static readonly Target Cell = new(new InputKind("gap-cell"), "row-7", "Upper age, Fable Society", "/landscape/gaps/7");

    internal static ReceiveInput.Input ByEmail(string text = "We read it as under 35.", AccessClass access = AccessClass.MembersOnly, string? email = null) => new()
    {
        Target = Cell, OnBehalfOf = "Examplia Telecom", Author = "R. Fable", AuthorEmail = email, Text = text, Channel = InputChannel.Email, Access = access,
        Original = new SentFile(@"C:\mail\..\answer.eml", "From: R. Fable"u8.ToArray()), ReceivedOn = new DateOnly(2026, 2, 1),
    };

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_input_is_recorded_for_a_member_with_its_original_and_its_author(Engine engine)
    {
        await using var world = await World.OnAsync(engine);

        var id = await ReceiveAsync(world, ByEmail());

        var line = Assert.Single((await FindAsync(world, world.As(Role.Delegate), Cell.Kind, "row-7")).Value);
        Assert.Equal((id.Value, "Examplia Telecom", "R. Fable", InputStanding.AsReceived, Cell), (line.Id, line.OnBehalfOf, line.Author, line.Standing, line.Target));
        var file = await world.QueryAsync(db => db.Set<StoredFile>().AsNoTracking().SingleAsync(kept => kept.Id == line.Original, Ct));
        Assert.Equal(("answer.eml", "From: R. Fable"), (file.Name, System.Text.Encoding.UTF8.GetString(file.Bytes)));
        var act = Assert.Single(await world.ActsAsync());
        Assert.Equal("proceedings.input-recorded", act.Name);
        Assert.DoesNotContain("Fable", act.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_things_and_other_kinds_are_not_found()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        await ReceiveAsync(world, ByEmail());

        Assert.Empty((await FindAsync(world, world.As(Role.Delegate), Cell.Kind, "row-8")).Value);
        Assert.Empty((await FindAsync(world, world.As(Role.Delegate), new InputKind("criteria-comment"), null)).Value);
    }

    [Theory]
    [InlineData(AccessClass.Restricted, 0, 0, 1)]
    [InlineData(AccessClass.MembersOnly, 0, 1, 1)]
    [InlineData(AccessClass.Public, 1, 1, 1)]
    public async Task An_input_is_seen_by_those_its_class_allows(AccessClass access, int byPublic, int byDelegate, int bySecretary)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        await ReceiveAsync(world, ByEmail(access: access));

        Assert.Equal(
            [byPublic, byDelegate, bySecretary],
            [(await FindAsync(world, Actor.Public)).Value.Count, (await FindAsync(world, world.As(Role.Delegate))).Value.Count, (await FindAsync(world, world.As(Role.Secretary))).Value.Count]);
    }

    [Fact]
    public async Task An_input_is_as_closed_as_the_document_it_came_in()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var document = await RegisteringDocuments.RegisterAsync(world, "SG99-C12", AccessClass.Restricted);

        await ReceiveAsync(world, ByEmail(access: AccessClass.Public) with { Channel = InputChannel.Document, Document = document.Value });

        Assert.Empty((await FindAsync(world, world.As(Role.Delegate))).Value);
        Assert.Equal(AccessClass.Restricted, Assert.Single((await FindAsync(world, world.As(Role.Secretary))).Value).Access);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_nothing_is_kept()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        (ReceiveInput.Input Input, string Code)[] faults =
        [
            (ByEmail() with { Original = null }, nameof(ProceedingsErrors.OriginalMissing)),
            (ByEmail() with { OnBehalfOf = " " }, nameof(ProceedingsErrors.OnBehalfOfMissing)),
            (ByEmail(""), nameof(ProceedingsErrors.InputTextMissing)),
            (ByEmail() with { ReceivedOn = new DateOnly(2099, 1, 1) }, nameof(ProceedingsErrors.ReceivedInFuture)),
            (ByEmail() with { Channel = InputChannel.Meeting }, nameof(ProceedingsErrors.MeetingMissing)),
            (ByEmail() with { Channel = InputChannel.Document, Original = null }, nameof(ProceedingsErrors.DocumentMissing)),
            (ByEmail(email: "not an address"), nameof(ProceedingsErrors.EmailUnclear)),
            (ByEmail() with { Original = new SentFile("a.eml", []) }, nameof(ProceedingsErrors.FileEmpty)),
            (ByEmail() with { Target = Cell with { Path = "//elsewhere.example" } }, nameof(ProceedingsErrors.TargetUnclear)),
        ];

        foreach (var (input, code) in faults)
            Assert.Equal(code, (await ReceiveAsync(world, input)).Error.Code);

        Assert.Empty(await world.ActsAsync());
        Assert.Equal(0, await world.QueryAsync(db => db.Set<StoredFile>().CountAsync(Ct)));
    }

    [Fact]
    public async Task A_delegate_may_speak_for_itself_but_not_write_down_what_others_said()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        Assert.Equal(ErrorKind.Forbidden, (await ReceiveAsync(world, ByEmail(), world.As(Role.Delegate))).Error.Kind);
        Assert.False((await ReceiveAsync(world, ByEmail() with { Channel = InputChannel.SignedIn, Original = null }, world.As(Role.Delegate))).IsError);
        Assert.Equal(InputStanding.Confirmed, Assert.Single((await FindAsync(world, world.As(Role.Delegate))).Value).Standing);
    }

    internal static Task<Result<InputId>> ReceiveAsync(World world, ReceiveInput.Input input, Actor? by = null) =>
        world.RunAsync((ReceiveInput receive) => receive.RunAsync(input, by ?? world.As(Role.Secretary), Ct));

    internal static Task<Result<IReadOnlyList<InputLine>>> FindAsync(World world, Actor by, InputKind? kind = null, string? reference = null) =>
        world.RunAsync((FindInputs find) => find.RunAsync(new(kind, reference), by, Ct));
}
