using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Palmares.Browser.Tests.Walking;

/// <summary>Somebody at a browser of their own. Every page looked at must answer, and with scripts on must pass axe.</summary>
internal sealed partial class Walker : IAsyncDisposable
{
    public const int Phone = 360;

    private const string Widest = """
        () => [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
            .slice(0, 3).map(one => one.tagName + '.' + one.className).join(', ')
        """;

    /// <summary>What a page is made of: kinds of elements, without their texts.</summary>
    private const string Make = """
        () => [...new Set([...document.body.querySelectorAll('*')].map(one => one.tagName + '.' + one.className + '.' + (one.getAttribute('type') ?? one.getAttribute('role'))))].sort().join(' ')
        """;

    private readonly bool _scripts;
    private readonly List<string> _faults;
    private readonly HashSet<string> _looked;
    private int _status;

    private Walker(IPage page, bool scripts, List<string> faults, HashSet<string> looked)
    {
        _looked = looked;
        Page = page;
        _scripts = scripts;
        _faults = faults;
        page.Response += (_, response) => _status = response.Request.IsNavigationRequest ? response.Status : _status;
        page.PageError += (_, error) => faults.Add($"script error on {Place}: {error}");
        // A refused script or style would be told here: the site's content security policy is in force.
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Add($"console on {Place}: {message.Text}");
        };
    }

    public IPage Page { get; }

    private string Place => Id().Replace(new Uri(Page.Url).PathAndQuery, "{id}");

    /// <param name="page">In a context of its own, so that nobody shares cookies.</param>
    /// <param name="scripts">Whether the page may run scripts; axe is one.</param>
    /// <param name="faults">Where what is wrong is written down.</param>
    /// <param name="looked">What axe has seen in this walk, by address and make: the same is not measured twice.</param>
    public static Walker Start(IPage page, bool scripts, List<string> faults, HashSet<string> looked) => new(page, scripts, faults, looked);

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await LookAsync();
    }

    /// <summary>Fills fields by the names they are sent under.</summary>
    public async Task FillAsync(params (string Field, string Text)[] values)
    {
        foreach (var (field, text) in values)
            await Field(field).FillAsync(text);
    }

    public Task DateAsync(string field, int month, int day) => FillAsync(
        (field + ".Day", day.ToString(System.Globalization.CultureInfo.InvariantCulture)), (field + ".Month", month.ToString(System.Globalization.CultureInfo.InvariantCulture)), (field + ".Year", "2026"));

    /// <summary>Ticks boxes and radios by name and value; all of that name when no value is given.</summary>
    public async Task TickAsync(string field, string? value = null)
    {
        foreach (var box in await Page.Locator($"main [name='{field}']{(value is null ? "" : $"[value='{value}']")}:not([type=hidden])").AllAsync())
            await box.CheckAsync();
    }

    /// <summary>Presses a button that sends a form, and looks at what comes.</summary>
    public Task PressAsync(string button) => PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    /// <summary>Follows a link of the page by its words; one dressed as a button too.</summary>
    public Task FollowAsync(string link) => PressAsync(Page.Locator("main a").Filter(new() { HasTextRegex = new Regex($@"^\s*{Regex.Escape(link)}\s*$") }).First);

    public async Task PressAsync(ILocator what)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrived(object? sender, IPage page) => arrived.TrySetResult();
        Page.DOMContentLoaded += Arrived;
        await what.ClickAsync();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(120));
        Page.DOMContentLoaded -= Arrived;
        await LookAsync();
    }

    public async Task SeesAsync(string text) => await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text, new() { Timeout = 30_000 });

    /// <summary>Every room the navigation offers to whoever is signed in.</summary>
    public async Task LookAroundAsync()
    {
        var rooms = await Page.Locator(".pm-nav a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.NotEmpty(rooms);
        foreach (var room in rooms.Distinct())
            await GoAsync(room);
    }

    public ValueTask DisposeAsync() => Page.Context.DisposeAsync();

    private ILocator Field(string name) => Page.Locator($"main [name='{name}']:not([type=hidden])");

    private async Task LookAsync()
    {
        var refusal = Page.Locator(".govuk-error-summary");
        if (await refusal.CountAsync() > 0)
            Assert.Fail($"{Place} refused: {await refusal.First.InnerTextAsync()}");
        Assert.True(_status < 400, $"{Place} answered {_status}");
        await SettleAsync();
        if (_scripts)
            await AxeAsync();
        if (Page.ViewportSize is { Width: <= Phone } && await Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth > innerWidth"))
            _faults.Add($"wider than a phone: {Place}, by {await Page.EvaluateAsync<string>(Widest)}");
    }

    /// <summary>A page that tells of a computation comes anew when that is over, by itself or by looking again: seen is what then stands there.</summary>
    private async Task SettleAsync()
    {
        var told = Page.Locator("[data-progress]");
        if (await told.CountAsync() == 0)
            return;
        if (_scripts)
            await Assertions.Expect(told).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        else
            for (var again = 0; again < 120 && await told.CountAsync() > 0; again++)
            {
                await Page.WaitForTimeoutAsync(1000);
                await Page.ReloadAsync();
            }

        await Page.WaitForLoadStateAsync();
    }

    private async Task AxeAsync()
    {
        var address = $"{Place} {await Page.EvaluateAsync<string>("document.documentElement.lang")}";
        // As first met, and once more as another make of it: every state of a page would take longer than the walk.
        if (!_looked.Add($"{address} first") && !(_looked.Add($"{address} {await Page.EvaluateAsync<string>(Make)}") && _looked.Add($"{address} second")))
            return;
        var found = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        foreach (var violation in found.Violations)
        {
            foreach (var node in violation.Nodes)
                _faults.Add($"axe {violation.Id} on {Place}: {Id().Replace(node.Target.ToString(), "{id}")} ({node.Html})");
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=/(consent|endorse|join|first)/)[A-Za-z0-9_-]{20,}")]
    private static partial Regex Id();
}
