using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts;
using Palmares.Accounts.Tokens;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Access;

/// <summary>Somebody who calls every address with one unchanging session, so that signing out on the way ends nothing.</summary>
internal sealed partial class Caller
{
    private const string SignInPage = "/account/sign-in";

    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = [];
    private string _token = "";
    private string? _access;

    private Caller(WebWorld world) => _client = ((TestServer)world.Services.GetRequiredService<IServer>()).CreateClient();

    public static async Task<Caller> AsAsync(WebWorld world, Role? role)
    {
        var caller = new Caller(world);
        await caller.TakeTokenAsync();
        if (role is not { } held)
            return caller;

        var name = "Caller " + held;
        var user = await world.UserAsync(name, held);
        caller._access = (await world.RunAsync((CreateToken create) => create.RunAsync(new("Every scope", 1, [.. Scopes.All.Select(scope => scope.Name)]), Actor.ForUser(user, [held], ActorOrigin.Web), CancellationToken.None))).Value.Secret;
        var answer = await caller.PostAsync(SignInPage, new() { ["Email"] = WebWorld.EmailOf(name), ["Password"] = WebWorld.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await caller.TakeTokenAsync();
        return caller;
    }

    public Task<HttpResponseMessage> CallAsync(Address address) =>
        address.Method == "GET" ? SendAsync(HttpMethod.Get, address.Request, null)
        : address.Pattern.StartsWith("api/v1/", StringComparison.Ordinal) ? WriteAsync(address)
        : PostAsync(address.Request, []);

    /// <summary>What writes at the API takes a token: here one with every scope, so that only the owner's right decides.</summary>
    private async Task<HttpResponseMessage> WriteAsync(Address address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(address.Method), address.Request) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        if (_access is not null)
            request.Headers.Authorization = new("Bearer", _access);
        return await _client.SendAsync(request);
    }

    private Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent([.. fields, KeyValuePair.Create("__RequestVerificationToken", _token)]));

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await _client.SendAsync(request);
        Keep(answer);
        return answer;
    }

    // The token belongs to the session, not to the page, so one serves every form.
    private async Task TakeTokenAsync()
    {
        foreach (var page in new[] { "/account/password", SignInPage, "/" })
        {
            var answer = await SendAsync(HttpMethod.Get, page, null);
            var token = Token().Match(await answer.Content.ReadAsStringAsync());
            if (!token.Success)
                continue;
            _token = token.Groups[1].Value;
            return;
        }

        Assert.Fail("No page offers a form to this caller.");
    }

    // A renewed session is kept; an ended one is not given up.
    private void Keep(HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length > 0)
                _cookies[pair[0]] = pair[1];
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
