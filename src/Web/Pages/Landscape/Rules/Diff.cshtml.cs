using Palmares.Landscape;
using Palmares.Landscape.Drafting;

namespace Palmares.Web.Pages.Landscape.Rules;

/// <summary>What changed between two versions of programme rules.</summary>
public sealed class DiffModel(ShowDiff show, TimeProvider clock) : TextDiffPage(show, clock)
{
    protected override TextKind Kind => TextKind.ProgrammeRules;
}
