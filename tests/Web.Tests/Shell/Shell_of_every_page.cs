using System.Net;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Shell;

public sealed class Shell_of_every_page : IAsyncLifetime
{
    private WebWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await WebWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Nothing_inline_and_nothing_foreign_may_run()
    {
        var answer = await _world.Visit().GetAsync("/");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var page = await Visitor.ReadAsync(answer);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
    }

    [Theory]
    [InlineData("/home")]
    [InlineData("/account")]
    [InlineData("/admin/users")]
    [InlineData("/admin/mail")]
    [InlineData("/audit")]
    public async Task Somebody_not_signed_in_is_sent_to_sign_in(string address)
    {
        var answer = await _world.Visit().GetAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("http://localhost/account/sign-in?returnUrl=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_does_not_include_a_room_is_told_so_with_403()
    {
        var judge = await _world.SignInAs(Role.Judge);

        var answer = await judge.GetAsync("/audit");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("You may not open this page", (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_at_the_next_request()
    {
        var auditor = await _world.SignInAs("Leaving auditor", Role.Auditor);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync("/audit")).StatusCode);

        var user = await _world.UserAsync("Leaving auditor");
        await _world.RunAsync((Palmares.Accounts.Users.ChangeRole change) => change.RunAsync(new(user, Role.Auditor, false), Actor.System, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/audit")).StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_none_answers_404_in_plain_words()
    {
        var answer = await _world.Visit().GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such page", (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("en", "ltr", "Sign in")]
    [InlineData("fr", "ltr", "Se connecter")]
    [InlineData("ar", "rtl", "تسجيل الدخول")]
    public async Task The_page_speaks_the_language_asked_for_in_its_direction(string language, string direction, string heading)
    {
        var page = await _world.Visit().OpenAsync("/account/sign-in?lang=" + language);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_language_chosen_is_kept()
    {
        var visitor = _world.Visit("en");
        await visitor.GetAsync("/?lang=ar");

        Assert.Equal("rtl", (await visitor.OpenAsync("/privacy")).DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var answer = await _world.Visit().Client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_stylesheet_is_served_and_holds_no_borrowed_font()
    {
        var sheet = await (await _world.Visit().GetAsync("/dist/palmares.css")).Content.ReadAsStringAsync();

        Assert.Contains("Noto Sans", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Transport", sheet, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        var description = await (await _world.Visit().GetAsync("/api/v1.json")).Content.ReadAsStringAsync();

        Assert.Contains("/api/v1/about", description, StringComparison.Ordinal);
    }
}
