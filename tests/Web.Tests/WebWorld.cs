using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Web;

namespace Palmares.Web.Tests;

/// <summary>A whole site for one test class: the real composition root on a fresh data folder, in memory or (for a browser) on a free port.</summary>
public sealed class WebWorld : IAsyncDisposable
{
    public const string Password = "palm leaves in the wind";

    private readonly WebApplication _app;
    private readonly Dictionary<string, UserId> _users = [];

    private WebWorld(WebApplication app, string folder)
    {
        _app = app;
        Folder = folder;
    }

    public string Folder { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Where a browser finds the site; only when started with <c>browser</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public static async Task<WebWorld> StartAsync(bool browser = false, Action<IServiceCollection>? more = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("palmares-web-").FullName;
        string[] args = [$"--Palmares:Data={folder}", "--Palmares:SignInsPerMinute=1000", "--Palmares:LinksPerMinute=1000", "--Palmares:RequestsPerMinute=100000", "--urls=http://127.0.0.1:0", .. settings];
        var app = PalmaresWeb.Create(args, builder =>
        {
            builder.Logging.ClearProviders();
            if (!browser)
                builder.WebHost.UseTestServer();
            more?.Invoke(builder.Services);
        });
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(CancellationToken.None);
        await app.StartAsync();
        return new WebWorld(app, folder);
    }

    /// <summary>The user who plays a role; made on first asking.</summary>
    public async Task<UserId> UserAsync(string name, params Role[] roles)
    {
        if (_users.TryGetValue(name, out var known))
            return known;
        var made = await RunAsync((CreateUser create) => create.RunAsync(new CreateUser.Input(EmailOf(name), name, roles, Password), Actor.System, CancellationToken.None));
        return _users[name] = made.Value;
    }

    public static string EmailOf(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org";

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

    public async Task<T> RunAsync<TUseCase, T>(Func<TUseCase, Task<T>> run)
        where TUseCase : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task<IReadOnlyList<ActEntry>> ActsAsync()
    {
        var acts = await RunAsync((ListActs list) => list.RunAsync(new ListActs.Input(Size: 1000), Actor.System, CancellationToken.None));
        return [.. acts.Value.Items.Reverse()];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
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
                foreach (var cookie in set)
                    cookies.SetCookies(request.RequestUri!, cookie);
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
