using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Palmares.Web.Tests.Account;

/// <summary>An organisation's single sign-on on this machine (OpenIddict): whoever comes is signed in there as the person it is set to.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "palmares";
    public const string ClientSecret = "a secret between two machines";

    // Made once for all tests: each takes seconds to find.
    private static readonly RsaSecurityKey Signing = new(RSA.Create(2048));
    private static readonly SymmetricSecurityKey Encryption = new(RandomNumberGenerator.GetBytes(32));

    private readonly WebApplication _app;

    private IdentityProvider(WebApplication app) => _app = app;

    public string Email { get; set; } = "nobody@example.org";

    public bool EmailVerified { get; set; } = true;

    public string Authority => _app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").AllowAuthorizationCodeFlow();
            options.RegisterScopes("openid", "email", "profile");
            options.AddEncryptionKey(Encryption).AddSigningKey(Signing);
            options.EnableDegradedMode();
            options.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(request =>
            {
                if (request.ClientId != ClientId)
                    request.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
            options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(request =>
            {
                if (request.ClientId != ClientId || request.ClientSecret != ClientSecret)
                    request.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
        });
        var app = builder.Build();
        var provider = new IdentityProvider(app);
        app.MapGet("/authorize", provider.Authorize);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(HttpContext context)
    {
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, $"subject of {Email}");
        identity.SetClaim(OpenIddictConstants.Claims.Email, Email);
        identity.SetClaim(OpenIddictConstants.Claims.EmailVerified, EmailVerified);
        identity.SetScopes(context.GetOpenIddictServerRequest()!.GetScopes());
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
