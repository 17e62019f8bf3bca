using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts.Users;
using Palmares.Kernel;
using Palmares.Web.Shell;
using Palmares.Web.Tags;

namespace Palmares.Web.Pages.Admin.Users;

/// <summary>Gives somebody an account and sends them the link.</summary>
public sealed class InviteModel(InviteUser invite, SiteAddress site) : PalmaresPage
{
    public sealed class Form
    {
        public string DisplayName { get; set; } = "";

        public string Email { get; set; } = "";

        public string? Organisation { get; set; }

        public List<Role> Roles { get; set; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Choices => Enum.GetValues<Role>().Select(role => new Choice(role.ToString(), T[role.ToString()]));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var input = new InviteUser.Input(Input.Email ?? "", Input.DisplayName ?? "", Input.Roles, site.Of("/account/join/"), Input.Organisation);
        var invited = await invite.RunAsync(input, By, ct);
        return invited.IsError ? Refused(invited.Error) : Done(T["The invitation to {0} is on its way.", input.Email.Trim()], "/admin/users");
    }
}
