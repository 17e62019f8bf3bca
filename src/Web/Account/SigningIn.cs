using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Account;

/// <summary>Cookies, passkeys and single sign-on around the Accounts module.</summary>
internal static class SigningIn
{
    public const string OidcScheme = "oidc";

    public static void AddSigningIn(this IServiceCollection services, IConfiguration configuration, WebSettings settings)
    {
        new IdentityBuilder(typeof(User), services).AddSignInManager<AccountSignIn>().AddClaimsPrincipalFactory<PrincipalWithRoles>();
        services.Configure<IdentityPasskeyOptions>(options => options.ServerDomain = settings.PublicUrl.Host);
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(Application);
            cookies.TwoFactorUserIdCookie!.Configure(cookie => cookie.Cookie.Name = "palmares-second-step");
            cookies.TwoFactorRememberMeCookie!.Configure(cookie => cookie.Cookie.Name = "palmares-known-device");
            cookies.ExternalCookie!.Configure(cookie => cookie.Cookie.Name = "palmares-external");
        });
        authentication.AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, Api.TokenHandler>(Api.TokenHandler.Scheme, null);
        // A program sends a token; without one the API is read with the session, as the pages are.
        authentication.AddPolicyScheme(Api.ApiAccess.Scheme, null, choice => choice.ForwardDefaultSelector = context => Api.TokenHandler.IsSent(context) ? Api.TokenHandler.Scheme : IdentityConstants.ApplicationScheme);
        if (settings.OidcAuthority is not null)
            AddOidc(authentication, configuration.GetSection("Oidc"));
    }

    private static void Application(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "palmares-session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        // A refusal is said in place, with its status, not by a redirect.
        cookie.Events.OnRedirectToAccessDenied = context => Task.FromResult(context.Response.StatusCode = StatusCodes.Status403Forbidden);
        cookie.Events.OnValidatePrincipal = StillHoldsAsync;
    }

    // Roles are read at every request, so that a role taken away is gone at once, not when the cookie expires.
    private static async Task StillHoldsAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var kept = context.Principal!.Identities.First();
        var stamp = kept.FindFirst(services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType)?.Value;
        if (CurrentActor.Of(context.Principal).User is { } user && stamp is not null
            && await services.GetRequiredService<ReadSession>().RunAsync(user, context.HttpContext.RequestAborted) is { Disabled: false } session && session.Stamp == stamp)
        {
            context.ReplacePrincipal(await Helping.PrincipalAsync(services, kept, user, session, context.HttpContext.RequestAborted) ?? new ClaimsPrincipal(SessionClaims.Renewed(kept, session)));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static void AddOidc(AuthenticationBuilder authentication, IConfigurationSection oidc) => authentication.AddOpenIdConnect(OidcScheme, oidc["Name"] ?? "Single sign-on", options =>
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = oidc["Authority"];
        // Plain http is taken only from a provider on this machine.
        options.RequireHttpsMetadata = !new Uri(oidc["Authority"]!).IsLoopback;
        options.ClientId = oidc["ClientId"];
        options.ClientSecret = oidc["ClientSecret"];
        options.ResponseType = "code";
        options.ResponseMode = "query";
        options.MapInboundClaims = false;
        options.Scope.Add("email");
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/account/sign-in?unfinished=true");
            return Task.CompletedTask;
        };
        options.CallbackPath = "/account/sign-in/oidc";
        // As the session's cookie: secure wherever the site is reached over https.
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
    });
}

/// <summary>Refuses disabled users, by whichever way they come.</summary>
internal sealed class AccountSignIn(
    UserManager<User> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<User> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<User>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<User> confirmation)
    : SignInManager<User>(users, context, principals, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(User user) => !user.Disabled && await base.CanSignInAsync(user);
}

/// <summary>The claims of a session that begins.</summary>
internal sealed class PrincipalWithRoles(UserManager<User> users, IOptions<IdentityOptions> options, ReadSession read)
    : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user) =>
        SessionClaims.Renewed(await base.GenerateClaimsAsync(user), (await read.RunAsync(user.UserId, default))!);
}

/// <summary>The session's claims: who, the name to greet with, and the roles held now.</summary>
internal static class SessionClaims
{
    /// <summary>What a role of the installation's own permits, a claim each.</summary>
    public const string MayClaim = "palmares:may";

    /// <returns>A copy with this name and exactly these roles.</returns>
    public static ClaimsIdentity Renewed(ClaimsIdentity identity, ReadSession.Held session)
    {
        var renewed = new ClaimsIdentity(
            identity.Claims.Where(claim => claim.Type != identity.NameClaimType && claim.Type != ClaimTypes.Role && claim.Type != MayClaim), identity.AuthenticationType, identity.NameClaimType, ClaimTypes.Role);
        renewed.AddClaim(new Claim(identity.NameClaimType, session.Name));
        renewed.AddClaims(session.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())));
        renewed.AddClaims(Own(session.Own));
        return renewed;
    }

    public static IEnumerable<Claim> Own(IEnumerable<Permission> own) => own.Select(permission => new Claim(MayClaim, permission.ToString()));
}
