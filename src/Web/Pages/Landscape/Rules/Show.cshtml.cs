using Palmares.Landscape;

namespace Palmares.Web.Pages.Landscape.Rules;

/// <summary>A text of programme rules.</summary>
public sealed class ShowModel(TextWork work, TimeProvider clock) : TextPage(work, clock)
{
    protected override TextKind Kind => TextKind.ProgrammeRules;
}
