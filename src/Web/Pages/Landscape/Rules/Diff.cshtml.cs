using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Proceedings;

namespace Palmares.Web.Pages.Landscape.Rules;

/// <summary>What changed between two versions of programme rules.</summary>
public sealed class DiffModel(ShowDiff show, HostBody host, TimeProvider clock) : TextDiffPage(show, host, clock)
{
    protected override TextKind Kind => TextKind.ProgrammeRules;
}
