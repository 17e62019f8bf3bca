using Palmares.Landscape;
using Palmares.Landscape.Drafting;

namespace Palmares.Web.Pages.Landscape.Criteria;

/// <summary>All selection criteria.</summary>
public sealed class IndexModel(ListTexts list) : TextListPage(list)
{
    protected override TextKind Kind => TextKind.Criteria;
}
