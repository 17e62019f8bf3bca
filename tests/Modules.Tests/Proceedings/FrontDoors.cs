using Palmares.Kernel;
using Palmares.Modules.Tests.Proceedings.Documents;
using Palmares.Proceedings;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings;

public sealed class FrontDoors
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly Target Clause = new(new InputKind("criteria-clause"), "clause-3", "Clause 3, leadership", "/landscape/criteria/3");

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_document_is_found_by_what_it_changed_and_by_any_spelling_of_its_number(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var id = await RegisteringDocuments.RegisterAsync(world, "SG 17-C3000");

        var linked = await world.RunAsync((LinkDocument link) => link.RunAsync(new(id.Value, Clause, DocumentEffect.Proposed), world.As(Role.Rapporteur), Ct));
        await world.RunAsync((LinkDocument link) => link.RunAsync(new(id.Value, Clause, DocumentEffect.Proposed), world.As(Role.Rapporteur), Ct));

        Assert.False(linked.IsError);
        Assert.Equal(id.Value, (await world.RunAsync((FindDocuments find) => find.RunAsync("SG17-C3000-F", Actor.Public, Ct))).Value.Id);
        Assert.Single(await world.RunAsync((FindDocuments find) => find.RunAsync(Clause.Kind, "clause-3", Actor.Public, Ct)));
        Assert.Single(await world.ActsAsync(), act => act.Name == "proceedings.document-linked");
    }

    [Fact]
    public async Task A_restricted_document_is_not_found_by_what_it_changed()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        var id = await RegisteringDocuments.RegisterAsync(world, "SG99-C12", AccessClass.Restricted);
        await world.RunAsync((LinkDocument link) => link.RunAsync(new(id.Value, Clause, DocumentEffect.Changed), world.As(Role.Secretary), Ct));

        Assert.Empty(await world.RunAsync((FindDocuments find) => find.RunAsync(Clause.Kind, "clause-3", world.As(Role.Delegate), Ct)));
        Assert.Empty(await world.RunAsync((FindDocuments find) => find.RunAsync([id.Value], world.As(Role.Delegate), Ct)));
        Assert.True((await world.RunAsync((FindDocuments find) => find.RunAsync("SG99-C12", world.As(Role.Delegate), Ct))).IsError);
        Assert.Equal(nameof(ProceedingsErrors.NoSuchDocument), (await world.RunAsync((LinkDocument link) => link.RunAsync(new(id.Value, Clause, DocumentEffect.Changed), world.As(Role.Delegate), Ct))).Error.Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_statement_about_a_thing_is_drafted_and_found_again_by_the_thing(Engine engine)
    {
        await using var world = await World.OnAsync(engine);

        var drafted = await world.RunAsync((DraftLiaison draft) => draft.RunAsync(Asking(), world.As(Role.Rapporteur), Ct));

        Assert.False(drafted.IsError);
        var line = Assert.Single((await world.RunAsync((FindLiaisons find) => find.RunAsync(new(Clause.Kind, "clause-3"), world.As(Role.Delegate), Ct))).Value);
        Assert.Equal((LiaisonState.Draft, Clause, 2), (line.State, line.Target, line.To.Count));
        Assert.Empty(line.Awaited);
        Assert.Equal(ErrorKind.Forbidden, (await world.RunAsync((DraftLiaison draft) => draft.RunAsync(Asking(), world.As(Role.Delegate), Ct))).Error.Kind);
    }

    [Fact]
    public void Those_asked_for_action_owe_an_answer_until_they_give_it()
    {
        var asked = LiaisonRules.Addressees(["ITU-T SG17", "TDAG", "tdag"], ["RAG"], ["ISCG", "TDAG"]);

        Assert.Equal(["ITU-T SG17", "TDAG", "RAG"], AwaitedReplies.Of(asked, []));
        Assert.Equal(["TDAG", "RAG"], AwaitedReplies.Of(asked, ["SG 17", "ISCG"]));
        Assert.Empty(AwaitedReplies.Of(asked, ["SG17", "TDAG", "RAG"]));
    }

    [Fact]
    public void What_is_made_from_papers_is_as_closed_as_the_most_closed()
    {
        Assert.Equal(AccessClass.Restricted, Access.Strictest(AccessClass.Public, AccessClass.Restricted, AccessClass.MembersOnly));
        Assert.Equal(AccessClass.Public, Access.Strictest());
        Assert.Equal([AccessClass.Public, AccessClass.MembersOnly], Access.UpTo(AccessClass.MembersOnly));
    }

    internal static DraftLiaison.Input Asking(string title = "LS/o on the age rules of existing schemes") => new()
    {
        From = "TSAG", Title = title, Text = "TSAG would be grateful for the rule in force.", ForAction = ["TDAG"], ForInformation = ["ISCG"],
        Deadline = new DateOnly(2099, 5, 1), Target = Clause,
    };
}
