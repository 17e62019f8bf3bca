using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Accounts.Defining;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Admin.Roles;

/// <summary>A role is defined or changed; who holds it is shown before.</summary>
public sealed class RoleModel(ListOwnRoles list, DefineRole define) : PalmaresPage
{
    public ListOwnRoles.Line? Shown { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<Permission> Grants { get; set; } = [];

    [BindProperty]
    public bool Sure { get; set; }

    public IEnumerable<Choice> Choices => RoleBounds.Choosable.Select(one => new Choice(one.ToString(), T[PermissionWords.Of(one)]));

    public async Task<IActionResult> OnGetAsync(OwnRoleId? id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        (Name, Grants) = (Shown?.Name, [.. Shown?.Grants ?? []]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OwnRoleId? id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } error)
            return Refused(error);
        if (Shown is { Holders.Count: > 0 } && !Sure)
        {
            ModelState.AddModelError(nameof(Sure), T["Confirm that you want to change it for all who hold it."]);
            return Page();
        }

        var saved = await define.RunAsync(new(id, Name ?? "", Grants), By, ct);
        return saved.IsError ? Refused(saved.Error) : Done(T["The role is saved."], "/admin/roles");
    }

    private async Task<Error?> LoadAsync(OwnRoleId? id, CancellationToken ct)
    {
        Crumb(T["Users"], "/admin/users");
        Crumb(T["Roles of your own"], "/admin/roles");
        var roles = await list.RunAsync(By, ct);
        if (roles.IsError)
            return roles.Error;
        Shown = roles.Value.FirstOrDefault(role => role.Id == id);
        return id is not null && Shown is null ? AccountsErrors.NoSuchRole : null;
    }
}
