using System.Security.Claims;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Web.Account;

namespace Palmares.Web.Shell;

/// <summary>Who sends this request: the signed-in user with the roles in the cookie, or the public.</summary>
public sealed class CurrentActor(IHttpContextAccessor context)
{
    public Actor Actor => Of(context.HttpContext?.User);

    public bool May(Permission permission) => Actor.May(permission);

    public static Actor Of(ClaimsPrincipal? principal)
    {
        if (principal?.Identity?.IsAuthenticated != true || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var user))
            return Actor.Public;
        if (Guid.TryParse(principal.FindFirstValue(Helping.BehindClaim), out var behind))
            return Actor.ActingFor(UserId.From(user), RolesOf(principal), UserId.From(behind), OwnOf(principal));
        if (Guid.TryParse(principal.FindFirstValue(Api.TokenHandler.TokenClaim), out var token))
            return Actor.ByToken(UserId.From(user), RolesOf(principal), token, Scopes.Leaves(Api.TokenHandler.ScopesOf(principal)), OwnOf(principal));
        return Actor.ForUser(UserId.From(user), RolesOf(principal), ActorOrigin.Web, OwnOf(principal));
    }

    private static IEnumerable<Permission> OwnOf(ClaimsPrincipal principal)
    {
        foreach (var claim in principal.FindAll(SessionClaims.MayClaim))
        {
            if (Enum.TryParse<Permission>(claim.Value, out var permission))
                yield return permission;
        }
    }

    private static IEnumerable<Role> RolesOf(ClaimsPrincipal principal)
    {
        foreach (var claim in principal.FindAll(ClaimTypes.Role))
        {
            if (Enum.TryParse<Role>(claim.Value, out var role))
                yield return role;
        }
    }
}
