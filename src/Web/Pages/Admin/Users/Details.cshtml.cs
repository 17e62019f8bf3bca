using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Defining;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Admin.Users;

/// <summary>One user: roles given and taken, the account closed and opened.</summary>
public sealed class DetailsModel(ListUsers list, ListOwnRoles own, ChangeRole change, HoldOwnRole hold, DisableUser disabling) : PalmaresPage
{
    public ListUsers.Line Shown { get; private set; } = null!;

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    /// <summary>Roles of the installation's own that the form gives.</summary>
    [BindProperty]
    public List<OwnRoleId> Own { get; set; } = [];

    public IReadOnlyList<ListOwnRoles.Line> OwnRoles { get; private set; } = [];

    public IEnumerable<Choice> OwnChoices => OwnRoles.Select(role => new Choice(role.Id.ToString(), role.Name));

    public IEnumerable<Choice> Choices => Enum.GetValues<Role>().Select(role => new Choice(role.ToString(), T[role.ToString()]));

    public async Task<IActionResult> OnGetAsync(UserId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        (Roles, Own) = ([.. Shown.Roles], [.. Shown.Own.Select(role => role.Id)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(UserId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        // What is taken goes first, so that an exchange of roles stays within the bounds.
        foreach (var role in OwnRoles.Where(role => !Own.Contains(role.Id)))
        {
            var taken = await hold.RunAsync(new(id, role.Id, Hold: false), By, ct);
            if (taken.IsError)
                return Refused(taken.Error.At(nameof(Own)));
        }

        foreach (var role in Enum.GetValues<Role>().Where(role => Roles.Contains(role) != Shown.Roles.Contains(role)).OrderBy(Roles.Contains))
        {
            var changed = await change.RunAsync(new ChangeRole.Input(id, role, Roles.Contains(role)), By, ct);
            if (changed.IsError)
                return Refused(changed.Error.At(nameof(Roles)));
        }

        foreach (var role in OwnRoles.Where(role => Own.Contains(role.Id)))
        {
            var given = await hold.RunAsync(new(id, role.Id, Hold: true), By, ct);
            if (given.IsError)
                return Refused(given.Error.At(nameof(Own)));
        }

        return Done(T["The roles are saved."], $"/admin/users/{id}");
    }

    public async Task<IActionResult> OnPostDisableAsync(UserId id, bool disable, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        Roles = [.. Shown.Roles];
        var changed = await disabling.RunAsync(new DisableUser.Input(id, disable), By, ct);
        if (changed.IsError)
            return Refused(changed.Error);
        return Done(disable ? T["The account is disabled."] : T["The account is open again."], $"/admin/users/{id}");
    }

    private async Task<Error?> LoadAsync(UserId id, CancellationToken ct)
    {
        var users = await list.RunAsync(By, ct);
        if (users.IsError)
            return users.Error;
        Shown = users.Value.FirstOrDefault(user => user.Id == id)!;
        OwnRoles = (await own.RunAsync(By, ct)).Value;
        return Shown is null ? AccountsErrors.NoSuchUser.With(id) : null;
    }
}
