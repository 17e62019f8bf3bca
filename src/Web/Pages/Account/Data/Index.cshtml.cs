using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Palmares.Accounts;
using Palmares.Privacy.Answering;
using Palmares.Web.Pages.Privacy;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Account.Data;

/// <summary>All that is kept about who is signed in.</summary>
public sealed class IndexModel(UserManager<User> users, ReadOwnData read) : PalmaresPage
{
    public DataAbout Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Crumb(T["Your account"], "/account");
        Crumb(T["What is kept about you"]);
        var own = await OwnAsync(ct);
        if (own.IsError)
            return Refused(own.Error);
        Data = own.Value;
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        var own = await OwnAsync(ct);
        return own.IsError ? Refused(own.Error) : File(DataFile.Of(own.Value), "application/json", "my-data.json");
    }

    private async Task<Kernel.Result<DataAbout>> OwnAsync(CancellationToken ct) => await read.RunAsync((await users.GetUserAsync(User))!.Email!, By, ct);
}
