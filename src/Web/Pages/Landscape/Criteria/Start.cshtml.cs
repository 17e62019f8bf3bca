using Palmares.Landscape;
using Palmares.Landscape.Drafting;

namespace Palmares.Web.Pages.Landscape.Criteria;

/// <summary>First criteria; six rows, of which the empty ones are left out.</summary>
public sealed class StartModel(StartText start) : TextStartPage(start)
{
    protected override TextKind Kind => TextKind.Criteria;

    protected override IEnumerable<ClauseForm> Blank() => Enumerable.Range(0, 6).Select(_ => new ClauseForm());
}
