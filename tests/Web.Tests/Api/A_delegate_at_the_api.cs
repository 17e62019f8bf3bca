using System.Net;
using Palmares.Kernel;
using Palmares.Landscape;

namespace Palmares.Web.Tests.Api;

public sealed class A_delegate_at_the_api
{
    private const string Award = "/api/v1/landscape/itu-t-ngla";

    [Fact]
    public async Task Proposes_a_cell_and_confirms_it_and_the_award_shows_that_both_wait()
    {
        await using var world = await ApiWorld.StartAsync();
        var program = await world.ProgramAsync("Fern", Role.Delegate, "landscape:read", "landscape:write");
        var cell = AwardDimensions.Cells[0].Key;

        var proposed = await program.PostAsync($"{Award}/cells/{cell}/proposals", """{"state":"Stated","text":"One medal a year.","source":"https://example.org/medal","seen":"2026-03","member":"Administration of Meridian"}""");
        var remarked = await program.PostAsync($"{Award}/cells/{cell}/remarks", """{"kind":"Confirmation","member":"Administration of Meridian"}""");
        var shown = (await program.GetAsync(Award)).Body!;

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (proposed.Status, remarked.Status));
        Assert.Equal((1, 1), (shown["waiting"]![cell]!.GetValue<int>(), shown["remarks"]![cell]!.GetValue<int>()));
        Assert.Equal("NoSuchCell", (await program.PostAsync($"{Award}/cells/colour/remarks", """{"kind":"Confirmation","member":"M"}""")).Body!["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/api/v1/landscape/no-such-award")).Status);
        Assert.Equal("seen", (await program.PostAsync($"{Award}/cells/{cell}/proposals", """{"state":"Stated","source":"s","seen":"March","member":"M"}""")).Body!["place"]!.GetValue<string>());
    }

    [Fact]
    public async Task Reads_who_the_token_acts_for_and_the_editions_and_a_nominee_the_nominations_about_them()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.OpenAsync();
        var program = await world.ProgramAsync("Fern", Role.Delegate, "editions:read");
        var nominee = await world.ProgramAsync("Oddny", Role.Nominee, "consents:read");
        var nominator = await world.ProgramAsync("Quill", Role.Nominator, "nominations:write");
        var url = (await nominator.PostAsync("/api/v1/nominations", """{"edition":"fable-2026","category":"emerging","nominee":{"name":"Oddny","email":"oddny@example.org"}}""")).Body!["url"]!.GetValue<string>();

        var me = (await program.GetAsync("/api/v1/me")).Body!;
        var edition = Assert.Single((await program.GetAsync("/api/v1/editions")).Body!.AsArray())!;
        // A draft is nobody's but its writer's.
        Assert.Empty((await nominee.GetAsync("/api/v1/consents")).Body!.AsArray());
        await nominator.SendAsync(HttpMethod.Put, url + "/draft", """{"statement":"Did much.","citationDraft":"For it.","claims":[{"text":"It stands."}]}""", "\"0\"");
        await nominator.PostAsync(url + "/submission");
        var mine = Assert.Single((await nominee.GetAsync("/api/v1/consents")).Body!.AsArray())!;

        Assert.Equal(("editions:read", "Delegate"), (me["scopes"]![0]!.GetValue<string>(), me["roles"]![0]!.GetValue<string>()));
        Assert.Equal("emerging", (await program.GetAsync(edition["url"]!.GetValue<string>())).Body!["categories"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("Asked", mine["consent"]!.GetValue<string>());
    }
}
