using System.Net;
using System.Text.RegularExpressions;
using OtpNet;
using Palmares.Accounts.Users;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Account;

public sealed partial class Signing_in : IAsyncLifetime
{
    private const string Form = "form:not([action*='handler'])";
    private WebWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await WebWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_wrong_password_is_refused_at_its_field_without_JavaScript()
    {
        await _world.UserAsync("Ada Fern", Role.Judge);

        var answer = await TryAsync(_world.Visit(), "Ada Fern", "not the password");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        var link = page.QuerySelector(".govuk-error-summary a")!;
        var field = page.QuerySelector(link.GetAttribute("href")!)!;
        Assert.Equal("Email", field.GetAttribute("name"));
        Assert.Equal(WebWorld.EmailOf("Ada Fern"), field.GetAttribute("value"));
        Assert.NotNull(page.GetElementById(field.GetAttribute("aria-describedby")!));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_words()
    {
        await _world.UserAsync("Ada Fern", Role.Judge);

        var wrong = await Visitor.ReadAsync(await TryAsync(_world.Visit(), "Ada Fern", "not the password"));
        var unknown = await Visitor.ReadAsync(await TryAsync(_world.Visit(), "Nobody Here", "not the password"));

        Assert.Equal(wrong.QuerySelector(".govuk-error-summary")!.TextContent, unknown.QuerySelector(".govuk-error-summary")!.TextContent);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await _world.UserAsync("Locked Out", Role.Judge);
        var visitor = _world.Visit();
        for (var attempt = 0; attempt < 5; attempt++)
            await TryAsync(visitor, "Locked Out", "not the password");

        var answer = await TryAsync(visitor, "Locked Out", WebWorld.Password);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("rests for 15 minutes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_app_on_a_password_alone_does_not_open_the_account()
    {
        var visitor = await _world.SignInAs("Careful Judge", Role.Judge);
        var totp = await TurnOnAppAsync(visitor);

        var another = _world.Visit();
        var first = await TryAsync(another, "Careful Judge", WebWorld.Password);
        Assert.Contains("/account/sign-in/code", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await another.GetAsync("/home")).StatusCode);

        var second = await another.SendAsync("/account/sign-in/code", Form, new() { ["Code"] = totp.ComputeTotp() });

        Assert.Equal("/home", second.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await another.GetAsync("/home")).StatusCode);
        Assert.Contains(await _world.ActsAsync(), act => act.Name == "accounts.authenticator-turned-on");
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        var visitor = await _world.SignInAs("Phone Lost", Role.Judge);
        var (_, codes) = await TurnOnAppWithCodesAsync(visitor);
        async Task<HttpResponseMessage> RecoverAsync()
        {
            var another = _world.Visit();
            await TryAsync(another, "Phone Lost", WebWorld.Password);
            return await another.SendAsync("/account/sign-in/code", "form[action*='Recovery']", new() { ["RecoveryCode"] = codes[0] });
        }

        Assert.Equal(HttpStatusCode.Redirect, (await RecoverAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await RecoverAsync()).StatusCode);
    }

    [Fact]
    public async Task The_first_link_makes_a_secretary_once()
    {
        await using var empty = await WebWorld.StartAsync();
        var secret = (await empty.RunAsync((IssueFirstLink issue) => issue.RunAsync(Actor.System, CancellationToken.None))).Value;
        var form = new Dictionary<string, string> { ["Input.DisplayName"] = "First Secretary", ["Input.Email"] = "first@example.org", ["Input.Password"] = WebWorld.Password };

        var visitor = empty.Visit();
        var made = await visitor.SendAsync("/account/first/" + secret, Form, form);
        var again = await empty.Visit().SendAsync("/account/first/" + secret, Form, form);

        Assert.Equal("/home", made.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin/users")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Somebody_invited_chooses_a_password_by_the_letter_and_is_in()
    {
        var secretary = await _world.SignInAs(Role.Secretary);
        var sent = await secretary.SendAsync("/admin/users/invite", Form, new() { ["Input.DisplayName"] = "New Judge", ["Input.Email"] = "new.judge@example.org", ["Input.Roles"] = "Judge" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var letter = await (await secretary.GetAsync("/admin/mail")).Content.ReadAsStringAsync();
        var link = Link().Match(WebUtility.HtmlDecode(letter)).Value;

        var visitor = _world.Visit();
        var joined = await visitor.SendAsync(link, Form, new() { ["Password"] = "another long password" });

        Assert.Equal("/home", joined.Headers.Location!.ToString());
        Assert.Contains("New Judge", await (await visitor.GetAsync("/home")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Visit().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Changing_the_password_ends_other_sessions_and_is_an_act()
    {
        var here = await _world.SignInAs("Two Sessions", Role.Judge);
        var there = await _world.SignInAs("Two Sessions", Role.Judge);

        var changed = await here.SendAsync("/account/password", Form, new() { ["Present"] = WebWorld.Password, ["Password"] = "another long password" });

        Assert.Equal("/account", changed.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/account")).StatusCode);
        Assert.Contains(await _world.ActsAsync(), act => act.Name == "accounts.password-changed");
    }

    [Fact]
    public async Task Attempts_beyond_the_limit_are_turned_away()
    {
        await using var strict = await WebWorld.StartAsync(settings: "--Palmares:SignInsPerMinute=3");
        var visitor = strict.Visit();
        for (var attempt = 0; attempt < 3; attempt++)
            Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(visitor, "Nobody Here", "x")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(visitor, "Nobody Here", "x")).StatusCode);
    }

    [Fact]
    public async Task A_return_address_outside_the_site_is_ignored()
    {
        await _world.UserAsync("Ada Fern", Role.Judge);

        var answer = await _world.Visit().SendAsync("/account/sign-in?returnUrl=https%3A%2F%2Fevil.example", Form, new() { ["Email"] = WebWorld.EmailOf("Ada Fern"), ["Password"] = WebWorld.Password });

        Assert.Equal("/home", answer.Headers.Location!.ToString());
    }

    private static Task<HttpResponseMessage> TryAsync(Visitor visitor, string name, string password) =>
        visitor.SendAsync("/account/sign-in", Form, new() { ["Email"] = WebWorld.EmailOf(name), ["Password"] = password });

    private static async Task<Totp> TurnOnAppAsync(Visitor visitor) => (await TurnOnAppWithCodesAsync(visitor)).Totp;

    private static async Task<(Totp Totp, IReadOnlyList<string> Codes)> TurnOnAppWithCodesAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync("/account/authenticator");
        var totp = new Totp(Base32Encoding.ToBytes(page.QuerySelector(".pm-mono")!.TextContent.Replace(" ", "", StringComparison.Ordinal)));
        var answer = await visitor.SendAsync("/account/authenticator", Form, new() { ["Code"] = totp.ComputeTotp() });
        var shown = await Visitor.ReadAsync(answer);
        return (totp, [.. shown.QuerySelectorAll(".pm-codes li").Select(li => li.TextContent.Trim())]);
    }

    [GeneratedRegex("/account/join/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
