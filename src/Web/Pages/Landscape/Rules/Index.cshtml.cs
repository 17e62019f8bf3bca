using Palmares.Landscape;
using Palmares.Landscape.Drafting;

namespace Palmares.Web.Pages.Landscape.Rules;

/// <summary>All programme rules.</summary>
public sealed class IndexModel(ListTexts list) : TextListPage(list)
{
    protected override TextKind Kind => TextKind.ProgrammeRules;
}
