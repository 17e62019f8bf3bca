using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings.Documents;

public sealed class SeeingDocuments
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Everybody_counts_only_what_they_may_see(Engine engine)
    {
        await using var world = await WithOneOfEachAsync(engine);

        Assert.Equal(["SG99-C1"], await NumbersAsync(world, Actor.Public));
        Assert.Equal(["SG99-C1", "SG99-C2"], await NumbersAsync(world, world.As(Role.Judge)));
        Assert.Equal(["SG99-C1", "SG99-C2", "SG99-C3"], await NumbersAsync(world, world.As(Role.Rapporteur)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_summary_counts_no_more_than_the_list(Engine engine)
    {
        await using var world = await WithOneOfEachAsync(engine);

        var counts = await world.RunAsync((CountDocuments count) => count.RunAsync(world.As(Role.Judge), Ct));

        Assert.Equal(2, counts.Value.Total);
        Assert.DoesNotContain(AccessClass.Restricted, counts.Value.ByAccess.Keys);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_document_one_may_not_see_is_the_same_as_none(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var hidden = await RegisteringDocuments.RegisterAsync(world, "SG99-C3", AccessClass.Restricted);

        var refused = await world.RunAsync((ShowDocument show) => show.RunAsync(hidden.Value, world.As(Role.Judge), Ct));
        var absent = await world.RunAsync((ShowDocument show) => show.RunAsync(DocumentId.From(Guid.Empty), world.As(Role.Judge), Ct));

        Assert.Equal(absent.Error, refused.Error);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Search_finds_words_of_the_title_and_any_spelling_of_the_number(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        await RegisteringDocuments.RegisterAsync(world, "SG99-C12", title: "Über die Reihenfolge 100%_sicher");
        await RegisteringDocuments.RegisterAsync(world, "SG99-C13", title: "Another matter");

        Assert.Equal(["SG99-C12"], await NumbersAsync(world, Actor.Public, "üBER"));
        Assert.Equal(["SG99-C12"], await NumbersAsync(world, Actor.Public, "SG 99-C012-F"));
        Assert.Equal(["SG99-C12"], await NumbersAsync(world, Actor.Public, "%_"));
        Assert.Empty(await NumbersAsync(world, Actor.Public, "nothing of the kind"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_page_beyond_the_last_is_the_last(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        for (var at = 1; at <= ListDocuments.PageSize + 1; at++)
            await RegisteringDocuments.RegisterAsync(world, $"SG99-C{at}");

        var last = await world.RunAsync((ListDocuments list) => list.RunAsync(new ListDocuments.Input(Page: 99), Actor.Public, Ct));

        Assert.Equal((2, 1, ListDocuments.PageSize + 1), (last.Value.Number, last.Value.Items.Count, last.Value.Total));
    }

    private static async Task<World> WithOneOfEachAsync(Engine engine)
    {
        var world = await World.OnAsync(engine);
        await RegisteringDocuments.RegisterAsync(world, "SG99-C1", AccessClass.Public);
        await RegisteringDocuments.RegisterAsync(world, "SG99-C2", AccessClass.MembersOnly);
        await RegisteringDocuments.RegisterAsync(world, "SG99-C3", AccessClass.Restricted);
        return world;
    }

    private static async Task<IEnumerable<string>> NumbersAsync(World world, Actor by, string? search = null)
    {
        var page = await world.RunAsync((ListDocuments list) => list.RunAsync(new ListDocuments.Input(search), by, Ct));
        Assert.Equal(page.Value.Items.Count, page.Value.Total);
        return page.Value.Items.Select(line => line.Canonical).Order(StringComparer.Ordinal);
    }
}
