using Palmares.Accounts;
using Palmares.Awards.Consenting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Awards.Consenting;

/// <summary>The nominations about the signed-in nominee.</summary>
public sealed class IndexModel(ListAboutMe list, NameUsers names) : PalmaresPage
{
    public IReadOnlyList<ListAboutMe.Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var account = (await names.RunAsync([By.User!.Value], ct)).GetValueOrDefault(By.User!.Value);
        Lines = await list.RunAsync(account?.Email ?? "", By, ct);
    }
}
