using Palmares.Landscape;

namespace Palmares.Web.Pages.Landscape.Criteria;

/// <summary>A text of selection criteria.</summary>
public sealed class ShowModel(TextWork work, TimeProvider clock) : TextPage(work, clock)
{
    protected override TextKind Kind => TextKind.Criteria;
}
