using System.Net;
using Palmares.Accounts.Users;
using Palmares.Kernel;

namespace Palmares.Web.Tests.Account;

public sealed class Single_sign_on : IAsyncLifetime
{
    private IdentityProvider _provider = null!;
    private WebWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        _world = await WebWorld.StartAsync(settings: [$"--Oidc:Authority={_provider.Authority}", $"--Oidc:ClientId={IdentityProvider.ClientId}", $"--Oidc:ClientSecret={IdentityProvider.ClientSecret}", "--Oidc:Name=Example organisation"]);
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_invited_here_comes_in_with_the_roles_held_here()
    {
        await _world.UserAsync("Ada Fern", Role.Judge);
        _provider.Email = WebWorld.EmailOf("Ada Fern");
        var visitor = _world.Visit();

        var answer = await ThereAndBackAsync(visitor);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/home", answer.Headers.Location!.ToString());
        Assert.Contains("Ada Fern", (await visitor.OpenAsync("/home")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/admin/users")).StatusCode);
    }

    [Fact]
    public async Task The_second_time_the_same_subject_comes_in_again()
    {
        await _world.UserAsync("Ada Fern", Role.Judge);
        _provider.Email = WebWorld.EmailOf("Ada Fern");

        await ThereAndBackAsync(_world.Visit());
        var again = await ThereAndBackAsync(_world.Visit());

        Assert.Equal("/home", again.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("stranger@example.org", true)]
    [InlineData("ada.fern@example.org", false)]
    public async Task An_address_not_invited_or_not_verified_there_stays_outside(string email, bool verified)
    {
        await _world.UserAsync("Ada Fern", Role.Judge);
        (_provider.Email, _provider.EmailVerified) = (email, verified);
        var visitor = _world.Visit();

        var answer = await ThereAndBackAsync(visitor);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("there is no account here for you", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/home")).StatusCode);
    }

    [Fact]
    public async Task An_account_closed_here_stays_closed_however_it_comes()
    {
        var ada = await _world.UserAsync("Ada Fern", Role.Judge);
        _provider.Email = WebWorld.EmailOf("Ada Fern");
        await ThereAndBackAsync(_world.Visit());
        await _world.RunAsync((DisableUser disable) => disable.RunAsync(new DisableUser.Input(ada, Disable: true), Actor.System, CancellationToken.None));

        var answer = await ThereAndBackAsync(_world.Visit());

        Assert.NotEqual("/home", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_return_that_nobody_asked_for_is_told_in_words()
    {
        var visitor = _world.Visit();

        var arrived = await visitor.GetAsync("/account/sign-in/oidc?code=invented&state=invented");
        var answer = await visitor.GetAsync(arrived.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Single sign-on did not finish", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Presses the button, goes to the provider over the wire, and follows it back to where the visitor is let in or refused.</summary>
    private static async Task<HttpResponseMessage> ThereAndBackAsync(Visitor visitor)
    {
        var leaving = await visitor.SendAsync("/account/sign-in", "form[action*='handler=Oidc']", []);
        Assert.Equal(HttpStatusCode.Redirect, leaving.StatusCode);
        using var wire = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var there = await wire.GetAsync(leaving.Headers.Location);
        Assert.Equal(HttpStatusCode.Redirect, there.StatusCode);
        var arrived = await visitor.GetAsync(there.Headers.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, arrived.StatusCode);
        return await visitor.GetAsync(arrived.Headers.Location!.ToString());
    }
}
