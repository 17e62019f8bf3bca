using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Palmares.Accounts.Tokens;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Api;

/// <summary>A site with an edition that takes nominations, and programs that ask its API.</summary>
internal sealed class ApiWorld(WebWorld site) : IAsyncDisposable
{
    public const string Slug = "fable-2026";

    public WebWorld Site => site;

    public static async Task<ApiWorld> StartAsync(params string[] settings) => new(await WebWorld.StartAsync(settings: settings));

    public async Task<EditionId> OpenAsync()
    {
        var today = DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(TimeProvider.System.GetUtcNow().Subtract(DateTimeOffset.UnixEpoch).Days));
        var secretary = Actor.ForUser(await site.UserAsync("Secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        var programme = (await site.RunAsync((CreateProgramme create) => create.RunAsync(new("Fable Awards", "Assembly of Fables"), secretary, default))).Value;
        var edition = (await site.RunAsync((CreateEdition create) => create.RunAsync(
            new EditionDraft
            {
                Programme = programme, Label = "2026", Slug = Slug, TimeZone = "Europe/Zurich", NominatingOpens = today.AddDays(-3), NominatingCloses = today.AddDays(20), ScreeningCloses = today.AddDays(30), ReviewingCloses = today.AddDays(40),
                DecidingCloses = today.AddDays(50), Publishes = today.AddDays(60), Categories = [new("emerging", "Emerging leader", 1)],
                Criteria = [new("impact", "Impact", "What changed.", 60, Anchors), new("craft", "Craft", "How well made.", 40, Anchors)], EndorsementsMin = 0, EndorsementsMax = 2, Quorum = 1,
            },
            secretary, default))).Value;
        Assert.False((await site.RunAsync((MovePhase move) => move.RunAsync(new(edition, EditionPhase.Nominating, "for the test"), secretary, default))).IsError);
        return edition;
    }

    private static IReadOnlyList<string> Anchors => [.. Enumerable.Range(0, 6).Select(point => $"at point {point}")];

    public async Task<CreateToken.Created> TokenAsync(string name, Role role, params string[] scopes)
    {
        var owner = Actor.ForUser(await site.UserAsync(name, role), [role], ActorOrigin.Web);
        return (await site.RunAsync((CreateToken create) => create.RunAsync(new("For the test", 10, scopes), owner, default))).Value;
    }

    public async Task<Program> ProgramAsync(string name, Role role, params string[] scopes) => new(site, (await TokenAsync(name, role, scopes)).Secret);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>A program that sends its token, and no cookie.</summary>
    internal sealed class Program(WebWorld site, string? token)
    {
        public async Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseHeaders Headers)> SendAsync(HttpMethod method, string address, string? json = null, string? revision = null)
        {
            using var request = new HttpRequestMessage(method, address);
            if (token is not null)
                request.Headers.Authorization = new("Bearer", token);
            if (json is not null)
                request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            if (revision is not null)
                request.Headers.TryAddWithoutValidation("If-Match", revision);
            var answer = await ((TestServer)site.Services.GetService(typeof(Microsoft.AspNetCore.Hosting.Server.IServer))!).CreateClient().SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 400)
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            return (answer.StatusCode, text.Length == 0 ? null : JsonSerializer.Deserialize<JsonNode>(text), answer.Headers);
        }

        public Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseHeaders Headers)> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

        public Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseHeaders Headers)> PostAsync(string address, string? json = null, string? revision = null) => SendAsync(HttpMethod.Post, address, json, revision);
    }
}
