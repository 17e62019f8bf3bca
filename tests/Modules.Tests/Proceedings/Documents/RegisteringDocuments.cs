using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings.Documents;

public sealed class RegisteringDocuments
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_document_is_registered_once_under_its_canonical_number(Engine engine)
    {
        await using var world = await World.OnAsync(engine);

        var first = await RegisterAsync(world, "SG 17-C3000");
        var again = await RegisterAsync(world, "SG17-C3000-F");

        Assert.False(first.IsError);
        Assert.Equal(nameof(ProceedingsErrors.AlreadyRegistered), again.Error.Code);
        var act = Assert.Single(await world.ActsAsync());
        Assert.Equal("proceedings.document-registered", act.Name);
        Assert.DoesNotContain("C3000", act.Payload, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_at_once_become_one(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var secretary = world.As(Role.Secretary);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RegisterAsync(world, "TSAG-TD133", by: secretary)));

        Assert.Single(results, result => !result.IsError);
        Assert.All(results.Where(result => result.IsError), result => Assert.Equal(nameof(ProceedingsErrors.AlreadyRegistered), result.Error.Code));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_group_is_read_from_the_number_and_the_sources_kept_in_order(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var id = await RegisterAsync(world, "SG 17-C3000", sources: ["Zeta Radio", "Alpha Telecom"]);

        var shown = await world.RunAsync((ShowDocument show) => show.RunAsync(id.Value, world.As(Role.Secretary), Ct));

        Assert.Equal("SG17", shown.Value.Line.Group);
        Assert.Equal(["Zeta Radio", "Alpha Telecom"], shown.Value.Line.Sources);
    }

    [Theory]
    [InlineData("SG12-Cn", nameof(ProceedingsErrors.NotANumber), "t-contribution")]
    [InlineData("Q10/17", nameof(ProceedingsErrors.NotADocument), "question-ref")]
    public async Task What_is_no_document_number_is_refused_with_its_reason(string number, string code, string named)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var refused = await RegisterAsync(world, number);

        Assert.Equal(code, refused.Error.Code);
        Assert.Equal("Number", refused.Error.Place);
        Assert.Contains(named, refused.Error.Message, StringComparison.Ordinal);
        Assert.Empty(await world.ActsAsync());
    }

    [Fact]
    public async Task A_judge_may_not_register()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var refused = await RegisterAsync(world, "TSAG-C33", by: world.As(Role.Judge));

        Assert.Equal(ErrorKind.Forbidden, refused.Error.Kind);
    }

    internal static Task<Result<DocumentId>> RegisterAsync(
        World world, string number, AccessClass access = AccessClass.Public, string title = "A matter of form", IReadOnlyList<string>? sources = null, Actor? by = null) =>
        world.RunAsync((RegisterDocument register) => register.RunAsync(
            new RegisterDocument.Input { Number = number, Title = title, Sources = sources ?? ["Examplia"], Access = access, Date = new PartialDate(2026, 2) },
            by ?? world.As(Role.Secretary), Ct));
}
