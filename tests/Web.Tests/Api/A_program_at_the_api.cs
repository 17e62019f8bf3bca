using System.Net;
using Palmares.Accounts.Tokens;
using Palmares.Accounts.Users;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Api;

public sealed class A_program_at_the_api
{
    private const string Nomination = """{"edition":"fable-2026","category":"emerging","nominee":{"name":"Oddny Thistlewood","email":"oddny@example.org"}}""";

    private const string Draft = """{"statement":"Led the work on tide tables.","citationDraft":"For tide tables.","claims":[{"text":"Edited three texts."}]}""";

    [Fact]
    public async Task Starts_drafts_sends_and_follows_a_nomination_and_every_act_names_the_token()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.OpenAsync();
        var token = await world.TokenAsync("Quill", Role.Nominator, "nominations:read", "nominations:write");
        var program = new ApiWorld.Program(world.Site, token.Secret);

        var made = await program.PostAsync("/api/v1/nominations", Nomination);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var url = made.Body!["url"]!.GetValue<string>();
        var read = await program.GetAsync(url);
        Assert.Equal("\"0\"", read.Headers.ETag!.Tag);
        Assert.NotEmpty(read.Body!["missing"]!.AsArray());
        Assert.Equal("statement", read.Body["missing"]![0]!["place"]!.GetValue<string>(), ignoreCase: true);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await program.SendAsync(HttpMethod.Put, url + "/draft", Draft)).Status);
        var saved = await program.SendAsync(HttpMethod.Put, url + "/draft", Draft, "\"0\"");
        Assert.Equal((HttpStatusCode.OK, "\"1\""), (saved.Status, saved.Headers.ETag!.Tag));
        var stale = await program.SendAsync(HttpMethod.Put, url + "/draft", Draft, "\"0\"");
        Assert.Equal((HttpStatusCode.PreconditionFailed, "ChangedMeanwhile"), (stale.Status, stale.Body!["code"]!.GetValue<string>()));

        Assert.Equal(HttpStatusCode.Created, (await program.PostAsync(url + "/endorsements", """{"name":"Alder Quietmere","email":"alder@example.org"}""")).Status);
        var asked = (await program.GetAsync(url + "/endorsements")).Body!.AsArray();
        Assert.Equal("Invited", Assert.Single(asked)!["state"]!.GetValue<string>());
        Assert.Contains((await program.PostAsync($"{url}/endorsements/{asked[0]!["id"]}/reminder")).Status, new[] { HttpStatusCode.NoContent, HttpStatusCode.Conflict });
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await program.PostAsync(url + "/submission", revision: "\"0\"")).Status);
        Assert.Equal("Submitted", (await program.PostAsync(url + "/submission", revision: "\"1\"")).Body!["state"]!.GetValue<string>());
        Assert.Equal("Asked", (await program.GetAsync(url + "/consent")).Body!["consent"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Conflict, (await program.PostAsync(url + "/submission")).Status);
        Assert.Equal("Withdrawn", (await program.PostAsync(url + "/withdrawal", """{"reason":"The nominee asked."}""")).Body!["state"]!.GetValue<string>());

        var acts = await world.Site.ActsAsync();
        Assert.All(acts.Where(act => act.Name is "awards.nomination-started" or "awards.draft-saved" or "awards.endorser-invited" or "awards.nomination-submitted" or "awards.nomination-withdrawn"), act => Assert.Equal(token.Id.Value, LedgerActor.Read(act.Actor).AccessToken));
        Assert.Equal(1, acts.Count(act => act.Name == "awards.nomination-submitted"));
    }

    [Fact]
    public async Task Is_refused_in_words_that_name_the_scope_that_is_missing()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.OpenAsync();
        var reads = await world.ProgramAsync("Quill", Role.Nominator, "nominations:read");

        var missing = await reads.PostAsync("/api/v1/nominations", Nomination);
        var notIts = await reads.GetAsync("/api/v1/scores?edition=fable-2026");
        var none = await new ApiWorld.Program(world.Site, null).GetAsync("/api/v1/nominations");
        var wrong = await new ApiWorld.Program(world.Site, "palmares_guessed").GetAsync("/api/v1/nominations");

        Assert.Equal((HttpStatusCode.Forbidden, "ScopeMissing", "nominations:write"), (missing.Status, missing.Body!["code"]!.GetValue<string>(), missing.Body["scope"]!.GetValue<string>()));
        Assert.Equal((HttpStatusCode.Forbidden, "scores:read"), (notIts.Status, notIts.Body!["scope"]!.GetValue<string>()));
        Assert.Equal((HttpStatusCode.Unauthorized, "TokenNeeded"), (none.Status, none.Body!["code"]!.GetValue<string>()));
        Assert.Equal((HttpStatusCode.Unauthorized, "TokenNotValid"), (wrong.Status, wrong.Body!["code"]!.GetValue<string>()));
        Assert.Contains(missing.Headers.WwwAuthenticate, header => header.ToString().Contains("insufficient_scope", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_token_for_one_nomination_sees_and_counts_this_one_alone()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.OpenAsync();
        var all = await world.ProgramAsync("Quill", Role.Nominator, "nominations:read", "nominations:write");
        var ids = new List<string>();
        foreach (var n in new[] { 1, 2 })
            ids.Add((await all.PostAsync("/api/v1/nominations", Nomination.Replace("oddny@", $"oddny{n}@", StringComparison.Ordinal))).Body!["id"]!.GetValue<string>());
        var one = await world.ProgramAsync("Quill", Role.Nominator, $"nominations:read#{ids[0]}", $"nominations:write#{ids[0]}");

        var list = (await one.GetAsync("/api/v1/nominations")).Body!;
        Assert.Equal((1, ids[0]), (list["total"]!.GetValue<int>(), Assert.Single(list["items"]!.AsArray())!["id"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync($"/api/v1/nominations/{ids[0]}")).Status);
        var other = await one.GetAsync($"/api/v1/nominations/{ids[1]}");
        Assert.Equal((HttpStatusCode.Forbidden, $"nominations:read#{ids[1]}"), (other.Status, other.Body!["scope"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.OK, (await one.SendAsync(HttpMethod.Put, $"/api/v1/nominations/{ids[0]}/draft", Draft, "\"0\"")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.SendAsync(HttpMethod.Put, $"/api/v1/nominations/{ids[1]}/draft", Draft, "\"0\"")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.PostAsync("/api/v1/nominations", Nomination)).Status);

        var paged = (await all.GetAsync("/api/v1/nominations?size=1")).Body!;
        Assert.Equal((2, 1), (paged["total"]!.GetValue<int>(), paged["items"]!.AsArray().Count));
        Assert.Single((await all.GetAsync(paged["next"]!.GetValue<string>())).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task May_no_more_than_its_owner_at_that_moment()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.OpenAsync();
        var token = await world.TokenAsync("Quill", Role.Nominator, "nominations:read", "scores:read", "results:read");
        var program = new ApiWorld.Program(world.Site, token.Secret);
        var (owner, secretary) = (await world.Site.UserAsync("Quill"), Actor.ForUser(await world.Site.UserAsync("Secretary"), [Role.Secretary], ActorOrigin.Web));

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/nominations")).Status);
        // Its scopes name them, but its owner judges nothing.
        Assert.Equal("NotPermitted", (await program.GetAsync("/api/v1/scores?edition=fable-2026")).Body!["code"]!.GetValue<string>());
        Assert.Equal("NotPermitted", (await program.GetAsync("/api/v1/results/fable-2026")).Body!["code"]!.GetValue<string>());
        await world.Site.RunAsync((ChangeRole change) => change.RunAsync(new(owner, Role.Nominator, Hold: false), secretary, default));
        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync("/api/v1/nominations")).Status);
        await world.Site.RunAsync((RevokeToken revoke) => revoke.RunAsync(token.Id, secretary, default));
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/nominations")).Status);
    }

    [Theory]
    [InlineData("{", null, "NotAForm")]
    [InlineData("""{"edition":"fable-2026","category":"emerging"}""", null, "NotAForm")]
    [InlineData("""{"edition":"fable-2026","category":"emerging","nominee":{"name":"N","email":"n@example.org"},"bribe":1}""", "bribe", "NotAForm")]
    [InlineData("""{"edition":"fable-2026","category":"emerging","nominee":{"name":"N","email":7}}""", "nominee.email", "NotAForm")]
    [InlineData("""{"edition":"fable-2026","category":"grand","nominee":{"name":"N","email":"n@example.org"}}""", "category", "NoSuchCategory")]
    [InlineData("""{"edition":"fable-1999","category":"emerging","nominee":{"name":"N","email":"n@example.org"}}""", "edition", "NoSuchEdition")]
    [InlineData("""{"edition":"fable-2026","category":"emerging","nominee":{"name":"N","email":"nobody"}}""", "NomineeEmail", "NomineeEmailNeeded")]
    [InlineData("""{"edition":"fable-2026","category":"emerging","nominee":{"name":"N","email":"n@example.org","person":"01890000-0000-7000-8000-0000000000ff"}}""", "nominee.person", "NoSuchPerson")]
    public async Task Is_told_the_place_of_what_cannot_be_taken(string json, string? place, string code)
    {
        await using var world = await ApiWorld.StartAsync();
        await world.OpenAsync();
        var program = await world.ProgramAsync("Quill", Role.Nominator, "nominations:write");

        var refused = await program.PostAsync("/api/v1/nominations", json);

        Assert.Equal((code, place), (refused.Body!["code"]!.GetValue<string>(), refused.Body["place"]?.GetValue<string>()));
    }

    [Fact]
    public async Task Is_slowed_down_by_its_token_and_told_when_to_come_again()
    {
        await using var world = await ApiWorld.StartAsync("--Palmares:ApiRequestsPerMinute=5");
        var (one, other) = (await world.ProgramAsync("Quill", Role.Nominator, "nominations:read"), await world.ProgramAsync("Fern", Role.Nominator, "nominations:read"));

        for (var request = 0; request < 5; request++)
            Assert.Equal(HttpStatusCode.OK, (await one.GetAsync("/api/v1/me")).Status);
        var slowed = await one.GetAsync("/api/v1/me");

        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.Status);
        Assert.NotNull(slowed.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task Opens_no_page_with_its_token_and_a_session_writes_nothing()
    {
        await using var world = await ApiWorld.StartAsync();
        await world.OpenAsync();
        var token = await world.TokenAsync("Quill", Role.Nominator, "nominations:read", "nominations:write");
        var visitor = world.Site.Visit();
        visitor.Client.DefaultRequestHeaders.Authorization = new("Bearer", token.Secret);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/awards/nominating")).StatusCode);
        var signedIn = await world.Site.SignInAs("Quill", Role.Nominator);
        Assert.Equal(HttpStatusCode.OK, (await signedIn.GetAsync("/api/v1/nominations")).StatusCode);
        using var content = new StringContent(Nomination, System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Unauthorized, (await signedIn.Client.PostAsync(new Uri("/api/v1/nominations", UriKind.Relative), content)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await signedIn.GetAsync("/api/v1/nothing")).StatusCode);
        var unasked = await new ApiWorld.Program(world.Site, null).SendAsync(HttpMethod.Delete, "/api/v1/nominations");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, unasked.Status);
    }
}
