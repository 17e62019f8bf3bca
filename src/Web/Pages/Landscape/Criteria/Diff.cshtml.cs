using Palmares.Landscape;
using Palmares.Landscape.Drafting;

namespace Palmares.Web.Pages.Landscape.Criteria;

/// <summary>What changed between two versions of selection criteria.</summary>
public sealed class DiffModel(ShowDiff show) : TextDiffPage(show)
{
    protected override TextKind Kind => TextKind.Criteria;
}
