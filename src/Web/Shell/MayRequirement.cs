using Microsoft.AspNetCore.Authorization;
using Palmares.Kernel;

namespace Palmares.Web.Shell;

/// <summary>Asks that the actor's roles grant a permission.</summary>
public sealed record MayRequirement(Permission Permission) : IAuthorizationRequirement
{
    public static string PolicyName(Permission permission) => "may:" + permission;
}

internal sealed class MayHandler : AuthorizationHandler<MayRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (CurrentActor.Of(context.User).May(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
