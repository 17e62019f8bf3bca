using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts;
using Palmares.Accounts.Tokens;
using Palmares.Demo;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Privacy;

/// <summary>Somebody who reads the copies of an installation with one unchanging session, so that reading in one leaves the others as they are.</summary>
/// <param name="Token">Sent instead of a session, by a program.</param>
internal sealed partial record Reader(string Name, string Cookies, string? Token = null)
{
    public static readonly Reader Public = new("public", "");

    /// <summary>Accounts of the small programme, at least one a role.</summary>
    public static readonly string[] Accounts = ["secretary", "nominator", "nominator2", "nominee", "endorser", "judge1", "judge2", "chair", "delegate", "rapporteur", "steward", "auditor"];

    /// <summary>A program of somebody's, with a token of every scope.</summary>
    public static async Task<Reader> ProgramAsync(WebWorld site, string account)
    {
        var owner = (await site.RunAsync((FindActor find) => find.RunAsync(DemoAccounts.At(account), ActorOrigin.Web, CancellationToken.None))).Value;
        var made = await site.RunAsync((CreateToken create) => create.RunAsync(new("Reads all", 300, [.. Scopes.All.Select(scope => scope.Name)]), owner, CancellationToken.None));
        return new Reader(account, "", made.Value.Secret);
    }

    public static async Task<Reader> SignInAsync(WebWorld site, string name)
    {
        var cookies = new Dictionary<string, string>();
        async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            if (cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await ClientOf(site).SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                cookies[cookie.Split('=')[0]] = cookie.Split(';')[0].Split('=', 2)[1];
            return answer;
        }

        const string page = "/account/sign-in";
        var form = await (await SendAsync(new HttpRequestMessage(HttpMethod.Get, page))).Content.ReadAsStringAsync();
        var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, page)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = DemoAccounts.At(name), ["Password"] = DemoAccounts.Password, ["__RequestVerificationToken"] = FormToken().Match(form).Groups[1].Value }),
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        // Opened for the first time, the page makes a secret and renews the session.
        await SendAsync(new HttpRequestMessage(HttpMethod.Get, "/account/authenticator"));
        return new Reader(name, $"palmares-session={cookies["palmares-session"]}; palmares-form={cookies["palmares-form"]}");
    }

    public async Task<Answer> GetAsync(WebWorld site, string address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(site, request, ct);
    }

    /// <summary>Sends a form with the token of a page that this reader may open, so that only the right to the act can refuse it.</summary>
    public async Task<Answer> PostAsync(WebWorld site, string address, Dictionary<string, string> fields, CancellationToken ct)
    {
        var (cookies, token) = await TokenAsync(site, ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([.. fields, KeyValuePair.Create("__RequestVerificationToken", token)]) };
        return await (this with { Cookies = cookies }).SendAsync(site, request, ct);
    }

    private async Task<Answer> SendAsync(WebWorld site, HttpRequestMessage request, CancellationToken ct)
    {
        if (Cookies.Length > 0)
            request.Headers.Add("Cookie", Cookies);
        if (Token is not null)
            request.Headers.Authorization = new("Bearer", Token);
        using var response = await ClientOf(site).SendAsync(request, ct);
        return await Answer.ReadAsync(response, ct);
    }

    private async Task<(string Cookies, string Token)> TokenAsync(WebWorld site, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Name == "public" ? "/account/sign-in" : "/account/password");
        if (Cookies.Length > 0)
            request.Headers.Add("Cookie", Cookies);
        using var page = await ClientOf(site).SendAsync(request, ct);
        var fresh = page.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(cookie => cookie.Split(';')[0]).Where(cookie => cookie.StartsWith("palmares-form=", StringComparison.Ordinal)) : [];
        return (string.Join("; ", new[] { Cookies }.Concat(fresh).Where(cookie => cookie.Length > 0)), FormToken().Match(await page.Content.ReadAsStringAsync(ct)).Groups[1].Value);
    }

    private static HttpClient ClientOf(WebWorld site) => ((TestServer)site.Services.GetRequiredService<IServer>()).CreateClient();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
