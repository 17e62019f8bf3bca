using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Palmares.Accounts;

namespace Palmares.Web.Api;

/// <summary>Signs a program in by the access token it sends: <c>Authorization: Bearer palmares_…</c> (RFC 6750). Only the API asks for it; no page does.</summary>
internal sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, CheckAccessToken check)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "token";

    public const string TokenClaim = "palmares:token", ScopeClaim = "palmares:scope", ExpiresClaim = "palmares:expires";

    private const string Bearer = "Bearer ";

    public static bool IsSent(HttpContext context) => context.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Scope> ScopesOf(ClaimsPrincipal principal) => principal.FindAll(ScopeClaim).Select(claim => Scope.Parse(claim.Value)).OfType<Scope>();

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsSent(Context))
            return AuthenticateResult.NoResult();
        var found = await check.RunAsync(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim(), Context.RequestAborted);
        if (found.IsError)
            return AuthenticateResult.Fail(found.Error.Message);
        var token = found.Value;
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, token.User.ToString()), new Claim(ClaimTypes.Name, token.Name), new Claim(TokenClaim, token.Id.ToString()), new Claim(ExpiresClaim, token.Expires.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                .. token.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())), .. Account.SessionClaims.Own(token.Own), .. token.Scopes.Select(scope => new Claim(ScopeClaim, scope.ToString())),
            ],
            Scheme, ClaimTypes.Name, ClaimTypes.Role);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }
}
