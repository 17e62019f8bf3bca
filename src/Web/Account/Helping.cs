using System.Globalization;
using System.Security.Claims;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Account;

/// <summary>A session in which somebody acts for another. The cookie is the helper's and names the help; each request looks whether it still runs.</summary>
internal static class Helping
{
    /// <summary>In the cookie: the help that this session stands in.</summary>
    public const string HelpClaim = "palmares:help";

    /// <summary>In the request: who is behind it, and until when.</summary>
    public const string BehindClaim = "palmares:behind", UntilClaim = "palmares:until";

    /// <summary>Who the request is by: the user helped, with the helper behind. Null when the session is in no help that runs.</summary>
    public static async Task<ClaimsPrincipal?> PrincipalAsync(IServiceProvider services, ClaimsIdentity kept, UserId helper, ReadSession.Held session, CancellationToken ct)
    {
        if (!Guid.TryParse(kept.FindFirst(HelpClaim)?.Value, out var id) || await services.GetRequiredService<ReadHelp>().RunAsync(HelpId.From(id), helper, session.Roles, ct) is not { } held)
            return null;
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, held.User.ToString()), new Claim(kept.NameClaimType, held.Name), new Claim(BehindClaim, helper.ToString()), new Claim(HelpClaim, id.ToString()),
                new Claim(UntilClaim, held.Until.ToString("O", CultureInfo.InvariantCulture)), .. held.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())), .. SessionClaims.Own(held.Own),
            ],
            kept.AuthenticationType, kept.NameClaimType, ClaimTypes.Role);
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The help this request is by, for the banner and for stopping it.</summary>
    public static (HelpId Id, DateTimeOffset Until)? Of(ClaimsPrincipal principal) =>
        principal.HasClaim(claim => claim.Type == BehindClaim) && Guid.TryParse(principal.FindFirstValue(HelpClaim), out var id)
            ? (HelpId.From(id), DateTimeOffset.Parse(principal.FindFirstValue(UntilClaim)!, CultureInfo.InvariantCulture))
            : null;

    /// <summary>Whoever acts for somebody does not come to that person's keys.</summary>
    public static Task KeysStayTheirs(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (Of(context.User) is null || !path.StartsWithSegments("/account") || path.StartsWithSegments("/account/help") || path.StartsWithSegments("/account/sign-out"))
            return next(context);
        context.Items[PalmaresPage.RefusalItem] = Api.ApiErrors.KeysStayTheirOwn;
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
