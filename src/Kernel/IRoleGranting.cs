namespace Palmares.Kernel;

/// <summary>Gives somebody the role that a link they hold entitles them to, with the change that asks for it. Accounts implements it; modules beside it know no account.</summary>
public interface IRoleGranting
{
    Task GrantAsync(UserId user, Role role, CancellationToken ct);
}
