using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Net.Http.Headers;
using Palmares.Kernel;

namespace Palmares.Web.Tests;

/// <summary>The visitors of a site held in memory; a browser needs none of them.</summary>
public sealed partial class WebWorld
{
    /// <summary>A visitor without an account, who does not follow redirects.</summary>
    public Visitor Visit(string? language = null)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new CookieKeeper(_app.GetTestServer().CreateHandler(), cookies)) { BaseAddress = new Uri("http://localhost") };
        if (language is not null)
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return new Visitor(client);
    }

    /// <summary>A visitor signed in, through the real form, as somebody with one role.</summary>
    public Task<Visitor> SignInAs(Role role) => SignInAs(role.ToString(), role);

    public async Task<Visitor> SignInAs(string name, params Role[] roles)
    {
        await UserAsync(name, roles);
        var visitor = Visit();
        var answer = await visitor.SendAsync("/account/sign-in", "form[action='/account/sign-in'], form:not([action])", new() { ["Email"] = EmailOf(name), ["Password"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    private sealed class CookieKeeper(HttpMessageHandler inner, CookieContainer cookies) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } held)
                request.Headers.Add("Cookie", held);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                // As browsers do, and the container by itself does not: a cookie may name a path below the page that sets it.
                foreach (var cookie in SetCookieHeaderValue.ParseList([.. set]))
                    cookies.SetCookies(new Uri(request.RequestUri!, cookie.Path.Value ?? "/"), cookie.ToString());
            }

            return response;
        }
    }
}

/// <summary>Somebody at the site without JavaScript: opens pages and sends their forms as a browser would.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<IDocument> OpenAsync(string address) => await ReadAsync(await GetAsync(address));

    public static async Task<IDocument> ReadAsync(HttpResponseMessage response) =>
        await BrowsingContext.New().OpenAsync(request => request.Content(response.Content.ReadAsStringAsync().GetAwaiter().GetResult()));

    /// <summary>Opens a page, fills the form that <paramref name="selector"/> finds and sends it, hidden fields included.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, string selector, Dictionary<string, string> fields)
    {
        var page = await OpenAsync(address);
        var form = page.QuerySelectorAll("main " + selector.Replace(", ", ", main ", StringComparison.Ordinal)).OfType<IHtmlFormElement>().FirstOrDefault()
            ?? throw new InvalidOperationException($"No form '{selector}' at {address}: {page.Title}");
        var values = form.QuerySelectorAll("input[type=hidden], input[type=checkbox][checked], input[type=radio][checked]").OfType<IHtmlInputElement>()
            .Where(input => input.Name is not null && !fields.ContainsKey(input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : address;
        return await client.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent([.. values, .. fields]));
    }
}
