using Palmares.Landscape;
using Palmares.Landscape.Drafting;

namespace Palmares.Web.Pages.Landscape.Rules;

/// <summary>What changed between two versions of programme rules.</summary>
public sealed class DiffModel(ShowDiff show) : TextDiffPage(show)
{
    protected override TextKind Kind => TextKind.ProgrammeRules;
}
