using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Palmares.Accounts;
using Palmares.Kernel;
using Palmares.Web.Shell;

namespace Palmares.Web.Api;

/// <summary>What an address of the API asks for: a scope, of one item where the address names one, and the permission that its page asks for.</summary>
/// <param name="Scope">Such as <c>nominations:read</c>.</param>
/// <param name="Item">The part of the address that names the item.</param>
/// <param name="Writes">Writing takes a token: a session's cookie is sent by the browser whoever asks it to.</param>
internal sealed record NeedsScope(string Scope, Permission Permission, string? Item, bool Writes) : IAuthorizationRequirement;

internal sealed class ScopeHandler : AuthorizationHandler<NeedsScope>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsScope requirement)
    {
        if (context.Resource is HttpContext http && Holds(http, requirement))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static bool Holds(HttpContext http, NeedsScope needs)
    {
        if (!http.User.HasClaim(claim => claim.Type == TokenHandler.TokenClaim))
            return !needs.Writes;
        if (needs.Scope.Length == 0)
            return true;
        var held = TokenHandler.ScopesOf(http.User).Where(scope => scope.Name == needs.Scope).ToList();
        // A list is answered with what single items of the token's leave of it.
        if (needs.Item is null)
            return held.Exists(scope => scope.Item is null || !needs.Writes);
        return held.Exists(scope => scope.Item is null || scope.Item.ToString() == http.GetRouteValue(needs.Item)?.ToString()?.ToLowerInvariant());
    }
}

/// <summary>Says a refusal of the API as a problem document, with the scope that is missing.</summary>
internal sealed class ApiRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _otherwise = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        // An address asked with a method that it does not take says so, to everybody alike.
        if (!authorizeResult.Succeeded && context.GetEndpoint() is not RouteEndpoint && context.Request.Path.StartsWithSegments("/api/v1"))
        {
            await next(context);
            return;
        }

        if (authorizeResult.Succeeded || policy.Requirements.OfType<NeedsScope>().FirstOrDefault() is not { } needs)
        {
            await _otherwise.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        if (authorizeResult.Challenged)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await (TokenHandler.IsSent(context) ? AccountsErrors.TokenNotValid : ApiErrors.TokenNeeded).ToProblem(StatusCodes.Status401Unauthorized).ExecuteAsync(context);
            return;
        }

        var isToken = context.User.HasClaim(claim => claim.Type == TokenHandler.TokenClaim);
        var missing = authorizeResult.AuthorizationFailure?.FailedRequirements.OfType<NeedsScope>().Any() == true;
        if (missing && isToken)
            context.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{needs.Scope}\"";
        await (missing ? isToken ? Missing(needs, context) : ApiErrors.TokenNeeded.ToProblem(StatusCodes.Status401Unauthorized) : KernelErrors.NotPermitted.ToProblem()).ExecuteAsync(context);
    }

    private static IResult Missing(NeedsScope needs, HttpContext context)
    {
        var scope = needs.Item is { } item ? $"{needs.Scope}#{context.GetRouteValue(item)}" : needs.Scope;
        return ApiErrors.ScopeMissing.With(needs.Scope).ToProblem(null, ("scope", scope));
    }
}

internal static class ApiAccess
{
    /// <summary>A token where one is sent, otherwise the session.</summary>
    public const string Scheme = "api";

    public static void AddApiAccess(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ApiRefusals>();
    }

    /// <summary>Reading, with a token or with the session.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint, string scope, Permission permission, string? item = null) => endpoint.Asks(new NeedsScope(scope, permission, item, Writes: false));

    /// <summary>Writing, with a token alone.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint, string scope, Permission permission, string? item = null) => endpoint.Asks(new NeedsScope(scope, permission, item, Writes: true));

    /// <summary>The items that a token's scopes narrow a list to; null for all.</summary>
    public static IReadOnlySet<Guid>? Only(HttpContext context, string scope)
    {
        if (!context.User.HasClaim(claim => claim.Type == TokenHandler.TokenClaim))
            return null;
        var held = TokenHandler.ScopesOf(context.User).Where(one => one.Name == scope).ToList();
        return held.Exists(one => one.Item is null) ? null : held.Select(one => one.Item!.Value).ToHashSet();
    }

    /// <summary>Answers without a body below /api/v1 become problem documents, not pages.</summary>
    public static void UseProblemsOfTheApi(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api/v1"), api => api.UseStatusCodePages());

    private static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, NeedsScope needs) => endpoint
        .RequireAuthorization(new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser().AddRequirements(needs, new MayRequirement(needs.Permission)).Build())
        .WithMetadata(needs);
}
