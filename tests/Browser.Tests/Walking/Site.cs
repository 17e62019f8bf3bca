using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using Palmares.Accounts;
using Palmares.Demo;
using Palmares.Kernel;
using Palmares.Web.Tests;

namespace Palmares.Browser.Tests.Walking;

/// <summary>An installation without a single user, served on a free port, with a clock the test sets and a browser beside it.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>The collection of all tests with a browser: together they would starve a small machine.</summary>
    public const string OneAtATime = "One browser at a time";

    // What a test does not use is turned off: the browser speaks to this site alone.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    // The one without windows first: it does the same for far less work.
    private static readonly string[] Browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly bool _scripts;
    private readonly HashSet<string> _looked = [];
    private long _seen;

    private Site(WebWorld world, FakeTimeProvider clock, IPlaywright playwright, IBrowser browser, bool scripts)
    {
        World = world;
        Clock = clock;
        _playwright = playwright;
        _browser = browser;
        _scripts = scripts;
    }

    public WebWorld World { get; }

    public FakeTimeProvider Clock { get; }

    public bool Scripts => _scripts;

    /// <summary>What was wrong with the pages walked over; told together at the end, so that one walk finds all of it.</summary>
    public List<string> Faults { get; } = [];

    public static async Task<Site> OpenAsync(bool scripts, Action<IServiceCollection>? more = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 2, 20, 9, 0, 0, TimeSpan.Zero));
        var world = await WebWorld.StartAsync(browser: true, services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            more?.Invoke(services);
        });
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PALMARES_TEST_BROWSER") ?? Array.Find(Browsers, File.Exists) ?? Browsers[^1],
            Args = Arguments,
            Timeout = 120_000,
        });
        return new Site(world, clock, playwright, browser, scripts);
    }

    /// <summary>Fails with everything that was wrong with the pages, also when the walk stopped on the way.</summary>
    public async Task TellingFaultsAsync(Func<Task> walk)
    {
        try
        {
            await walk();
        }
        catch (Exception stopped) when (Faults.Count > 0)
        {
            throw new InvalidOperationException($"{stopped.Message}\nOn the way there:\n{string.Join('\n', Faults.Distinct())}", stopped);
        }

        Assert.True(Faults.Count == 0, string.Join('\n', Faults.Distinct()));
    }

    public async Task<Walker> VisitAsync(string locale = "en-GB", int width = 1280)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = World.Address.ToString(),
            JavaScriptEnabled = _scripts,
            Locale = locale,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(120_000);
        context.SetDefaultNavigationTimeout(120_000);
        return Walker.Start(await context.NewPageAsync(), _scripts, Faults, _looked);
    }

    /// <summary>Somebody with an account, signed in through the form. Sessions end when the clock moves on; each part of a walk signs in anew.</summary>
    public Task<Walker> SignInAsync(string name, int width = 1280) => SignInAsync(WebWorld.EmailOf(name), WebWorld.Password, width);

    public async Task<Walker> SignInAsync(string email, string password, int width)
    {
        var walker = await VisitAsync(width: width);
        await walker.GoAsync("/account/sign-in");
        await walker.FillAsync(("Email", email), ("Password", password));
        await walker.PressAsync("Sign in");
        Assert.EndsWith("/home", walker.Page.Url, StringComparison.Ordinal);
        return walker;
    }

    /// <summary>The acts that must have entered the ledger since last asked, each by name.</summary>
    public async Task ExpectAsync(params string[] names)
    {
        var acts = await World.ActsAsync();
        var fresh = acts.Where(act => act.Sequence > _seen).Select(act => act.Name).ToHashSet();
        _seen = acts[^1].Sequence;
        foreach (var name in names)
            Assert.Contains(name, fresh);
    }

    /// <summary>The address in the newest letter to somebody, without the host.</summary>
    public async Task<string> LinkToAsync(string email, string path)
    {
        var text = await World.RunAsync((PalmaresDb db) => db.Set<OutboxMessage>()
            .Where(m => m.To == email && m.Text.Contains(path)).OrderByDescending(m => m.QueuedAt).Select(m => m.Text).FirstAsync());
        return Regex.Match(text, Regex.Escape(path) + @"[A-Za-z0-9_\-]+").Value;
    }

    public async Task<Actor> ActorAsync(string name) =>
        await MustAsync((FindActor find) => find.RunAsync(WebWorld.EmailOf(name), ActorOrigin.Web, CancellationToken.None));

    /// <summary>What a walk need not show a second time is done by the use case itself.</summary>
    public async Task<T> MustAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run)
        where TUseCase : notnull
    {
        var result = await World.RunAsync(run);
        return result.IsError ? throw new InvalidOperationException($"{typeof(TUseCase).Name} refused: {result.Error}") : result.Value;
    }

    /// <summary>Plays the demo into the installation, which must be empty; the site's day is its present.</summary>
    public async Task PlayDemoAsync()
    {
        var played = await SeedDemo.RunAsync(
            World.Services.GetRequiredService<DatabaseChoice>(), World.Services.GetRequiredService<DataFolder>(), DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime), _ => { }, CancellationToken.None);
        Assert.False(played.IsError, played.IsError ? played.Error.ToString() : null);
    }

    public void MoveTo(int month, int day) => Clock.SetUtcNow(new DateTimeOffset(2026, month, day, 9, 0, 0, TimeSpan.Zero));

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await World.DisposeAsync();
    }
}
