using Palmares.Landscape;
using Palmares.Landscape.Drafting;

namespace Palmares.Web.Pages.Landscape.Criteria;

/// <summary>What changed between two versions of selection criteria.</summary>
public sealed class DiffModel(ShowDiff show, TimeProvider clock) : TextDiffPage(show, clock)
{
    protected override TextKind Kind => TextKind.Criteria;
}
