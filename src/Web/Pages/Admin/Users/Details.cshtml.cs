using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Admin.Users;

/// <summary>One user: roles given and taken, the account closed and opened.</summary>
public sealed class DetailsModel(ListUsers list, ChangeRole change, DisableUser disabling) : PalmaresPage
{
    public ListUsers.Line Shown { get; private set; } = null!;

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    public IEnumerable<Choice> Choices => Enum.GetValues<Role>().Select(role => new Choice(role.ToString(), T[role.ToString()]));

    public async Task<IActionResult> OnGetAsync(UserId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        Roles = [.. Shown.Roles];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(UserId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        foreach (var role in Enum.GetValues<Role>().Where(role => Roles.Contains(role) != Shown.Roles.Contains(role)))
        {
            var changed = await change.RunAsync(new ChangeRole.Input(id, role, Roles.Contains(role)), By, ct);
            if (changed.IsError)
                return Refused(changed.Error.At(nameof(Roles)));
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
        return Shown is null ? AccountsErrors.NoSuchUser.With(id) : null;
    }
}
