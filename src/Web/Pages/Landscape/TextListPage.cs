using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Web.Shell;

namespace Palmares.Web.Pages.Landscape;

/// <summary>The texts of one kind.</summary>
public abstract class TextListPage(ListTexts list) : PalmaresPage
{
    protected abstract TextKind Kind { get; }

    public IReadOnlyList<ListTexts.Line> Lines { get; private set; } = [];

    public bool Keeps => By.May(Permission.KeepLandscape);

    public string Room => Kind == TextKind.Criteria ? "/landscape/criteria" : "/landscape/rules";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Lines = await list.RunAsync(Kind, By, ct);
        Crumb(T["Landscape"], "/landscape/register");
        Crumb(Kind == TextKind.Criteria ? T["Criteria"] : T["Programme rules"]);
    }
}
